/** Ticking what is voted on: every note and group of the board under its headings, with a search. */
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { VoteItem } from '#shared/facilitation/vote-items.ts'
import { t } from '#web/i18n.tsx'
import { Checkbox } from '#web/ui/Checkbox.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import styles from './ItemPicker.module.css'
import { itemText } from './results.ts'
import { sectionsOf } from './sections.ts'

export function ItemPicker(props: { items: readonly VoteItem[]; picked: ReadonlySet<string>; onPick: (picked: ReadonlySet<string>) => void }) {
  const [query, setQuery] = createSignal('')
  const needle = () => query().trim().toLocaleLowerCase()
  const found = (item: VoteItem) => needle() === '' || `n${item.number}` === needle() || itemText(item).toLocaleLowerCase().includes(needle())
  const sections = createMemo(() => sectionsOf(props.items.filter(found)))
  const tick = (itemId: string, on: boolean) => {
    const next = new Set(props.picked)
    if (on) next.add(itemId)
    else next.delete(itemId)
    props.onPick(next)
  }
  return (
    <fieldset class={styles.picker} aria-label={t('votes.what.selection')}>
      <TextField type="search" label={t('list.search')} value={query()} onChange={setQuery} />
      <div class={styles.list} tabindex="-1">
        <For each={sections()} fallback={<p class="muted">{t('list.nothing')}</p>}>
          {(section) => (
            <section>
              <h3 dir="auto">{section.title || t('votes.ungrouped')}</h3>
              <For each={section.items}>{(item) => <Checkbox label={labelOf(item)} checked={props.picked.has(item.itemId)} onChange={(on) => tick(item.itemId, on)} />}</For>
            </section>
          )}
        </For>
      </div>
      <Show when={props.picked.size > 0}>
        <p class="small muted">{t('votes.picked', { n: props.picked.size })}</p>
      </Show>
    </fieldset>
  )
}

const labelOf = (item: VoteItem): string =>
  item.kind === 'group'
    ? t('votes.groupNamed', { title: itemText(item), notes: t('common.notes', { n: item.notes.length }) })
    : `${item.number ? `N${item.number} ` : ''}${itemText(item)}`
