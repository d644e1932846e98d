/** Chooses the note that a sentence rests on, by its number or by words; keys alone are enough. */
import { createSignal, createUniqueId, For, onMount, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import type { EvidenceNote } from './evidence.ts'
import { matches } from './matches.ts'
import { useDraft } from './model.ts'
import styles from './Picker.module.css'

const SHOWN = 30
interface PickerProps {
  onTake: (noteId: string) => void
  /** left without a note. @param query what was typed until then */
  onLeave: (query: string) => void
  onClose: () => void
}

export function Picker(props: PickerProps) {
  const { evidence } = useDraft()
  const id = createUniqueId()
  const [query, setQuery] = createSignal('')
  const [at, setAt] = createSignal(0)
  let field: HTMLInputElement | undefined
  const found = () =>
    evidence
      .notes()
      .filter((note) => matches(note, query()))
      .slice(0, SHOWN)
  const close = (act: () => void) => {
    props.onClose()
    act()
  }
  const take = (note: EvidenceNote | undefined) => note && close(() => props.onTake(note.id))
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setAt((place) => Math.max(0, Math.min(found().length - 1, place + step)))
    else if (event.key === 'Enter') take(found()[at()])
    else if (event.key === 'Escape') close(() => props.onLeave(query()))
    else return
    event.preventDefault()
    document.getElementById(`${id}-${at()}`)?.scrollIntoView({ block: 'nearest' })
  }
  onMount(() => field?.focus())
  return (
    <div class={styles.picker} onFocusOut={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && props.onClose()}>
      <input
        ref={field}
        class={styles.field}
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={found().length > 0 ? `${id}-${at()}` : undefined}
        aria-label={t('draft.edit.pick')}
        placeholder={t('draft.edit.pick')}
        value={query()}
        onInput={(event) => {
          setQuery(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={keys}
      />
      <Show when={found().length > 0} fallback={<p class={styles.none}>{t('draft.edit.noMatch')}</p>}>
        <div class={styles.list} id={id} role="listbox" aria-label={t('draft.edit.evidence')} tabindex="-1">
          <For each={found()}>{(note, index) => <Option id={`${id}-${index()}`} note={note} selected={index() === at()} onTake={() => take(note)} />}</For>
        </div>
      </Show>
    </div>
  )
}

function Option(props: { id: string; note: EvidenceNote; selected: boolean; onTake: () => void }) {
  const press = (event: MouseEvent) => {
    // the field keeps the focus until the note is taken
    event.preventDefault()
    props.onTake()
  }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus and names the active option
    <div id={props.id} role="option" aria-selected={props.selected} class={styles.option} onMouseDown={press}>
      <b class="num">N{props.note.number}</b>
      <span dir="auto" lang={props.note.lang ?? undefined}>
        {props.note.text}
      </span>
    </div>
  )
}
