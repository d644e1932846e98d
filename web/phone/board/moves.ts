/** What this phone has still to do to the board, as values: notes that go elsewhere, groups that are made for them. Pure. */
import type { Outline, OutlineNote } from '#shared/boards.ts'
import { findNote, type Spot } from './places.ts'

/** `groupId` may be the key of a group that waits to be made. */
export type Task =
  | { kind: 'move'; noteId: string; to: Spot }
  | { kind: 'make'; noteId: string; title: string; zoneId: string | null }
  /** a group that was made by mistake: its notes stay */
  | { kind: 'break'; groupId: string }
/** `key` is also the request id, so that a repeated request makes the same group. */
export interface Move {
  key: string
  at: number
  task: Task
}

/** The queue with one more: of a note that is moved twice, only the last place counts. @param busy the one that is on its way */
export function withMove(moves: readonly Move[], next: Move, busy: string | undefined): Move[] {
  const { task } = next
  const overtaken = ({ key, task: earlier }: Move) => key !== busy && task.kind === 'move' && earlier.kind === 'move' && earlier.noteId === task.noteId
  return [...moves.filter((move) => !overtaken(move)), next]
}

/** A group has its id: what waits to go into it goes there. */
export const withMade = (moves: readonly Move[], made: string, groupId: string): Move[] =>
  moves.map((move) => (move.task.kind === 'move' && move.task.to.groupId === made ? { ...move, task: { ...move.task, to: { ...move.task.to, groupId } } } : move))

/** Notes that are not yet where they are shown. */
export const notesUnderWay = (moves: readonly Move[]): ReadonlySet<string> => new Set(moves.flatMap(({ task }) => (task.kind === 'break' ? [] : [task.noteId])))

/** The board as it will be. What names a note or a place that is gone changes nothing. */
export const boardAfter = (outline: Outline, moves: readonly Move[]): Outline => moves.reduce(after, outline)

function after(outline: Outline, { key, task }: Move): Outline {
  if (task.kind === 'break') return outline
  const note = findNote(outline, task.noteId)?.note
  if (!note) return outline
  if (task.kind === 'move') return exists(outline, task.to) ? lay(without(outline, note.id), note, task.to) : outline
  if (exists(outline, { zoneId: task.zoneId, groupId: key })) return outline
  const group = { id: key, title: task.title, color: 'black', notes: [note] }
  return onPart(without(outline, note.id), task.zoneId, (part) => ({ ...part, groups: [...part.groups, group] }))
}

type Part = Pick<Outline, 'groups' | 'notes'>
const partOf = (outline: Outline, zoneId: string | null): Part | undefined => (zoneId === null ? outline : outline.zones.find(({ id }) => id === zoneId))
const exists = (outline: Outline, { zoneId, groupId }: Spot): boolean => {
  const part = partOf(outline, zoneId)
  return part !== undefined && (groupId === null || part.groups.some(({ id }) => id === groupId))
}
function onPart(outline: Outline, zoneId: string | null, change: <P extends Part>(part: P) => P): Outline {
  if (zoneId === null) return change(outline)
  return { ...outline, zones: outline.zones.map((zone) => (zone.id === zoneId ? change(zone) : zone)) }
}
function without(outline: Outline, noteId: string): Outline {
  const notes = (list: readonly OutlineNote[]) => list.filter(({ id }) => id !== noteId)
  const clean = <P extends Part>(part: P): P => ({ ...part, notes: notes(part.notes), groups: part.groups.map((group) => ({ ...group, notes: notes(group.notes) })) })
  return { ...clean(outline), zones: outline.zones.map(clean) }
}
const lay = (outline: Outline, note: OutlineNote, { zoneId, groupId }: Spot): Outline =>
  onPart(outline, zoneId, (part) =>
    groupId === null
      ? { ...part, notes: [...part.notes, note] }
      : { ...part, groups: part.groups.map((group) => (group.id === groupId ? { ...group, notes: [...group.notes, note] } : group)) },
  )
