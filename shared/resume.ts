/** Four words with which a guest goes on on another device: read from one screen, typed on the next. */
import { z } from 'zod'
import { UserSchema } from './accounts.ts'

/** `code` is shown only here; an earlier one no longer works. */
export const ResumeCodeAnswer = z.object({ code: z.string() })
export const ResumeBody = z.object({
  code: z.string().max(120),
  /** a borrowed computer: the session's cookie goes when the browser is closed */
  shared: z.boolean().optional(),
})
export const ResumeAnswer = z.object({ user: UserSchema, workshopId: z.string(), boardId: z.string() })
export type ResumeAnswer = z.infer<typeof ResumeAnswer>
