/** Keys of a note's row. Only while the focus is on the row or one of its buttons: a screen reader's own keys and typing are left alone. */
import { onCleanup } from 'solid-js'
import type { NoteNode } from '#shared/board/outline.ts'
import type { ListShared } from './context.ts'
import { focusHeadingOf } from './focus.ts'

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main li[id^="note-"]')]
function step(row: HTMLElement, by: 1 | -1): void {
  const all = rows()
  all[all.indexOf(row) + by]?.focus()
}

/** @returns was it a key of ours? */
function act(key: string, row: HTMLElement, note: NoteNode, list: ListShared, edit: () => void): boolean {
  const may = { move: list.mayMove(note), edit: list.mayEdit(note), remove: list.mayRemove(note) }
  if (key === 'arrowdown') step(row, 1)
  else if (key === 'arrowup') step(row, -1)
  else if (key === 'm' && may.move) list.setMoving({ notes: [note], anchor: row })
  else if (key === 'g' && may.move && list.may('group.edit')) list.askGroup([note])
  else if (key === 'e' && may.edit) edit()
  else if (key === 'x' && list.may('note.move')) pick(note, list)
  else if (key === 'v') row.querySelector('a')?.click()
  else if (key === 'delete' && may.remove) {
    focusHeadingOf(note.id)
    list.removeAll([note])
  } else return false
  return true
}
function pick(note: NoteNode, list: ListShared): void {
  const on = !list.isPicked(note.id)
  if (!list.picking()) list.setPicking(true)
  list.pick([note.id], on)
}

export function onRowKey(event: KeyboardEvent, note: NoteNode, list: ListShared, edit: () => void): void {
  const row = event.currentTarget as HTMLElement
  const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea, select, [role="menu"] *')
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return
  if (act(event.key.toLowerCase(), row, note, list, edit)) event.preventDefault()
}
/** Keys of the whole page, as long as the component lives. */
export function useKeys(listen: (event: KeyboardEvent) => void): void {
  window.addEventListener('keydown', listen)
  onCleanup(() => window.removeEventListener('keydown', listen))
}
/** Undo and redo anywhere on the page, except where text has its own. */
export function onPageKey(event: KeyboardEvent, list: Pick<ListShared, 'undo' | 'redo'>): void {
  const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea')
  if (typing || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  if (event.shiftKey) list.redo()
  else list.undo()
}
