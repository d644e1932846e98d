/** Rows before they become notes: which column is what, how they are read, what to look at, and then onto the board. */
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import { explain, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/Checkbox.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { type Columns, guessColumns, readNotes } from './columns.ts'
import type { PaperPlace } from './context.ts'
import { Preview } from './Preview.tsx'
import { Problems } from './Problems.tsx'
import styles from './Paper.module.css'
import { deliver } from './send.ts'
import type { Row } from './table.ts'
import { createWhere, WhereFields } from './WhereFields.tsx'

export function RowsForm(props: { place: PaperPlace; rows: readonly Row[]; via: 'paper' | 'import'; onDone: () => void }) {
  const [columns, setColumns] = createSignal<Columns>({ header: false, uses: [] })
  const [where, setWhere] = createWhere(props.place)
  const [error, setError] = createSignal<string>()
  const [done, setDone] = createSignal<number>()
  /** what was too long, to be put right by hand */
  const [left, setLeft] = createSignal<readonly string[]>([])
  createEffect(
    on(
      () => props.rows,
      (rows) => setColumns(guessColumns(rows, props.place.zones)),
    ),
  )
  const read = createMemo(() => readNotes(props.rows, columns(), props.place.zones, where()))
  const lacksText = () => !columns().uses.includes('text')
  async function submit(event: SubmitEvent) {
    event.preventDefault()
    if (done() !== undefined) return
    const { notes, problems } = read()
    if (lacksText() || notes.length === 0) return setError(t(lacksText() ? 'paper.noText' : 'paper.noRows'))
    setDone(0)
    setError(undefined)
    try {
      await deliver({ boardId: props.place.boardId, via: props.via, notes, onProgress: setDone })
      const long = problems.flatMap((problem) => (problem.kind === 'long' ? [problem.text] : []))
      if (long.length === 0) return props.onDone()
      setLeft(long)
    } catch (failure) {
      setError(explain(failure))
    } finally {
      setDone(undefined)
    }
  }
  return (
    <Show when={left().length === 0} fallback={<Left texts={left()} onDone={props.onDone} />}>
      <form class={styles.form} onSubmit={(event) => void submit(event)}>
        <Preview rows={props.rows} columns={columns()} onChange={setColumns} />
        <Checkbox label={t('paper.header')} checked={columns().header} onChange={(header) => setColumns({ ...columns(), header })} />
        <Show when={props.place.hidden && columns().uses.includes('group')}>
          <p class={styles.quiet}>{t('paper.hiddenGroups')}</p>
        </Show>
        <WhereFields place={props.place} value={where()} onChange={setWhere} zoneLabel={t('paper.otherZone')} colorLabel={t('paper.otherColor')} />
        <Problems problems={read().problems} place={props.place} where={where()} />
        <p class={styles.error} role="alert">
          {error()}
        </p>
        <div class={styles.actions}>
          <Show when={done() !== undefined && read().notes.length > 0}>
            <span class={styles.quiet} role="status">
              {t('paper.sending', { n: done() ?? 0, total: read().notes.length })}
            </span>
          </Show>
          <Button onClick={props.onDone}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" busy={done() !== undefined}>
            {read().notes.length === 0 || lacksText() ? t('paper.putNone') : t('paper.put', { n: read().notes.length })}
          </Button>
        </div>
      </form>
    </Show>
  )
}

function Left(props: { texts: readonly string[]; onDone: () => void }) {
  const [text, setText] = createSignal(props.texts.join('\n\n'))
  return (
    <div class={styles.form}>
      <TextField multiline rows={8} label={t('paper.left', { n: props.texts.length })} value={text()} onChange={setText} autofocus />
      <div class={styles.actions}>
        <Button variant="primary" onClick={props.onDone}>
          {t('common.close')}
        </Button>
      </div>
    </div>
  )
}
