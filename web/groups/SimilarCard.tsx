/** One suggestion: why, of which notes (each can be left out), and the two answers. */
import { createSignal, createUniqueId, For } from 'solid-js'
import type { NoteNode } from '#shared/board/outline.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/Checkbox.tsx'
import styles from './SimilarPanel.module.css'
import type { Suggestion } from './suggestions.ts'

const FEWEST = 2

/** »kaffe, gratis«, or that they say the same. */
export function reason({ same, words }: Suggestion): string {
  if (same || words.length === 0) return t('similar.same')
  return t(words.length === 1 ? 'similar.sharedOne' : 'similar.shared', { words: words.join(', ') })
}
const labelOf = ({ text, meta }: NoteNode): string => (meta.n === undefined ? text : `N${meta.n} ${text}`)

export function SimilarCard(props: { suggestion: Suggestion; onGather: (notes: readonly NoteNode[]) => void; onDismiss: () => void }) {
  const id = createUniqueId()
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set())
  const chosen = () => props.suggestion.notes.filter((note) => !left().has(note.id))
  const pick = (note: NoteNode, on: boolean) => setLeft((out) => new Set(on ? [...out].filter((other) => other !== note.id) : [...out, note.id]))
  const { suggestion } = props
  return (
    <li class={styles.card}>
      <h3 id={id} class={styles.title} tabindex="-1" dir="auto">
        {suggestion.name}
      </h3>
      <p class="small muted">
        {reason(suggestion)} · {t('similar.of', { n: suggestion.notes.length, zone: suggestion.zone ?? t('list.table') })}
      </p>
      <ul class={styles.notes} aria-label={t('similar.notesOf', { name: suggestion.name })}>
        <For each={suggestion.notes}>
          {(note) => (
            <li dir="auto" lang={note.meta.lang}>
              <Checkbox label={labelOf(note)} checked={!left().has(note.id)} onChange={(on) => pick(note, on)} />
            </li>
          )}
        </For>
      </ul>
      <div class={styles.actions}>
        <Button
          size="s"
          icon="folder-plus"
          aria-label={t('similar.gatherNamed', { name: suggestion.name })}
          disabled={chosen().length < FEWEST}
          onClick={() => props.onGather(chosen())}
        >
          {t('similar.gather')}
        </Button>
        <Button size="s" variant="quiet" aria-label={t('similar.unlikeNamed', { name: suggestion.name })} onClick={() => props.onDismiss()}>
          {t('similar.unlike')}
        </Button>
      </div>
    </li>
  )
}
