import type { Texts } from '../translate.ts'
import type { board as da } from '../da/board.ts'

export const board = {} satisfies Texts<typeof da>
