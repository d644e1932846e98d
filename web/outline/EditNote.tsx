/** A note of the list, opened: text, paper, and the way out of the board. */
import { createEffect, createSignal, onMount, Show } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import type { NoteNode } from '#shared/board/outline.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { NotePads } from '#web/ui/NotePads.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useList } from './context.ts'
import { focusHeadingOf } from './focus.ts'
import { languages } from './languages.ts'
import styles from './NoteItem.module.css'

export function EditNote(props: { note: NoteNode; onDone: () => void }) {
  const list = useList()
  const before = list.rewriting.get(props.note.id)
  const [text, setText] = createSignal(before?.text ?? props.note.text)
  const [color, setColor] = createSignal(before?.color ?? props.note.color)
  const [lang, setLang] = createSignal(before?.lang ?? props.note.meta.lang ?? '')
  createEffect(() => list.rewriting.set(props.note.id, { text: text(), color: color(), lang: lang() }))
  const [error, setError] = createSignal<string>()
  let field: HTMLElement | undefined
  onMount(() => field?.focus())
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    if (text().trim() === '') {
      setError(t('list.noText'))
      return field?.focus()
    }
    const change = {
      ...(text().trim() !== props.note.text && { text: text().trim() }),
      ...(color() !== props.note.color && { color: color() }),
      ...(lang() !== (props.note.meta.lang ?? '') && { lang: lang() }),
    }
    if (Object.keys(change).length > 0) list.change(props.note, change)
    props.onDone()
  }
  const remove = () => {
    focusHeadingOf(props.note.id)
    list.rewriting.delete(props.note.id)
    list.removeAll([props.note])
  }
  return (
    <form class={styles.form} aria-label={t('list.editing')} onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && props.onDone()}>
      <TextField ref={(element) => (field = element)} multiline label={t('list.text')} value={text()} onChange={setText} error={error()} maxLength={LIMITS.noteText} />
      <NotePads value={color()} onChange={setColor} legend={t('list.color')} />
      <NativeSelect label={t('groups.lang')} value={lang()} options={languages(lang())} onChange={setLang} help={t('groups.langHelp')} />
      <div class={styles.actions}>
        <Button type="submit" variant="primary">
          {t('common.save')}
        </Button>
        <Button onClick={() => props.onDone()}>{t('common.cancel')}</Button>
        <Show when={list.mayRemove(props.note)}>
          <Button variant="danger" icon="trash-2" onClick={remove}>
            {t('list.deleteNote')}
          </Button>
        </Show>
      </div>
    </form>
  )
}
