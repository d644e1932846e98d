/** The board's picture as dots, for files that hold no drawings. */
import sharp from 'sharp'
import type { BoardPlan } from '#shared/draft/board-plan.ts'
import { boardSvg } from './svg.ts'

export interface BoardImage {
  png: Uint8Array
  width: number
  height: number
}
/** pixels: sharp on paper at the width of a page; the rasteriser never sees a board that somebody stretched over a million units */
const LONGEST = 1_800

/** @returns undefined for a board that cannot be drawn */
export async function imageOf(plan: BoardPlan): Promise<BoardImage | undefined> {
  const drawn = boardSvg(plan, LONGEST)
  if (!drawn) return undefined
  const { svg, width, height } = drawn
  return { png: await sharp(Buffer.from(svg)).png({ adaptiveFiltering: true }).toBuffer(), width, height }
}
