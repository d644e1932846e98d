import type { Texts } from '../translate.ts'
import type { workshops as da } from '../da/workshops.ts'

export const workshops = {} satisfies Texts<typeof da>
