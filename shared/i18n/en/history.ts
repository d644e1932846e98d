import type { Texts } from '../translate.ts'
import type { history as da } from '../da/history.ts'

export const history = {} satisfies Texts<typeof da>
