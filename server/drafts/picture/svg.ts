/** A picture of the board: where the zones, groups and notes lie, in the colours of their paper. Nothing of what people wrote is in it. */
import type { BoardPlan, PlanBox } from '#shared/draft/board-plan.ts'
import { PAPERS, type Paper } from '#shared/board/records.ts'

const PAPER: Record<Paper, { fill: string; edge: string }> = {
  yellow: { fill: '#fcea8c', edge: '#806400' },
  blue: { fill: '#bfe4f5', edge: '#1b5c84' },
  green: { fill: '#abcb90', edge: '#2f5e1b' },
  red: { fill: '#f0b6b9', edge: '#96293a' },
  orange: { fill: '#efa555', edge: '#7a3d00' },
  violet: { fill: '#c0a4ee', edge: '#4b2e91' },
}
const MARGIN = 60
/** page units: the coloured edge of a note */
const EDGE = 14

const round = (value: number): number => Math.round(value)
const rect = ({ x, y, w, h }: PlanBox, look: string): string => `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" ${look}/>`

function boundsOf({ zones, groups, notes }: BoardPlan): PlanBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, w, h } of [...zones, ...groups, ...notes]) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + w)
    bottom = Math.max(bottom, y + h)
  }
  return { x: left - MARGIN, y: top - MARGIN, w: right - left + 2 * MARGIN, h: bottom - top + 2 * MARGIN }
}

export interface BoardSvg {
  svg: string
  width: number
  height: number
}
/** @returns undefined for an empty board, and for one whose places are no numbers */
export function boardSvg(plan: BoardPlan): BoardSvg | undefined {
  const bounds = boundsOf(plan)
  if (![bounds.x, bounds.y, bounds.w, bounds.h].every(Number.isFinite)) return undefined
  const notes = plan.notes.map((note) => {
    const { fill, edge } = PAPER[PAPERS[note.color] ?? 'yellow']
    return rect(note, `rx="4" fill="${fill}"`) + rect({ ...note, w: EDGE }, `fill="${edge}"`)
  })
  const shapes = [
    rect(bounds, 'fill="#ede7db"'),
    ...plan.zones.map((zone) => rect(zone, 'rx="16" fill="#fbf8f2" stroke="#e1d9ca" stroke-width="6"')),
    ...plan.groups.map((group) => rect(group, 'rx="16" fill="#f7f3ea" stroke="#8a8373" stroke-width="6"')),
    ...notes,
  ]
  const [width, height] = [round(bounds.w), round(bounds.h)]
  const box = `${round(bounds.x)} ${round(bounds.y)} ${width} ${height}`
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${width}" height="${height}">${shapes.join('')}</svg>`, width, height }
}
