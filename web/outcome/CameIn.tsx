/** Everything that came in, zone by zone and group by group, as it lies on the board. */
import { For, Show } from 'solid-js'
import type { PublicNote, PublicOutcome, PublicZone } from '#shared/outcomes.ts'
import { t } from '#web/i18n.tsx'
import styles from './CameIn.module.css'
import { Paper } from './Paper.tsx'

export function CameIn(props: { page: PublicOutcome }) {
  return (
    <section class={styles.all}>
      <div class={styles.head}>
        <h2>{t('outcome.page.cameIn')}</h2>
        <p class="muted">{t(props.page.notes > 0 ? 'outcome.page.cameInLead' : 'outcome.page.nothing')}</p>
      </div>
      <For each={props.page.zones}>{(zone) => <Zone zone={zone} locale={props.page.locale} />}</For>
    </section>
  )
}

function Zone(props: { zone: PublicZone; locale: string }) {
  return (
    <section class={styles.zone}>
      <h3 dir="auto">{props.zone.title || t('outcome.page.elsewhere')}</h3>
      <For each={props.zone.groups}>
        {(group) => (
          <>
            <h4 dir="auto">{group.title || t('outcome.groupNameless')}</h4>
            <Notes notes={group.notes} locale={props.locale} />
          </>
        )}
      </For>
      <Show when={props.zone.notes.length > 0}>
        <Show when={props.zone.groups.length > 0}>
          <h4>{t('outcome.page.loose')}</h4>
        </Show>
        <Notes notes={props.zone.notes} locale={props.locale} />
      </Show>
    </section>
  )
}

const Notes = (props: { notes: readonly PublicNote[]; locale: string }) => (
  <ul class={styles.notes}>
    <For each={props.notes}>
      {(note) => (
        <li>
          <Paper note={note} locale={props.locale} />
        </li>
      )}
    </For>
  </ul>
)
