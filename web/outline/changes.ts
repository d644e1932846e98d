/** What changed between two readings of the board, in the words of the list view: for the live region and "what is happening now". */
import { allNotes, type BoardOutline, type NoteNode } from '#shared/board/outline.ts'

export type Change =
  | { kind: 'added'; note: NoteNode; place: string }
  | { kind: 'moved'; note: NoteNode; place: string }
  | { kind: 'edited'; note: NoteNode; place: string }
  | { kind: 'removed'; note: NoteNode; place: string }

interface Placed {
  note: NoteNode
  /** title of the group, else of the zone; empty outside both */
  place: string
  holder: string
}

function placed(outline: BoardOutline): Map<string, Placed> {
  const found = new Map<string, Placed>()
  const take = (notes: readonly NoteNode[], place: string, holder: string) => {
    for (const note of notes) found.set(note.id, { note, place, holder })
  }
  for (const part of [...outline.zones, { ...outline, id: '', title: '' }]) {
    for (const group of part.groups) take(group.notes, group.title, group.id)
    take(part.notes, part.title, part.id)
  }
  return found
}

/** @param foreign ids of notes that somebody else touched; what one does oneself is not news */
export function changesBetween(before: BoardOutline, after: BoardOutline, foreign: ReadonlySet<string>): Change[] {
  if (foreign.size === 0) return []
  const old = placed(before)
  const now = placed(after)
  const changes: Change[] = []
  for (const id of foreign) {
    const was = old.get(id)
    const is = now.get(id)
    if (!was && is) changes.push({ kind: 'added', note: is.note, place: is.place })
    else if (was && !is) changes.push({ kind: 'removed', note: was.note, place: was.place })
    else if (was && is && was.holder !== is.holder) changes.push({ kind: 'moved', note: is.note, place: is.place })
    else if (was && is && was.note.text !== is.note.text) changes.push({ kind: 'edited', note: is.note, place: is.place })
  }
  return changes
}

/** Notes of a part that pass the filter, in order. */
export const matching = (notes: readonly NoteNode[], passes: (note: NoteNode) => boolean): NoteNode[] => notes.filter(passes)
export const countNotes = (outline: BoardOutline): number => allNotes(outline).length
