/** Groups over HTTP, for faces and programs without the board document. Ids are records' without `shape:`. */
import { z } from 'zod'
import { GROUP_COLORS } from './board/records.ts'
import { LIMITS } from './limits.ts'

const Title = z.string().trim().max(LIMITS.groupTitle)
const Color = z.enum(GROUP_COLORS)
const Id = z.string().min(1).max(64)
/** `zoneId` left out: where most of the notes lie; null: outside every zone. A repeated `requestId` is the same group. */
export const GroupCreateBody = z.object({
  title: Title,
  color: Color.optional(),
  zoneId: Id.nullable().optional(),
  /** marks it as made of a suggestion, until it is accepted */
  suggested: z.boolean().optional(),
  noteIds: z.array(Id).max(LIMITS.groupNotes).default([]),
  requestId: z.string().min(8).max(64).optional(),
})
export const GroupCreated = z.object({ id: z.string() })
/** `zoneId`: the group goes there with all its notes; null: out of every zone; `suggested` false: it is accepted */
export const GroupPatchBody = z.object({ title: Title.optional(), color: Color.optional(), suggested: z.literal(false).optional(), zoneId: Id.nullable().optional() })
export const GroupMergeBody = z.object({ from: z.array(Id).min(1).max(LIMITS.groupNotes) })
