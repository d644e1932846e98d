/** Four words with which a guest goes on on another device: read from one screen, typed on the next. */
import { z } from 'zod'
import { UserSchema } from './accounts.ts'

export const RESUME_WORDS = 4

/** `code` is shown only here; an earlier one no longer works. */
export const ResumeCodeAnswer = z.object({ code: z.string() })
export const ResumeBody = z.object({
  code: z.string().max(120),
  /** a borrowed computer: the session's cookie goes when the browser is closed */
  shared: z.boolean().optional(),
})
export const ResumeAnswer = z.object({ user: UserSchema, workshopId: z.string(), boardId: z.string() })
export type ResumeAnswer = z.infer<typeof ResumeAnswer>

const FOLDED: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' }
/** A word without the letters that a foreign keyboard does not have. */
export const foldWord = (word: string): string => word.replaceAll(/[æøå]/g, (letter) => FOLDED[letter] ?? letter)

/** What a person typed, as the code's one form: case, punctuation and Danish letters do not matter. Undefined if it cannot be one. */
export function parseResumeCode(typed: string): string | undefined {
  const words =
    typed
      .normalize('NFC')
      .toLowerCase()
      .match(/[a-zæøå]+/g) ?? []
  return words.length === RESUME_WORDS ? words.map(foldWord).join(' ') : undefined
}
