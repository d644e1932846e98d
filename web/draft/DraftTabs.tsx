/** The parts of the draft side by side: its text, and everything that is no running text. */
import { For } from 'solid-js'
import { t } from '#web/i18n.tsx'
import styles from './DraftTabs.module.css'
import { PARTS, usePart } from './parts.ts'

export function DraftTabs() {
  const { part, hrefOf } = usePart()
  return (
    <nav class={styles.tabs} aria-label={t('draft.forms.parts')}>
      <For each={PARTS}>
        {(each) => (
          <a class={styles.tab} href={hrefOf(each)} aria-current={part() === each ? 'page' : undefined}>
            {t(`draft.forms.part.${each}`)}
          </a>
        )}
      </For>
    </nav>
  )
}
