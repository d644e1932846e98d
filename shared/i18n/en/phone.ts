import type { Texts } from '../translate.ts'
import type { phone as da } from '../da/phone.ts'

export const phone = {} satisfies Texts<typeof da>
