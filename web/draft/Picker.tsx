/** Chooses what a sentence rests on, by its number or by words; keys alone are enough. `12]` takes a note at once, `9,12]` two of them. */
import { createSignal, createUniqueId, For, onMount, Show } from 'solid-js'
import type { Source } from '#shared/draft/content.ts'
import { t } from '#web/i18n.tsx'
import { type Choice, choicesOf, type Kind, KINDS, numbered } from './choices.ts'
import { useDraft } from './model.ts'
import styles from './Picker.module.css'

interface PickerProps {
  /** @param more another one follows: the picker keeps the focus */
  onTake: (source: Source, more: boolean) => void
  /** left without a source. @param untouched nothing was typed either */
  onLeave: (untouched: boolean) => void
  onClose: () => void
}

function createPicker(props: PickerProps) {
  const { evidence } = useDraft()
  const [query, write] = createSignal('')
  const [kind, chooseKind] = createSignal<Kind>('note')
  const [at, setAt] = createSignal(0)
  const [taken, setTaken] = createSignal(0)
  const all = () => choicesOf(evidence, query())
  const found = () => all()[kind()]
  const setQuery = (next: string) => {
    write(next)
    setAt(0)
  }
  const setKind = (next: Kind) => {
    chooseKind(next)
    setAt(0)
  }
  const close = (act: () => void) => {
    props.onClose()
    act()
  }
  const take = (source: Source | undefined) => source && close(() => props.onTake(source, false))
  /** As it is written in the text: a comma goes on, a bracket ends. */
  const bracket = (key: string): boolean => {
    const source = numbered(evidence, query())
    if (key === ']' && source) take(source)
    else if (key === ']' && taken() > 0 && query() === '') close(() => props.onLeave(false))
    else if (key === ',' && source) {
      props.onTake(source, true)
      setTaken(taken() + 1)
      setQuery('')
    } else return false
    return true
  }
  const leave = () => close(() => props.onLeave(query() === '' && taken() === 0))
  return { query, setQuery, kind, setKind, at, setAt, all, found, take, bracket, leave }
}
type PickerModel = ReturnType<typeof createPicker>

export function Picker(props: PickerProps) {
  const model = createPicker(props)
  const { query, setQuery, at, setAt, found, take, bracket, leave } = model
  const id = createUniqueId()
  let field: HTMLInputElement | undefined
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setAt((place) => Math.max(0, Math.min(found().length - 1, place + step)))
    else if (event.key === 'Escape') leave()
    else if (event.key === 'Enter') take(found()[at()]?.source)
    else if (!bracket(event.key)) return
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
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <Kinds model={model} onChosen={() => field?.focus()} />
      <Show when={found().length > 0} fallback={<p class={styles.none}>{t('draft.edit.noMatch')}</p>}>
        <div class={styles.list} id={id} role="listbox" aria-label={t('draft.edit.evidence')} tabindex="-1">
          <For each={found()}>{(choice, index) => <Option id={`${id}-${index()}`} choice={choice} selected={index() === at()} onTake={() => take(choice.source)} />}</For>
        </div>
      </Show>
    </div>
  )
}

/** Which kind is shown, as far as the board has it. */
function Kinds(props: { model: PickerModel; onChosen: () => void }) {
  const { evidence } = useDraft()
  const here = () => KINDS.filter((kind) => kind === 'note' || (kind === 'group' ? [...evidence.groups().values()].some((title) => title !== '') : evidence.rounds().size > 0))
  const choose = (kind: Kind) => {
    props.model.setKind(kind)
    props.onChosen()
  }
  return (
    <Show when={here().length > 1}>
      <fieldset class={styles.kinds}>
        <legend class="sr">{t('draft.edit.kinds')}</legend>
        <For each={here()}>
          {(kind) => (
            <button
              type="button"
              class={styles.kind}
              aria-pressed={props.model.kind() === kind}
              // the field keeps the focus
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(kind)}
              onKeyDown={(event) => event.key === 'Escape' && props.model.leave()}
            >
              {t(`draft.edit.kind.${kind}`)}
            </button>
          )}
        </For>
      </fieldset>
    </Show>
  )
}

function Option(props: { id: string; choice: Choice; selected: boolean; onTake: () => void }) {
  const press = (event: MouseEvent) => {
    // the field keeps the focus until something is taken
    event.preventDefault()
    props.onTake()
  }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus and names the active option
    <div id={props.id} role="option" aria-selected={props.selected} class={styles.option} onMouseDown={press}>
      <b class="num">{props.choice.name}</b>
      <span dir="auto" lang={props.choice.lang}>
        {props.choice.text}
      </span>
    </div>
  )
}
