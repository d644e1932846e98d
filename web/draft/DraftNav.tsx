/** The form's sections, with how much each has to build on; said by icon, word and number. */
import { For, Show } from 'solid-js'
import type { DraftSection } from '#shared/drafts.ts'
import { t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import styles from './DraftNav.module.css'
import rows from './NavRow.module.css'
import { Meter } from './Meter.tsx'

export function DraftNav(props: { sections: readonly DraftSection[] }) {
  const filled = () => props.sections.filter((section) => section.count > 0).length
  const total = () => props.sections.length
  return (
    <nav class={styles.nav} aria-label={t('draft.page.sections')}>
      <div class={styles.meter}>
        <Meter name={t('draft.page.withMaterial')} done={filled()} total={total()} left={t('draft.page.empty', { n: total() - filled() })} />
      </div>
      <ol>
        <For each={props.sections}>{(section) => <Row section={section} />}</For>
      </ol>
    </nav>
  )
}

function Row(props: { section: DraftSection }) {
  const jump = (event: MouseEvent) => {
    event.preventDefault()
    const heading = document.getElementById(`section-${props.section.id}`)
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }
  const has = () => props.section.count > 0
  return (
    <li>
      <a class={rows.row} href={`#section-${props.section.id}`} on:click={jump}>
        <Icon name={has() ? 'circle-check' : 'circle-dashed'} label={t(has() ? 'draft.page.hasNotes' : 'draft.page.isEmpty')} class={has() ? rows.good : rows.idle} />
        <span>{props.section.title}</span>
        <Show when={has()}>
          <span class={rows.count}>
            <span aria-hidden="true">{props.section.count}</span>
            <span class="sr">{t('common.notes', { n: props.section.count })}</span>
          </span>
        </Show>
      </a>
    </li>
  )
}
