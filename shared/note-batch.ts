/** Many notes at once, from paper or from a file: all of them or none, in one turn of the board, and taken back as one. */
import { z } from 'zod'
import { NOTE_COLORS } from './board/records.ts'
import { LIMITS } from './limits.ts'

/** `zoneId` missing: outside of every zone. `group`: a title; notes of the same title in a zone come together, in the group that has it already or in a new one. */
export const BatchNote = z.object({
  text: z.string().trim().min(1).max(LIMITS.noteText),
  zoneId: z.string().max(64).optional(),
  color: z.enum(NOTE_COLORS as [string, ...string[]]).optional(),
  group: z.string().trim().min(1).max(LIMITS.groupTitle).optional(),
})
export type BatchNote = z.infer<typeof BatchNote>

const RequestId = z.string().min(8).max(64)
/** `memberId`: whose notes they are, on whose behalf they are written; without it they are nobody's. `requestId` makes a repeated request the same notes. */
export const NoteBatchBody = z.object({
  requestId: RequestId,
  via: z.enum(['paper', 'import']),
  memberId: z.string().max(64).optional(),
  notes: z.array(BatchNote).min(1).max(LIMITS.batchNotes),
})

/**
 * In the order of the request. `private`: they wait for the reveal on a shelf, without their groups.
 * `groups`: how many were made.
 */
export const NoteBatchAnswer = z.object({
  private: z.boolean(),
  notes: z.array(z.object({ id: z.string(), number: z.number().int().nullable() })),
  groups: z.number().int(),
})
export type NoteBatchAnswer = z.infer<typeof NoteBatchAnswer>

export const BatchUndoBody = z.object({ requestId: RequestId })
/** `notes`: so many were there and are gone. */
export const BatchUndoAnswer = z.object({ notes: z.number().int() })
export type BatchUndoAnswer = z.infer<typeof BatchUndoAnswer>
