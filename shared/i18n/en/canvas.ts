import type { Texts } from '../translate.ts'
import type { canvas as da } from '../da/canvas.ts'

export const canvas = {} satisfies Texts<typeof da>
