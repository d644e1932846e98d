/** Keys that the draft's tables share: one's own acts are taken back with Ctrl+Z, rows move with Alt and the arrows. */
import { onCleanup } from 'solid-js'
import type { DraftTables } from '../tables.ts'

/** In a field somebody is typing in, the browser's own undo is meant. */
const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('[data-typing], [contenteditable]') !== null

/** Call under a Solid owner: it holds as long as the part is shown. */
export function useUndoKeys(tables: DraftTables): void {
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
    const key = event.key.toLowerCase()
    if (key === 'z' && !event.shiftKey) tables.undo()
    else if (key === 'y' || key === 'z') tables.redo()
    else return
    event.preventDefault()
  }
  addEventListener('keydown', press)
  onCleanup(() => removeEventListener('keydown', press))
}

/** @param move by one place, up or down */
export const moveKeys =
  (move: (by: -1 | 1) => void) =>
  (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }

/** A list without its place changed: `id` moved by one; undefined where there is no further. */
export function movedBy(ids: readonly string[], id: string, by: -1 | 1): string[] | undefined {
  const at = ids.indexOf(id)
  const other = ids[at + by]
  if (at < 0 || other === undefined) return undefined
  return ids.map((each, place) => (place === at ? other : place === at + by ? id : each))
}
