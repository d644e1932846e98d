/** The board's picture as SVG: for pages, and to be made into dots. */
import type { BoardPlan } from '#shared/draft/board-plan.ts'
import { type DrawnBox, drawingOf, STROKE } from './drawing.ts'

const round = (value: number): number => Math.round(value)
function rect({ x, y, w, h, fill, stroke, radius }: DrawnBox): string {
  const look = `${radius === undefined ? '' : ` rx="${radius}"`} fill="${fill}"${stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${STROKE}"`}`
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}"${look}/>`
}

export interface BoardSvg {
  svg: string
  width: number
  height: number
}
/** @param longest side in pixels; as large as the board when left out. @returns undefined for a board that cannot be drawn */
export function boardSvg(plan: BoardPlan, longest?: number): BoardSvg | undefined {
  const drawing = drawingOf(plan)
  if (!drawing) return undefined
  const { bounds, boxes } = drawing
  const scale = longest === undefined ? 1 : longest / Math.max(bounds.w, bounds.h)
  const [width, height] = [Math.max(1, round(bounds.w * scale)), Math.max(1, round(bounds.h * scale))]
  const box = `${round(bounds.x)} ${round(bounds.y)} ${round(bounds.w)} ${round(bounds.h)}`
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${width}" height="${height}">${boxes.map(rect).join('')}</svg>`, width, height }
}
