/** A picture of the board: where the zones, groups and notes lie, in the colours of their paper. Nothing of what people wrote is in it. */
import { PAPERS, type Paper } from '#shared/board/records.ts'
import type { BoardPlan, PlanBox } from '#shared/draft/board-plan.ts'

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

/** One box after the other, each over those before it; in page units. */
export interface DrawnBox extends PlanBox {
  fill: string
  stroke?: string
  /** of the corners */
  radius?: number
}
/** page units */
export const STROKE = 6
export interface Drawing {
  bounds: PlanBox
  boxes: DrawnBox[]
}

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

/** @returns undefined for an empty board, and for one whose places are no numbers */
export function drawingOf(plan: BoardPlan): Drawing | undefined {
  const bounds = boundsOf(plan)
  if (![bounds.x, bounds.y, bounds.w, bounds.h].every(Number.isFinite)) return undefined
  const notes = plan.notes.flatMap(({ color, x, y, w, h }): DrawnBox[] => {
    const { fill, edge } = PAPER[PAPERS[color] ?? 'yellow']
    return [
      { x, y, w, h, fill, radius: 4 },
      { x, y, w: EDGE, h, fill: edge },
    ]
  })
  const frames = (boxes: readonly PlanBox[], fill: string, stroke: string) => boxes.map(({ x, y, w, h }): DrawnBox => ({ x, y, w, h, fill, stroke, radius: 16 }))
  return { bounds, boxes: [{ ...bounds, fill: '#ede7db' }, ...frames(plan.zones, '#fbf8f2', '#e1d9ca'), ...frames(plan.groups, '#f7f3ea', '#8a8373'), ...notes] }
}
