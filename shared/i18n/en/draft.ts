import type { Texts } from '../translate.ts'
import type { draft as da } from '../da/draft.ts'

export const draft = {} satisfies Texts<typeof da>
