import type { Texts } from '../translate.ts'
import type { accounts as da } from '../da/accounts.ts'

export const accounts = {} satisfies Texts<typeof da>
