/** The form's sections, with how much each has to build on; said by icon, word and number. */
import { For, Show } from 'solid-js'
import type { DraftSection } from '#shared/drafts.ts'
import { t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import styles from './DraftNav.module.css'

export function DraftNav(props: { sections: readonly DraftSection[] }) {
  const filled = () => props.sections.filter((section) => section.count > 0).length
  const total = () => props.sections.length
  return (
    <nav class={styles.nav} aria-label={t('draft.page.sections')}>
      <div class={styles.meter}>
        <p>
          <span>{t('draft.page.withMaterial')}</span>
          <b class="num">{t('draft.page.of', { n: filled(), total: total() })}</b>
        </p>
        <div class={styles.track} aria-hidden="true">
          <span style={{ 'inline-size': `${(100 * filled()) / Math.max(1, total())}%` }} />
        </div>
        <Show when={total() > filled()}>
          <p class="caption faint">{t('draft.page.empty', { n: total() - filled() })}</p>
        </Show>
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
      <a href={`#section-${props.section.id}`} on:click={jump}>
        <Icon name={has() ? 'circle-check' : 'circle-dashed'} label={t(has() ? 'draft.page.hasNotes' : 'draft.page.isEmpty')} class={has() ? styles.met : styles.empty} />
        <span>{props.section.title}</span>
        <Show when={has()}>
          <span class={styles.count}>
            <span aria-hidden="true">{props.section.count}</span>
            <span class="sr">{t('common.notes', { n: props.section.count })}</span>
          </span>
        </Show>
      </a>
    </li>
  )
}
