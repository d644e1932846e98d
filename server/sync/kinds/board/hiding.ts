/** Facilitators take things off the board and lay them back: as they were, signed and numbered by their ids. */
import type { TLRecord } from '@tldraw/tlschema'
import type { Hidden, HideRequest } from '#server/deps.ts'
import { isShapeId, joinRecord, noteIdOf, recordIdOf, recordIds, writeRecord } from '#shared/board/layout.ts'
import { isFrame, isNote } from '#shared/board/records.ts'
import { AppError } from '#shared/errors.ts'
import { bytesOf } from '#server/sync/bytes.ts'
import { assertRoom } from './capacity.ts'
import type { NoteRegister } from './register.ts'
import type { Workbench } from './workbench.ts'

/** Notes by who is entered for them, drawings and pictures by their stamp; groups belong to everybody. */
function isBy(bench: Workbench, register: NoteRegister, id: string, memberId: string): boolean {
  const record = joinRecord(bench.records, id)
  if (!record || isFrame(record)) return false
  if (isNote(record)) return register.get(noteIdOf(id))?.memberId === memberId
  return (bench.records.get(`${id}#m`) as { by?: string } | undefined)?.by === memberId
}

function wanted(bench: Workbench, register: NoteRegister, request: HideRequest): string[] {
  if ('memberId' in request) return [...recordIds(bench.records)].filter((id) => isShapeId(id) && isBy(bench, register, id, request.memberId))
  const ids = request.noteIds.map(recordIdOf)
  if (ids.some((id) => !isNote(joinRecord(bench.records, id)))) throw new AppError('not_found')
  return ids
}

/** Call inside a transaction. @returns what was taken off @throws AppError not_found */
export function takeOff(bench: Workbench, register: NoteRegister, request: HideRequest): TLRecord[] {
  const records = wanted(bench, register, request).flatMap((id) => joinRecord(bench.records, id) ?? [])
  for (const { id } of records) bench.remove(id)
  return records
}
export const countHidden = (records: readonly TLRecord[]): Hidden => {
  const notes = records.filter((record) => isNote(record)).length
  return { notes, others: records.length - notes }
}

/** Call inside a transaction; what lay in something that is gone comes to the table. @returns ids of what was laid back @throws AppError board_full */
export function layBack(bench: Workbench, records: readonly TLRecord[]): string[] {
  const missing = records.filter(({ id }) => !bench.records.has(id))
  assertRoom(bench, { shapes: missing.length, bytes: bytesOf(missing) })
  for (const record of missing) writeRecord(bench.records, record)
  return missing.map(({ id }) => id)
}
