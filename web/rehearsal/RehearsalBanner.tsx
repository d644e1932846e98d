/** On every face of a rehearsal: that it is one, until when, and for facilitators the way out of it. */
import { useNavigate } from '@solidjs/router'
import { createEffect, on, Show } from 'solid-js'
import type { RehearsalRef } from '#shared/rehearsal/rehearsal.ts'
import { isStaff } from '#shared/roles.ts'
import type { Workshop } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import { attempt } from '#web/facilitation/command.ts'
import { formatDate, t } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { toast } from '#web/ui/toast.ts'
import styles from './Rehearsal.module.css'

export interface RehearsalBannerProps {
  workshop: Pick<Workshop, 'id' | 'role' | 'rehearsal'>
  face: 'canvas' | 'list' | 'phone' | 'wall'
  /** the room has shut this page out: it is over */
  over: boolean
}

/** Nothing outside a rehearsal. When it is over, its facilitators are back in the workshop itself. */
export function RehearsalBanner(props: RehearsalBannerProps) {
  return <Show when={props.workshop.rehearsal}>{(rehearsal) => <On {...props} rehearsal={rehearsal()} />}</Show>
}

function On(props: RehearsalBannerProps & { rehearsal: RehearsalRef }) {
  const navigate = useNavigate()
  const { of } = props.rehearsal
  createEffect(
    on(
      () => props.over,
      (over) => {
        if (!over || !isStaff(props.workshop.role)) return
        toast(t('rehearsal.ended'))
        navigate(`/w/${of}/${props.face}`, { replace: true })
      },
    ),
  )
  const end = () => void attempt(() => call(api.workshops[':id'].rehearsal.$delete({ param: { id: of } })))
  const words = () => (
    <>
      <strong>{t('rehearsal.banner', { n: props.rehearsal.people })}</strong> {t('rehearsal.until', { time: formatDate(props.rehearsal.endsAt, { timeStyle: 'short' }) })}
    </>
  )
  return (
    <Show
      when={props.face !== 'wall'}
      fallback={
        <p class={styles.wall} role="status">
          <Icon name="flask-conical" size={32} />
          <span>{words()}</span>
        </p>
      }
    >
      <Banner
        kind="notice"
        icon="flask-conical"
        action={
          isStaff(props.workshop.role) ? (
            <Button size="s" onClick={end}>
              {t('rehearsal.end')}
            </Button>
          ) : undefined
        }
      >
        {words()}
      </Banner>
    </Show>
  )
}
