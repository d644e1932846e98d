/** What the wall shows of the way in. */
import { z } from 'zod'

export const WallAnswer = z.object({
  /** the room's code, its short address, and whether that can be reached from the server's own machine only; null when nobody can come in (archived) */
  door: z.object({ code: z.string(), shortUrl: z.string(), localOnly: z.boolean() }).nullable(),
  wifi: z.string(),
})
export type WallAnswer = z.infer<typeof WallAnswer>
