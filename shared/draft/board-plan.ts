/** Where everything lies on a board, without its words: what a picture of it is drawn from. Pure. */
import type { Records } from '../board/layout.ts'
import { isGroup, isNote, isZone, type NoteColor, noteMeta } from '../board/records.ts'
import { pagePoint, readTree, sizeOf } from '../board/tree.ts'

export interface PlanBox {
  x: number
  y: number
  w: number
  h: number
}
export interface BoardPlan {
  zones: (PlanBox & { title: string })[]
  groups: PlanBox[]
  notes: (PlanBox & { color: NoteColor; number: number | null })[]
}

export function boardPlan(records: Records): BoardPlan {
  const tree = readTree(records)
  const plan: BoardPlan = { zones: [], groups: [], notes: [] }
  for (const shape of tree.shapes.values()) {
    const box = () => ({ ...pagePoint(tree, shape), ...sizeOf(shape) })
    if (isZone(shape)) plan.zones.push({ ...box(), title: shape.props.name })
    else if (isGroup(shape)) plan.groups.push(box())
    else if (isNote(shape)) plan.notes.push({ ...box(), color: shape.props.color as NoteColor, number: noteMeta(shape).n ?? null })
  }
  return plan
}
