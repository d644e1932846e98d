/** One note a line, zone and colour chosen once. What is typed outlives the dialog and a reload, until it is on the board. */
import { createEffect, createSignal } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { explain, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import type { PaperPlace } from './context.ts'
import styles from './Paper.module.css'
import { deliver } from './send.ts'
import { createWhere, type Where, WhereFields } from './WhereFields.tsx'

const keyOf = (place: PaperPlace) => `samtavle.paper.${place.boardId}`
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What is typed, and its way onto the board. */
function createLines(place: PaperPlace, onDone: () => void) {
  const [text, setText] = createSignal(sessionStorage.getItem(keyOf(place)) ?? '')
  const [error, setError] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  createEffect(() => sessionStorage.setItem(keyOf(place), text()))
  const lines = () => linesOf(text())
  async function put({ zoneId, color }: Where) {
    if (busy()) return
    if (lines().length === 0) return setError(t('paper.empty'))
    const [fits, long] = [lines().filter((line) => line.length <= LIMITS.noteText), lines().filter((line) => line.length > LIMITS.noteText)]
    setBusy(true)
    setError(undefined)
    try {
      const notes = fits.map((line) => ({ text: line, color, ...(zoneId !== '' && { zoneId }) }))
      if (notes.length > 0) await deliver({ boardId: place.boardId, via: 'paper', notes })
      setText(long.join('\n'))
      if (long.length > 0) setError(t('paper.left', { n: long.length }))
      else onDone()
    } catch (failure) {
      setError(explain(failure))
    } finally {
      setBusy(false)
    }
  }
  return { text, setText, lines, error, busy, put }
}

export function LinesForm(props: { place: PaperPlace; onCells: (text: string) => void; onDone: () => void }) {
  const { text, setText, lines, error, busy, put } = createLines(props.place, props.onDone)
  const [where, setWhere] = createWhere(props.place)
  let field: HTMLElement | undefined
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    field?.focus()
    void put(where())
  }
  // where nothing is typed yet, cells of a spreadsheet are looked at first
  const paste = (event: ClipboardEvent) => {
    const cells = event.clipboardData?.getData('text/plain') ?? ''
    if (text().trim() !== '' || !cells.includes('\t')) return
    event.preventDefault()
    props.onCells(cells)
  }
  return (
    <form class={styles.form} onSubmit={submit}>
      <WhereFields place={props.place} value={where()} onChange={setWhere} />
      <div on:paste={paste}>
        <TextField
          ref={(element) => (field = element)}
          multiline
          rows={8}
          label={t('paper.field')}
          help={t('paper.fieldHelp')}
          value={text()}
          onChange={setText}
          error={error()}
          autofocus
        />
      </div>
      <div class={styles.actions}>
        <Button onClick={props.onDone}>{t('common.close')}</Button>
        <Button type="submit" variant="primary" busy={busy()}>
          {lines().length === 0 ? t('paper.putNone') : t('paper.put', { n: lines().length })}
        </Button>
      </div>
    </form>
  )
}
