/** Where a comment is written. What is half written waits for its note until it is sent. */
import { createEffect, createSignal, Show } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { explain, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Counter } from '#web/ui/Counter.tsx'
import { Switch } from '#web/ui/Switch.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import styles from './Thread.module.css'

/** by note id, for this page */
const halfWritten = new Map<string, string>()
/** the counter is of no interest before */
const COUNT_FROM = 0.7

interface FieldProps {
  noteId: string
  nameless: boolean
  autofocus: boolean
  send: (text: string, anonymous: boolean) => Promise<void>
  say: (words: string) => void
}

export function CommentField(props: FieldProps) {
  const [text, setText] = createSignal(halfWritten.get(props.noteId) ?? '')
  const [anonymous, setAnonymous] = createSignal(false)
  const [error, setError] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  let field: HTMLElement | undefined
  createEffect(() => void (text() === '' ? halfWritten.delete(props.noteId) : halfWritten.set(props.noteId, text())))
  async function submit(event: Event) {
    event.preventDefault()
    field?.focus()
    if (text().trim() === '') return setError(t('comments.noText'))
    if (busy()) return
    setBusy(true)
    setError(undefined)
    try {
      await props.send(text().trim(), anonymous())
      setText('')
      props.say(t('comments.sent'))
    } catch (failure) {
      setError(explain(failure))
    } finally {
      setBusy(false)
    }
  }
  const byKey = (event: KeyboardEvent) => {
    // the canvas's keys are letters
    event.stopPropagation()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event)
  }
  return (
    <form class={styles.form} onSubmit={(event) => void submit(event)} onKeyDown={byKey}>
      <TextField
        ref={(element) => (field = element)}
        multiline
        rows={2}
        label={t('comments.field')}
        value={text()}
        onChange={setText}
        error={error()}
        maxLength={LIMITS.commentText}
        autofocus={props.autofocus}
      />
      <Show when={text().length > LIMITS.commentText * COUNT_FROM}>
        <Counter value={text().length} max={LIMITS.commentText} />
      </Show>
      <Show when={!props.nameless} fallback={<p class={styles.quiet}>{t('comments.nameless')}</p>}>
        <Switch label={t('comments.anonymous')} checked={anonymous()} onChange={setAnonymous} help={anonymous() ? t('comments.anonymousHelp') : undefined} />
      </Show>
      <div class={styles.actions}>
        <Button type="submit" variant="primary" busy={busy()}>
          {t('comments.send')}
        </Button>
      </div>
    </form>
  )
}
