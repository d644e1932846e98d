/** The picture of the board on paper: drawn, so that it stays sharp, with words for those who do not see it. */
import type { FlowBlock } from '../flow/model.ts'
import { type DrawnBox, type Drawing, drawingOf, STROKE } from '../picture/drawing.ts'
import { makeRoom, MARGIN, type Pages, type Paper, TEXT_WIDTH } from './paper.ts'

const MOST_HEIGHT = 420
/** A hundredth of a point is more than any printer shows. */
const round = (value: number): number => Math.round(value * 100) / 100

function box(pages: Pages, { x, y, w, h, fill, stroke, radius = 0 }: DrawnBox, scale: number): void {
  const [width, height] = [round(w * scale), round(h * scale)]
  const corner = round(radius * scale)
  if (corner < 1) pages.rect(round(x * scale), round(y * scale), width, height)
  else pages.roundedRect(round(x * scale), round(y * scale), width, height, corner)
  if (stroke === undefined) pages.fill(fill)
  else pages.lineWidth(STROKE * scale).fillAndStroke(fill, stroke)
}
function drawBoard(pages: Pages, { bounds, boxes }: Drawing, { top, scale }: { top: number; scale: number }): void {
  pages.save()
  pages.translate(MARGIN.left, top)
  for (const one of boxes) box(pages, { ...one, x: one.x - bounds.x, y: one.y - bounds.y }, scale)
  pages.restore()
}

export function pictureBlock(paper: Paper, { plan, alt }: Extract<FlowBlock, { kind: 'picture' }>): void {
  const drawing = drawingOf(plan)
  if (!drawing) return
  const { w, h } = drawing.bounds
  const scale = Math.min(TEXT_WIDTH / w, MOST_HEIGHT / h)
  makeRoom(paper, h * scale)
  const top = paper.y
  const figure = paper.pages.struct('Figure', { alt, bbox: [MARGIN.left, top, MARGIN.left + w * scale, top + h * scale] }, [() => drawBoard(paper.pages, drawing, { top, scale })])
  paper.root.add(figure)
  figure.end()
  paper.y += h * scale + 8
}
