import type { Texts } from '../translate.ts'
import type { join as da } from '../da/join.ts'

export const join = {} satisfies Texts<typeof da>
