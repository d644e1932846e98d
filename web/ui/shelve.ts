/** Which books stand on the shelf, and where. */

/** [colour, width, height, kind]: '' is a gap, b has bands on its back, lean leans on its neighbour */
const BOOKS: readonly (readonly [string, number, number, ('b' | 'lean')?])[] = [
  ['ink', 22, 128],
  ['yellow', 34, 112],
  ['paper', 18, 138, 'b'],
  ['accent', 40, 120, 'b'],
  ['blue', 26, 132],
  ['paper', 46, 104],
  ['red', 20, 124],
  ['oak', 30, 136, 'b'],
  ['', 30, 0],
  ['green', 36, 108],
  ['accent', 18, 134],
  ['paper', 28, 126, 'b'],
  ['orange', 24, 118, 'lean'],
  ['', 44, 0],
  ['violet', 38, 114],
  ['ink', 20, 136, 'b'],
  ['paper', 32, 122],
  ['blue', 46, 106, 'b'],
  ['oak', 18, 130],
  ['yellow', 24, 126],
  ['', 64, 0],
  ['accent', 30, 118],
  ['paper', 22, 134, 'b'],
  ['red', 42, 110],
  ['green', 22, 128],
  ['oak', 34, 120, 'b'],
  ['ink', 18, 112],
]
/** what a leaning book needs beside itself */
const LEAN = 27

export interface Book {
  x: number
  width: number
  height: number
  fill: string
  mark: string
  outline: string
  bands: boolean
  lean: boolean
}

function fillOf(color: string): string {
  if (color === 'paper') return 'var(--surface)'
  return ['ink', 'accent', 'oak'].includes(color) ? `var(--${color})` : `var(--note-${color})`
}
function markOf(color: string): string {
  if (color === 'ink' || color === 'accent') return 'var(--paper)'
  if (color === 'paper') return 'var(--line-strong)'
  return color === 'oak' ? 'var(--oak-edge)' : `var(--note-${color}-edge)`
}

/** As many as fit into `width`, starting with the book number `from`. */
export function shelve(width: number, from: number): Book[] {
  const out: Book[] = []
  let x = 4
  for (let i = from; ; i++) {
    const [color, thickness, height, kind] = BOOKS[i % BOOKS.length] ?? ['', 30, 0]
    if (x + thickness + 30 > width) return out
    if (color === '') {
      x += thickness
      continue
    }
    if (kind === 'lean') x += LEAN
    out.push({
      x,
      width: thickness,
      height,
      fill: fillOf(color),
      mark: markOf(color),
      outline: color === 'paper' ? 'var(--line-strong)' : 'none',
      bands: kind === 'b',
      lean: kind === 'lean',
    })
    x += thickness + 2
  }
}
