/** The keyboard stays with its note, also when the note has moved to another list. */

/** To a note's first control (or the note itself), once the list has been read again. */
export function focusNote(id: string, afterMs = 0): void {
  setTimeout(() => {
    const row = document.getElementById(`note-${id}`)
    ;(row?.querySelector<HTMLElement>('button') ?? row)?.focus()
  }, afterMs)
}
/** To the heading over a note that is about to disappear. */
export function focusHeadingOf(id: string): void {
  const section = document.getElementById(`note-${id}`)?.closest('section')
  section?.querySelector<HTMLElement>('h2, h3')?.focus()
}
/** To a note's row or a group's heading. */
export function focusItem(id: string): void {
  const place = document.getElementById(`note-${id}`) ?? document.getElementById(`group-${id}`)
  place?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'center' })
}
/** To a group's heading, once the list has been read again. */
export function focusGroup(id: string, afterMs = 250): void {
  setTimeout(() => {
    // who has opened a menu meanwhile is left alone
    if (!document.activeElement?.closest('[role="menu"]')) document.getElementById(`group-${id}`)?.focus()
  }, afterMs)
}
