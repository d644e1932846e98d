/**
 * While notes are kept by their authors, a note that a client puts into the document is taken off in the same turn, before anybody else
 * gets a byte of it, and becomes a private note under an id of its own: the one it was sent with says for ever whose client wrote it.
 */
import type { TLNoteShape, TLShape } from '@tldraw/tlschema'
import type { PrivateNote, SourceEdit } from '#db/shelf.ts'
import { isShapeId, joinRecord, noteIdOf, type Records } from '#shared/board/layout.ts'
import { type FrameMeta, isNote, isZone, type NoteColor, NOTE_COLORS, toPlainText } from '#shared/board/records.ts'
import { newId } from '#shared/ids.ts'
import { LIMITS } from '#shared/limits.ts'
import { isStaff } from '#shared/roles.ts'
import type { Actor, DocumentMemory, PutBack } from '../kind.ts'
import { MAX_DEPTH } from './tree.ts'
import { languageOf, type NoteRegister } from './register.ts'
import { richTextProblem } from './rich-text.ts'
import { keysOf, type Touched, type Workbench } from './workbench.ts'

/** Nobody else sees what this person writes now. Facilitators are named even where nobody else is. */
const keepsPrivate = (actor: Actor): boolean => actor.mode === 'hidden' || (actor.anonymous === true && !isStaff(actor.role))

/** The zone a shape in `parentId` lies in, by its template id. */
export function zoneAround(records: Records, parentId: string): string | null {
  let id = parentId
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const parent = joinRecord(records, id) as TLShape | undefined
    if (isZone(parent)) return (parent.meta as FrameMeta).zone ?? null
    if (parent?.typeName !== 'shape') return null
    id = parent.parentId
  }
  return null
}

function toShelf(bench: Workbench, record: TLNoteShape, actor: Actor, now: number): PrivateNote {
  return {
    id: newId('note'),
    memberId: actor.memberId,
    source: record.id,
    zoneId: zoneAround(bench.records, record.parentId),
    text: toPlainText(record.props.richText),
    color: record.props.color,
    lang: languageOf(record.meta) ?? null,
    anon: actor.anonymous === true,
    via: actor.via,
    at: now,
    requestId: null,
  }
}

/** A note that was on the board before and comes back by its author's or a facilitator's undo. */
function comesBack(register: NoteRegister, id: string, actor: Actor): boolean {
  const known = register.get(noteIdOf(id))
  return known !== undefined && (isStaff(actor.role) || known.memberId === actor.memberId)
}

function forget(bench: Workbench, id: string, touched: Touched): void {
  bench.remove(id)
  bench.before.follow(bench.records, keysOf(id))
  touched.delete(id)
}

/** What hung on a note that is gone again. */
function dropBindings(bench: Workbench, gone: ReadonlySet<string>, touched: Touched): void {
  for (const id of [...touched.keys()]) {
    const { fromId, toId } = (id.startsWith('binding:') ? (bench.records.get(id) ?? {}) : {}) as { fromId?: string; toId?: string }
    if ((fromId !== undefined && gone.has(fromId)) || (toId !== undefined && gone.has(toId))) forget(bench, id, touched)
  }
}

export interface Shelving {
  /** `sent`: the id it was sent with, without `shape:` */
  shelved: { sent: string; note: PrivateNote }[]
  /** there was no room for these */
  refused: PutBack[]
}
/**
 * Call inside the turn, after the frame was judged.
 */
export function shelve(bench: Workbench, register: NoteRegister, memory: DocumentMemory, touched: Touched, actor: Actor, now: number): Shelving {
  const shelved: Shelving['shelved'] = []
  const refused: PutBack[] = []
  if (!keepsPrivate(actor)) return { shelved, refused }
  const gone = new Set<string>()
  for (const id of [...touched.keys()]) {
    const record = bench.before.has(id) || !bench.records.has(id) ? undefined : joinRecord(bench.records, id)
    if (!isNote(record) || comesBack(register, id, actor)) continue
    const own = [...memory.shelved.values()].filter((memberId) => memberId === actor.memberId)
    if (own.length >= LIMITS.shelfNotes) refused.push({ code: 'board_full', id })
    else {
      shelved.push({ sent: noteIdOf(id), note: toShelf(bench, record, actor, now) })
      memory.shelved.set(id, actor.memberId)
    }
    gone.add(id)
    forget(bench, id, touched)
  }
  if (gone.size > 0) dropBindings(bench, gone, touched)
  return { shelved, refused }
}

/**
 * What somebody goes on writing on a note that has left the document belongs to their private note. Call before the frame is judged.
 * A participant has no other reason to write on what does not exist while notes are private.
 */
export function takeLateEdits(bench: Workbench, register: NoteRegister, memory: DocumentMemory, touched: Touched, actor: Actor): SourceEdit[] {
  const edits: SourceEdit[] = []
  const strict = keepsPrivate(actor) && !isStaff(actor.role)
  if (!strict && memory.shelved.size === 0) return edits
  for (const id of [...touched.keys()]) {
    if (!isShapeId(id) || bench.records.has(id) || bench.before.has(id) || register.get(noteIdOf(id))) continue
    if (!strict && !memory.shelved.has(id)) continue
    const edit = lateEdit(bench, id, actor.memberId)
    if (edit && !actor.archived) edits.push(edit)
    forget(bench, id, touched)
  }
  return edits
}

function lateEdit(bench: Workbench, id: string, memberId: string): SourceEdit | undefined {
  const richText = bench.records.get(`${id}#t`)
  const text = richText === undefined || richTextProblem(richText) ? undefined : toPlainText(richText)
  const sent = (bench.records.get(`${id}#s`) as { color?: NoteColor } | undefined)?.color
  const color = sent !== undefined && NOTE_COLORS.includes(sent) ? sent : undefined
  return text === undefined && color === undefined ? undefined : { source: id, memberId, text, color }
}
