/** Puts words on a page. The library measures and sets every piece anew; words that were measured before are set from what is known of them. */
import type { DrawnPiece } from './lines.ts'
import type { Paper } from './paper.ts'

const number = (value: number): number => Math.round(value * 1_000) / 1_000

const colors = new Map<string, string>()
/** `#1a1d29` as the three numbers of a page's own language. */
function colorOf(color: string): string {
  let numbers = colors.get(color)
  if (numbers === undefined) {
    numbers = [1, 3, 5].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ')
    colors.set(color, numbers)
  }
  return numbers
}

function setByLibrary({ pages }: Paper, { text, face, rtl, size, color }: DrawnPiece, x: number, baseline: number): void {
  pages.font(face.id).fontSize(size).fillColor(color)
  pages.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', ...(rtl && { features: [] }) })
}

/** @param x left edge of the first; each is followed by the next */
export function drawPieces(paper: Paper, pieces: readonly DrawnPiece[], x: number, baseline: number): void {
  const { pages, glyphs } = paper
  let at = x
  for (const piece of pieces) {
    const shown = glyphs.shown(piece)
    if (shown === null) setByLibrary(paper, piece, at, baseline)
    else if (shown !== '') {
      const font = glyphs.fontOf(piece.face)
      pages.page.fonts[font.id] ??= font.ref()
      // a page is turned upside down by the library; its letters are turned back
      pages.addContent(`BT ${colorOf(piece.color)} rg /${font.id} ${number(piece.size)} Tf 1 0 0 -1 ${number(at)} ${number(baseline)} Tm [${shown}] TJ ET`)
    }
    at += piece.width
  }
}
