/** A rehearsal: a copy of a workshop in which simulated people take part, for a while, and of which nothing stays. */
import { z } from 'zod'

/** `of`: the workshop that is rehearsed. */
export const RehearsalRef = z.object({ of: z.string(), endsAt: z.iso.datetime(), people: z.number().int() })
export type RehearsalRef = z.infer<typeof RehearsalRef>
export const RehearsalAnswer = RehearsalRef.extend({ workshopId: z.string() })
export type RehearsalAnswer = z.infer<typeof RehearsalAnswer>
