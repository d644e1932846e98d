/** Silent writing as facilitators see it: numbers, the queue of moderated workshops, and the reveal. */
import { z } from 'zod'

/** The newest reveal that was not taken back; `zoneId` null: of all zones. */
const LastReveal = z.object({ revealId: z.string(), zoneId: z.string().nullable(), notes: z.number().int(), at: z.iso.datetime() })
/** Numbers only. `notes`: what a reveal would show, written by so many `people`; `zoneId` null: in no zone. */
export const ShelfCounts = z.object({
  notes: z.number().int(),
  people: z.number().int(),
  heldBack: z.number().int(),
  zones: z.array(z.object({ zoneId: z.string().nullable(), notes: z.number().int() })),
  lastReveal: LastReveal.nullable(),
})
export type ShelfCounts = z.infer<typeof ShelfCounts>

/** A note without author, time or number. */
export const QueuedNote = z.object({ id: z.string(), text: z.string(), color: z.string(), lang: z.string().nullable(), zoneId: z.string().nullable(), hidden: z.boolean() })
export type QueuedNote = z.infer<typeof QueuedNote>
export const QueueList = z.object({ notes: z.array(QueuedNote) })

/** @see RevealAnswer */
export const RevealBody = z.object({ zoneId: z.string().max(64).optional() })
/** `revealId` is for taking back; null when there was nothing to show. */
export const RevealAnswer = z.object({ revealId: z.string().nullable(), notes: z.number().int() })
export type RevealAnswer = z.infer<typeof RevealAnswer>
export const TakeBackBody = z.object({ revealId: z.string().max(64) })
/** `notes` are private again; `kept` stay on the board: they have no known author, or somebody has touched them. */
export const TakeBackAnswer = z.object({ notes: z.number().int(), kept: z.number().int() })
export type TakeBackAnswer = z.infer<typeof TakeBackAnswer>
