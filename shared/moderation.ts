/** What facilitators take off a board, and the people of a workshop as they see them. */
import { z } from 'zod'
import { NOTE_COLORS } from './board/records.ts'
import { LIMITS } from './limits.ts'

const Id = z.string().regex(/^[\w-]{1,64}$/)
const NoteIds = z.array(Id).min(1).max(LIMITS.hideNotes)
const RequestId = z.string().min(8).max(64)

/** Notes; or everything that one person has signed, and with `expel` the person too. Repeating the `requestId` does it once. */
export const HideBody = z.union([
  z.object({ requestId: RequestId, noteIds: NoteIds }).strict(),
  z.object({ requestId: RequestId, memberId: Id, expel: z.boolean().optional() }).strict(),
])
export type HideBody = z.infer<typeof HideBody>
/** `others`: drawings and pictures */
export const HideAnswer = z.object({ removalId: z.string(), notes: z.number().int(), others: z.number().int() })
export type HideAnswer = z.infer<typeof HideAnswer>
/** A whole removal, with the person if they went with it; or single things by their record ids without `shape:`. */
export const RestoreBody = z.union([z.object({ removalId: Id }).strict(), z.object({ ids: NoteIds }).strict()])
export type RestoreBody = z.infer<typeof RestoreBody>
export const RestoreAnswer = z.object({ notes: z.number().int(), others: z.number().int() })

export const HiddenItem = z.object({
  /** its record's id without `shape:` */
  id: z.string(),
  removalId: z.string(),
  kind: z.enum(['note', 'picture', 'drawing']),
  /** of notes */
  number: z.number().int().nullable(),
  text: z.string(),
  color: z.enum(NOTE_COLORS as [string, ...string[]]).nullable(),
  lang: z.string().nullable(),
  /** null: without a name */
  author: z.string().nullable(),
  hiddenAt: z.iso.datetime(),
  /** everything of this person was taken off together; null: it was taken off alone */
  everythingOf: z.string().nullable(),
})
export type HiddenItem = z.infer<typeof HiddenItem>
export const HiddenList = z.object({ items: z.array(HiddenItem) })

export const PersonCounts = z.object({
  memberId: z.string(),
  /** signed notes, on the board and unseen ones; those without a name are nobody's */
  notes: z.number().int(),
  /** rounds in which they have voted, as far as that may be known: open ones, and closed ones that were not secret */
  votes: z.number().int(),
})
export type PersonCounts = z.infer<typeof PersonCounts>
/** `nameless`: nobody signs here, so notes are not counted. */
export const PeopleAnswer = z.object({ nameless: z.boolean(), people: z.array(PersonCounts) })
export type PeopleAnswer = z.infer<typeof PeopleAnswer>
