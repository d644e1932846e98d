/** The form under a zone's heading: text, paper, with a name or without; it stays for the next note. */
import { createSignal, Show } from 'solid-js'
import { NOTE_COLORS, type NoteColor } from '#shared/board/records.ts'
import { LIMITS } from '#shared/limits.ts'
import { explain, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { NotePads } from '#web/ui/NotePads.tsx'
import { Switch } from '#web/ui/Switch.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import styles from './AddNote.module.css'
import { useList } from './context.ts'
import type { Target } from './edits.ts'

export function AddForm(props: { target: Target; place: string; onClose: () => void }) {
  const { add, shelf } = useList()
  const [text, setText] = createSignal('')
  const [color, setColor] = createSignal<NoteColor>(NOTE_COLORS[0] ?? 'yellow')
  const [anonymous, setAnonymous] = createSignal(false)
  const [error, setError] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  let field: HTMLElement | undefined
  async function save(event: SubmitEvent) {
    event.preventDefault()
    field?.focus()
    if (text().trim() === '') return setError(t('list.noText'))
    if (busy()) return
    setBusy(true)
    try {
      await add({ text: text().trim(), color: color(), target: props.target, anonymous: anonymous() })
      setText('')
      setError(undefined)
    } catch (failure) {
      setError(explain(failure))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      class={styles.form}
      aria-label={t('list.newNoteIn', { zone: props.place })}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && props.onClose()}
    >
      <TextField
        autofocus
        ref={(element) => (field = element)}
        multiline
        rows={2}
        label={t('list.text')}
        value={text()}
        onChange={setText}
        error={error()}
        maxLength={LIMITS.noteText}
      />
      <NotePads value={color()} onChange={setColor} legend={t('list.color')} />
      <Show when={!shelf.nameless()}>
        <Switch label={t('list.anonymous')} checked={anonymous()} onChange={setAnonymous} help={t(shelf.silent() ? 'mine.anonymousHelp' : 'list.anonymousHelp')} />
      </Show>
      <div class={styles.actions}>
        <Button type="submit" variant="primary" icon="plus" busy={busy()}>
          {t(shelf.silent() ? 'mine.save' : 'list.addNote')}
        </Button>
        <Button onClick={() => props.onClose()}>{t('common.close')}</Button>
      </div>
    </form>
  )
}
