/** Suggestions for facilitators: notes that seem to say the same, each with its reason, to be taken or put away. Nothing happens by itself. */
import { createSignal, For, onMount, Show } from 'solid-js'
import type { GroupNode, NoteNode } from '#shared/board/outline.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { SimilarCard } from './SimilarCard.tsx'
import styles from './SimilarPanel.module.css'
import type { Suggestion, Suggestions } from './suggestions.ts'

export interface SimilarPanelProps {
  suggestions: Suggestions
  /** Makes a group of these, marked as suggested. */
  onGather: (title: string, notes: readonly NoteNode[]) => void
  onAccept: (group: GroupNode) => void
  onBreak: (group: GroupNode) => void
  onClose: () => void
}

export function SimilarPanel(props: SimilarPanelProps) {
  const [said, say] = createSignal('', { equals: false })
  let panel: HTMLElement | undefined
  let heading: HTMLHeadingElement | undefined
  onMount(() => heading?.focus())
  /** What the keyboard stood on is gone: to what took its place, or to the heading. */
  const focusAt = (list: string, at: number) =>
    setTimeout(() => {
      const titles = panel?.querySelectorAll<HTMLElement>(`[data-list="${list}"] h3`)
      ;(titles?.[Math.min(at, titles.length - 1)] ?? heading)?.focus()
    })
  const after = (list: 'open' | 'waiting', at: number, words: string) => {
    say(words)
    focusAt(list, at)
  }
  const gather = (one: Suggestion, notes: readonly NoteNode[], at: number) => {
    props.onGather(one.name, notes)
    // what was left out is not offered again with the others
    if (notes.length < one.notes.length) props.suggestions.dismiss(one)
    after('open', at, t('similar.gathered', { title: one.name, n: notes.length }))
  }
  const dismiss = (one: Suggestion, at: number) => {
    props.suggestions.dismiss(one)
    after('open', at, t('similar.dismissed'))
  }
  const accept = (group: GroupNode, at: number) => {
    props.onAccept(group)
    after('waiting', at, t('groups.accepted', { title: nameOf(group) }))
  }
  const dissolve = (group: GroupNode, at: number) => {
    props.onBreak(group)
    after('waiting', at, t('groups.broken', { title: nameOf(group) }))
  }
  return (
    <section class={styles.panel} aria-labelledby="similar-title" ref={panel} onKeyDown={(event) => event.key === 'Escape' && props.onClose()}>
      <div class={styles.head}>
        <h2 id="similar-title" tabindex="-1" ref={heading}>
          {t('similar.title')}
        </h2>
        <IconButton icon="x" label={t('common.close')} onClick={() => props.onClose()} />
      </div>
      <div class={styles.body}>
        <p class="small">{t('similar.help')}</p>
        <Waiting groups={props.suggestions.waiting()} onAccept={accept} onBreak={dissolve} />
        <p class={styles.count} role="status">
          {props.suggestions.open().length > 0 ? t('similar.count', { n: props.suggestions.open().length }) : t('similar.none')}
        </p>
        <ul class={styles.list} data-list="open">
          <For each={props.suggestions.open()}>
            {(one, at) => <SimilarCard suggestion={one} onGather={(notes) => gather(one, notes, at())} onDismiss={() => dismiss(one, at())} />}
          </For>
        </ul>
        <Show when={props.suggestions.away() > 0}>
          <Button size="s" variant="quiet" icon="undo-2" onClick={() => props.suggestions.restore()}>
            {t('similar.again', { n: props.suggestions.away() })}
          </Button>
        </Show>
      </div>
      <p class="sr" role="status">
        {said()}
      </p>
    </section>
  )
}

const nameOf = (group: GroupNode): string => group.title || t('list.unnamedGroup')

function Waiting(props: { groups: readonly GroupNode[]; onAccept: (group: GroupNode, at: number) => void; onBreak: (group: GroupNode, at: number) => void }) {
  return (
    <Show when={props.groups.length > 0}>
      <section class={styles.waiting} aria-labelledby="similar-waiting">
        <h3 id="similar-waiting" class={styles.label}>
          {t('similar.waiting')}
        </h3>
        <ul class={styles.list} data-list="waiting">
          <For each={props.groups}>
            {(group, at) => (
              <li class={styles.row}>
                <div>
                  <h3 class={styles.title} tabindex="-1" dir="auto">
                    {nameOf(group)}
                  </h3>
                  <p class="small muted">{t('common.notes', { n: group.notes.length })}</p>
                </div>
                <Button size="s" icon="check" aria-label={t('similar.acceptNamed', { title: nameOf(group) })} onClick={() => props.onAccept(group, at())}>
                  {t('similar.accept')}
                </Button>
                <Button size="s" variant="quiet" aria-label={t('similar.breakNamed', { title: nameOf(group) })} onClick={() => props.onBreak(group, at())}>
                  {t('similar.break')}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
