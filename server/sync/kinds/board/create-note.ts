/** A note that somebody wrote without a canvas: placed, numbered and signed by the room. */
import type { NoteRequest } from '#server/deps.ts'
import { writeRecord } from '#shared/board/layout.ts'
import { fitText, noteRecord } from '#shared/board/note-record.ts'
import { placeNote } from '#shared/board/place.ts'
import { AppError } from '#shared/errors.ts'
import { newId } from '#shared/ids.ts'
import { LIMITS } from '#shared/limits.ts'
import { metaOf, type NoteRegister } from './register.ts'
import type { Workbench } from './workbench.ts'

/** Call inside a transaction. Asking twice with the same `requestId` gives the same note. @throws AppError board_full */
export function createNote(bench: Workbench, register: NoteRegister, request: NoteRequest, now: number): { id: string; number: number } {
  const known = request.requestId === undefined ? undefined : register.byRequest(request.requestId)
  if (known) return { id: known.id, number: known.number }
  if (bench.before.shapes >= LIMITS.boardShapes) throw new AppError('board_full')
  const id = newId('note')
  const { grow, ...place } = placeNote(bench.records, request.zoneId, { growY: fitText(request.text).growY })
  const { memberId, via, requestId = null } = request
  const entered = register.enter({ id, memberId, at: now, via, anon: memberId === null, requestId })
  const meta = metaOf(entered, { lang: request.lang })
  writeRecord(bench.records, noteRecord({ id, text: request.text, color: request.color ?? 'yellow', place, meta }))
  if (grow) bench.grow(grow)
  return { id, number: entered.number }
}
