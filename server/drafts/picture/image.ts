/** The board's picture as dots, for files that hold no drawings. */
import sharp from 'sharp'
import type { Flow, FlowBlock } from '../flow/model.ts'
import { boardSvg } from './svg.ts'

export interface BoardImage {
  png: Uint8Array
  width: number
  height: number
}
/** pixels: sharp on paper at the width of a page */
const MOST_SIDE = 1_800

async function imageOf(block: Extract<FlowBlock, { kind: 'picture' }>): Promise<BoardImage | undefined> {
  const drawn = boardSvg(block.plan)
  if (!drawn) return undefined
  const scale = MOST_SIDE / Math.max(drawn.width, drawn.height)
  const [width, height] = [Math.max(1, Math.round(drawn.width * scale)), Math.max(1, Math.round(drawn.height * scale))]
  // sized in the drawing itself: the rasteriser must never see a board that somebody stretched over a million units
  const svg = drawn.svg.replace(/ width="\d+" height="\d+">/, ` width="${width}" height="${height}">`)
  const png = await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
  return { png, width, height }
}

/** A picture of every block that has one; a board that cannot be drawn has none. */
export async function imagesOf({ blocks }: Flow): Promise<Map<FlowBlock, BoardImage>> {
  const images = new Map<FlowBlock, BoardImage>()
  for (const block of blocks) {
    const image = block.kind === 'picture' ? await imageOf(block) : undefined
    if (image) images.set(block, image)
  }
  return images
}
