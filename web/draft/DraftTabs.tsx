/** The parts of the draft side by side: its text, and everything that is no running text. */
import { createEffect, For, on, Show } from 'solid-js'
import { isStaff } from '#shared/roles.ts'
import { t } from '#web/i18n.tsx'
import styles from './DraftTabs.module.css'
import { useDraft } from './model.ts'
import { PARTS, usePart } from './parts.ts'

export function DraftTabs() {
  const { part, hrefOf } = usePart()
  const { checks, workshop } = useDraft()
  const missing = () => checks().filter(({ level }) => level === 'missing').length
  // what is still to be done is for those who do it
  const parts = () => PARTS.filter((each) => each !== 'checks' || isStaff(workshop.role))
  let bar: HTMLElement | undefined
  // on a phone they do not all find room
  createEffect(on(part, () => queueMicrotask(() => bar?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' }))))
  return (
    <nav ref={bar} class={styles.tabs} aria-label={t('draft.forms.parts')}>
      <For each={parts()}>
        {(each) => (
          <a class={styles.tab} href={hrefOf(each)} aria-current={part() === each ? 'page' : undefined}>
            {t(`draft.forms.part.${each}`)}
            <Show when={each === 'checks' && missing() > 0}>
              <span class={styles.count}>
                <span aria-hidden="true">{missing()}</span>
                <span class="sr">{t('draft.forms.missing', { n: missing() })}</span>
              </span>
            </Show>
          </a>
        )}
      </For>
    </nav>
  )
}
