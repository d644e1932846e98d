/** What the server writes into `meta`, whatever a client sent: who, when, how, which number. */
import type { TLRecord } from '@tldraw/tlschema'
import { isShapeId, joinRecord, noteIdOf } from '#shared/board/layout.ts'
import { type FrameMeta, isFrame, isGroup, isNote } from '#shared/board/records.ts'
import { isStaff } from '#shared/roles.ts'
import type { Actor } from '../kind.ts'
import { metaOf, type NoteRegister } from './register.ts'
import { sameValue, type Workbench } from './workbench.ts'

/** A zone is a zone by its id, which only the server and a facilitator's undo can bring. That a group was suggested is said by who makes it, and no more than that. */
function frameMeta(id: string, known: FrameMeta | undefined, sent: FrameMeta | undefined, actor: Actor | null): FrameMeta {
  if (known?.zone !== undefined) return { zone: known.zone }
  const zone = sent?.zone
  return zone !== undefined && id === `shape:zone-${zone}` && (actor === null || isStaff(actor.role)) ? { zone } : sent?.suggested === true ? { suggested: true } : {}
}

/** `meta` as it will stand in the document. A note that appears for the first time gets its number here. */
function signedMeta(bench: Workbench, register: NoteRegister, record: TLRecord, actor: Actor | null, now: number): unknown {
  const id = record.id as string
  const sent = bench.records.get(`${id}#m`)
  // what somebody wrote under the id of a record that was gone signs nothing
  const known = bench.before.has(id) ? bench.before.get(`${id}#m`) : undefined
  const anon = actor === null || actor.anonymous === true
  if (isNote(record)) {
    const note = register.enter({ id: noteIdOf(id), memberId: anon ? null : actor.memberId, at: now, via: actor?.via ?? 'import', anon, requestId: null })
    return metaOf(note, sent)
  }
  if (isFrame(record)) return frameMeta(id, known as FrameMeta | undefined, sent as FrameMeta | undefined, actor)
  if (known || !actor) return known ?? sent ?? {}
  return { ...(!anon && { by: actor.memberId }), at: new Date(now).toISOString() }
}

/** Signs what is new or was signed by a client, and makes room for what moved. */
export function stamp(bench: Workbench, register: NoteRegister, { id, touched }: { id: string; touched: Set<string> }, actor: Actor | null, now: number): void {
  const { records, before } = bench
  if (!isShapeId(id) || !records.has(id)) return
  const meta = `${id}#m`
  const signs = touched.has(meta) || !before.has(id)
  const moves = touched.has(`${id}#p`) || touched.has(`${id}#s`)
  if (!signs && !moves) return
  const record = joinRecord(records, id) as TLRecord
  const signed = signs ? signedMeta(bench, register, record, actor, now) : undefined
  if (signs && !sameValue(signed, records.get(meta))) records.set(meta, signed)
  if (signs) touched.add(meta)
  if (moves && (isNote(record) || isGroup(record))) bench.growZoneFor(record)
}
