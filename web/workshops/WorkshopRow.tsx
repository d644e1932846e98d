/** One workshop on the dashboard: when, what, how many; a way in and a menu. */
import { Show } from 'solid-js'
import { isStaff } from '#shared/roles.ts'
import type { WorkshopSummary, Zone } from '#shared/workshops.ts'
import { formatDate, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { DateStamp } from '#web/ui/DateStamp.tsx'
import { Icon, type IconName } from '#web/ui/Icon.tsx'
import { workshopActions } from './actions.ts'
import type { Group } from './groups.ts'
import { Thumb } from './Thumb.tsx'
import type { OpenDialog } from './WorkshopDialogs.tsx'
import { WorkshopMenu } from './WorkshopMenu.tsx'
import { WorkshopTags } from './WorkshopTags.tsx'
import styles from './WorkshopRow.module.css'

export interface WorkshopRowProps {
  workshop: WorkshopSummary
  group: Group
  /** the one to go into now */
  primary: boolean
  zones: readonly Zone[]
  onDialog: (dialog: OpenDialog) => void
  onChanged: () => Promise<void>
}

export function WorkshopRow(props: WorkshopRowProps) {
  const workshop = () => props.workshop
  return (
    <li class={styles.row}>
      <Show
        when={workshop().startsAt}
        fallback={
          <span class={styles.undated} aria-hidden="true">
            {t('workshops.noDateMark')}
          </span>
        }
      >
        {(at) => <DateStamp at={at()} past={props.group === 'past' || props.group === 'archive'} />}
      </Show>
      <div class={styles.words}>
        <h3 dir="auto">
          <a href={`/w/${workshop().id}`}>{workshop().title}</a>
        </h3>
        <Facts workshop={workshop()} />
        <WorkshopTags workshop={workshop()} group={props.group}>
          <Show when={workshop().demo && workshop().role === 'owner'}>
            <RemoveDemo workshop={workshop()} onChanged={props.onChanged} />
          </Show>
        </WorkshopTags>
      </div>
      <div class={styles.end}>
        <span class={styles.thumb}>
          <Show when={props.zones.length > 0}>
            <Thumb zones={props.zones} />
          </Show>
        </span>
        <WayIn workshop={workshop()} group={props.group} primary={props.primary} />
        <WorkshopMenu workshop={workshop()} onDialog={props.onDialog} onChanged={props.onChanged} />
      </div>
    </li>
  )
}

function Facts(props: { workshop: WorkshopSummary }) {
  const time = () => props.workshop.startsAt && t('workshops.at', { time: formatDate(props.workshop.startsAt, { timeStyle: 'short' }) })
  return (
    <p class={styles.facts}>
      <Fact icon="clock" text={time()} />
      <Fact icon="map-pin" text={props.workshop.place} />
      <Fact icon="users" text={t('workshops.members', { n: props.workshop.counts.members })} />
      <Fact icon="sticky-note" text={props.workshop.counts.notes > 0 && t('common.notes', { n: props.workshop.counts.notes })} />
    </p>
  )
}

function Fact(props: { icon: IconName; text: string | null | false | undefined }) {
  return (
    <Show when={props.text}>
      {(text) => (
        <span>
          <Icon name={props.icon} size={16} />
          <span dir="auto">{text()}</span>
        </span>
      )}
    </Show>
  )
}

/** After the evening the draft is what one comes for. */
function WayIn(props: { workshop: WorkshopSummary; group: Group; primary: boolean }) {
  const toDraft = () => props.group === 'past' && isStaff(props.workshop.role)
  return (
    <Show
      when={toDraft()}
      fallback={
        <Button href={`/w/${props.workshop.id}`} variant={props.primary ? 'primary' : 'secondary'} iconEnd={props.primary ? 'arrow-right' : undefined}>
          {props.primary ? t('workshops.goIn') : t('workshops.openBoard')}
        </Button>
      }
    >
      <Button href={`/w/${props.workshop.id}/draft`} icon="file-pen-line">
        {t('workshops.draft')}
      </Button>
    </Show>
  )
}

function RemoveDemo(props: { workshop: WorkshopSummary; onChanged: () => Promise<void> }) {
  const actions = workshopActions(() => props.onChanged())
  return (
    <Button variant="quiet" size="s" icon="trash-2" onClick={() => void actions.removeDemo(props.workshop)}>
      {t('workshops.removeDemo')}
    </Button>
  )
}
