import type { Texts } from '../translate.ts'
import type { sync as da } from '../da/sync.ts'

export const sync = {} satisfies Texts<typeof da>
