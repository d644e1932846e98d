import type { Texts } from '../translate.ts'
import type { list as da } from '../da/list.ts'

export const list = {} satisfies Texts<typeof da>
