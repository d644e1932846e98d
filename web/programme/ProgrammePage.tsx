/** The programme of a workshop, for who leads it: before the evening and while it runs. Every change is there at once for everybody. */
import { useParams } from '@solidjs/router'
import { Match, onCleanup, Show, Switch } from 'solid-js'
import { isStaff } from '#shared/roles.ts'
import type { Workshop } from '#shared/workshops.ts'
import { LiveContext } from '#web/facilitation/context.ts'
import { createLive } from '#web/facilitation/live.ts'
import { PhaseBar } from '#web/facilitation/PhaseBar.tsx'
import { explain, t } from '#web/i18n.tsx'
import { openControl } from '#web/sync/control.ts'
import { Button } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useWorkshop } from '#web/workshops/useWorkshop.ts'
import { LiveEditor } from './LiveEditor.tsx'
import styles from './ProgrammePage.module.css'

export function ProgrammePage() {
  const params = useParams<{ id: string }>()
  const workshop = useWorkshop(() => params.id)
  return (
    <Page title={t('programme.heading')}>
      <Switch fallback={<Skeleton lines={8} />}>
        <Match when={workshop.error}>
          <h1>{t('programme.heading')}</h1>
          <p class="lead">{explain(workshop.error)}</p>
          <div>
            <Button icon="refresh-cw" onClick={() => void workshop.refetch()}>
              {t('common.tryAgain')}
            </Button>
          </div>
        </Match>
        <Match when={workshop()?.id} keyed>
          {(_) => <Programme workshop={workshop() as Workshop} />}
        </Match>
      </Switch>
    </Page>
  )
}

function Programme(props: { workshop: Workshop }) {
  const control = openControl(props.workshop.boards[0]?.id ?? '')
  onCleanup(() => control.dispose())
  const live = createLive(() => props.workshop, control)
  const mayEdit = () => isStaff(live.role()) && !props.workshop.archived
  return (
    <LiveContext.Provider value={live}>
      <div class={styles.head}>
        <div>
          <Button variant="quiet" size="s" icon="arrow-left" href={`/w/${props.workshop.id}/canvas`}>
            {t('programme.toBoard')}
          </Button>
        </div>
        <h1>{t('programme.heading')}</h1>
        <p class="lead" dir="auto">
          {props.workshop.title}
        </p>
      </div>
      <Show when={mayEdit()} fallback={<p>{t('programme.onlyStaff')}</p>}>
        <div class={styles.bar}>
          <PhaseBar />
        </div>
        <LiveEditor />
      </Show>
    </LiveContext.Provider>
  )
}
