/** What an edit does, judged by the record before and after: the question that `can()` answers. */
import type { TLRecord } from '@tldraw/tlschema'
import { isFrame, isNote, isZone } from '#shared/board/records.ts'
import type { Action } from '#shared/roles.ts'

/** Props that the canvas measures by itself when it draws a note: writing them changes nothing a person said. */
const MEASURED: ReadonlySet<string> = new Set(['growY', 'fontSizeAdjustment'])
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

function saysSomethingElse(before: TLRecord, after: TLRecord): boolean {
  const [old, now] = [before, after].map((record) => (record as { props?: Record<string, unknown> }).props ?? {}) as [Record<string, unknown>, Record<string, unknown>]
  const keys = new Set([...Object.keys(old), ...Object.keys(now)])
  for (const key of keys) if (!MEASURED.has(key) && !same(old[key], now[key])) return true
  return false
}

function noteAction(before: TLRecord | undefined, after: TLRecord | undefined, own: boolean): Action {
  if (!before) return 'note.create'
  if (!after) return own ? 'note.delete.own' : 'note.delete.foreign'
  if (saysSomethingElse(before, after)) return own ? 'note.edit.own' : 'note.edit.foreign'
  return 'note.move'
}

/**
 * @param own did the actor write this note? (No author: nobody's own.)
 * @returns the actions this change needs, all of them
 */
export function actionsOf(before: TLRecord | undefined, after: TLRecord | undefined, own: boolean): Action[] {
  const record = after ?? before
  if (record?.typeName === 'binding') return ['drawing.edit']
  if (isZone(before) || isZone(after)) return ['zone.edit']
  if (isFrame(record)) return ['group.edit']
  if (isNote(record)) return [noteAction(before, after, own)]
  return ['drawing.edit']
}

/** The page and the document itself nobody writes but the server. */
export const isChangeable = (record: TLRecord | undefined): boolean => record?.typeName === 'shape' || record?.typeName === 'binding' || record?.typeName === 'asset'

/** Changes no role may make: what a thing is, and (for everyone but staff, who never need it either) the lock of a frame. */
export function isForbiddenChange(before: TLRecord | undefined, after: TLRecord): boolean {
  if (!isChangeable(after)) return true
  const locked = (after as { isLocked?: boolean }).isLocked === true
  if (locked && isFrame(after)) return true
  return before !== undefined && (before as { type?: string }).type !== (after as { type?: string }).type
}
