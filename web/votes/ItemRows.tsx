/** What is voted on as rows under its headings, each with something at its end. */
import { For, type JSX, Show } from 'solid-js'
import type { VoteItem } from '#shared/facilitation/vote-items.ts'
import { t } from '#web/i18n.tsx'
import { itemText } from './results.ts'
import styles from './RoundDialog.module.css'
import { sectionsOf } from './sections.ts'

export function ItemRows(props: { items: readonly VoteItem[]; children: (item: VoteItem) => JSX.Element }) {
  return (
    <For each={sectionsOf(props.items)}>
      {(section) => (
        <section class={styles.section}>
          <h3 dir="auto">{section.title || t('votes.ungrouped')}</h3>
          <For each={section.items}>
            {(item) => (
              <div class={styles.row}>
                <span dir="auto">
                  <Show when={item.number}>{(number) => <b class="num">N{number()} </b>}</Show>
                  {itemText(item)}
                </span>
                {props.children(item)}
              </div>
            )}
          </For>
        </section>
      )}
    </For>
  )
}
