/** Guiding the room: where somebody looks, and calling everybody there. Nothing of it is stored. */
import { z } from 'zod'
import { LIMITS } from './limits.ts'

const Coordinate = z.number().min(-LIMITS.canvasExtent).max(LIMITS.canvasExtent)
const Length = z
  .number()
  .positive()
  .max(2 * LIMITS.canvasExtent)

/** The part of the board that a screen shows: left, top, width, height on the page. */
export const ViewBox = z.tuple([Coordinate, Coordinate, Length, Length])
export type ViewBox = z.infer<typeof ViewBox>

/** The zone or group it is about: a record's id, which faces without a canvas go by. */
const Focus = z.string().regex(/^shape:[\w-]{1,64}$/)

/** `id` is the caller's own, so that the screen which calls does not follow itself. */
export const GatherBody = z
  .object({ id: z.string().min(8).max(64), view: ViewBox.optional(), focus: Focus.optional() })
  .refine(({ view, focus }) => view !== undefined || focus !== undefined, { path: ['view'] })
export type GatherBody = z.infer<typeof GatherBody>

/** By hand, for what comes many times a second. @returns the box in whole units; undefined when it is none */
export function readViewBox(value: unknown): ViewBox | undefined {
  if (!Array.isArray(value) || value.length !== 4) return undefined
  const [x, y, w, h] = value.map((n) => (typeof n === 'number' ? Math.round(n) : Number.NaN)) as ViewBox
  const onBoard = (n: number) => Math.abs(n) <= LIMITS.canvasExtent
  const isLength = (n: number) => n > 0 && n <= 2 * LIMITS.canvasExtent
  return onBoard(x) && onBoard(y) && isLength(w) && isLength(h) ? [x, y, w, h] : undefined
}
