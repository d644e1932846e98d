/** Notes over HTTP: phone, list view and other programs; and every note without a name. */
import { z } from 'zod'
import { NOTE_COLORS, VIAS } from './board/records.ts'
import { LIMITS } from './limits.ts'

const Text = z.string().trim().min(1).max(LIMITS.noteText)
const Color = z.enum(NOTE_COLORS as [string, ...string[]])
/** `requestId` makes a repeated POST (bad Wi-Fi) the same note. */
export const NoteCreateBody = z.object({
  text: Text,
  zoneId: z.string().max(64).optional(),
  color: Color.optional(),
  anonymous: z.boolean().optional(),
  lang: z.string().max(35).optional(),
  via: z.enum(['phone', 'list', 'paper', 'canvas']).optional(),
  requestId: z.string().min(8).max(64).optional(),
})
const Lang = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
/** `zoneId` null: in no zone; `groupId` goes before it, and null takes the note out of its group into the zone around; `anonymous` can be chosen as long as nobody else has seen the note. */
export const NotePatchBody = z.object({
  text: Text.optional(),
  zoneId: z.string().max(64).nullable().optional(),
  groupId: z.string().max(64).nullable().optional(),
  color: Color.optional(),
  lang: Lang.nullable().optional(),
  anonymous: z.boolean().optional(),
})
export const NoteCreated = z.object({ id: z.string(), number: z.number().int().optional(), private: z.boolean() })
export const OwnNote = z.object({
  id: z.string(),
  number: z.number().int().nullable(),
  text: z.string(),
  color: z.string(),
  zoneId: z.string().nullable(),
  via: z.enum(VIAS).nullable(),
  private: z.boolean(),
  at: z.iso.datetime(),
  lang: z.string().nullable().optional(),
  /** of a private note: it will not be signed */
  anonymous: z.boolean().optional(),
  /** of a private note: a facilitator who does not know whose it is does not let it onto the board */
  heldBack: z.boolean().optional(),
  /** a facilitator has taken it off the board for now */
  offBoard: z.boolean().optional(),
})
export type OwnNote = z.infer<typeof OwnNote>
/** `sent`: request ids whose answer a device never got, separated by commas. */
export const OwnNoteQuery = z.object({
  sent: z
    .string()
    .max(65 * LIMITS.sentPerQuestion)
    .optional(),
})
/** `arrived`: those of the `sent` that have become notes. */
export const OwnNoteList = z.object({ notes: z.array(OwnNote), arrived: z.array(NoteCreated.extend({ requestId: z.string() })).optional() })
export type OwnNoteList = z.infer<typeof OwnNoteList>
