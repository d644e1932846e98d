/** Making and hashing the four words. */
import { randomInt, scrypt } from 'node:crypto'
import { foldWord, RESUME_WORDS } from '#shared/resume-code.ts'
import { WORDS } from '#shared/words/da.ts'

/** A code is looked up by its hash, so its salt is the same for all; four words are few enough that trying them all must be slow. */
const SALT = 'samtavle resume code'
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 }

export const randomResumeCode = (): string => Array.from({ length: RESUME_WORDS }, () => WORDS[randomInt(WORDS.length)]).join(' ')

/** @param code as shown, or as `parseResumeCode` gives it. About 0.1 s, off the main thread. */
export function hashResumeCode(code: string): Promise<string> {
  const folded = code.split(' ').map(foldWord).join(' ')
  return new Promise((resolve, reject) => scrypt(folded, SALT, 32, COST, (error, key) => (error ? reject(error) : resolve(key.toString('hex')))))
}
