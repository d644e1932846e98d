import type { Texts } from '../translate.ts'
import type { privacy as da } from '../da/privacy.ts'

export const privacy = {} satisfies Texts<typeof da>
