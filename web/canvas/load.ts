/** The first filling of the canvas: places first, then the rest, nearest to the viewer first and in steps that grow. */
/** Thousands of notes at once would be a long nothing; the first step is about what a window shows. */
import type { Editor, TLRecord, TLShapeId } from 'tldraw'
import { DOCUMENT_ID, PAGE_ID, isPlaceKey, isShapeId, joinRecord, type Placed, placeKeyOf, placeOf } from '#shared/board/layout.ts'
import type { BoardSession } from '#web/sync/types.ts'
import { putRemote } from './remote.ts'

const FIRST_STEP = 12
const LARGEST_STEP = 800
/** frames that the first notes may take to be drawn; what comes first may be no note at all */
const PATIENCE = 12
const isDrawn = (editor: Editor): boolean => editor.getContainer().querySelector('.sam-note, .sam-far-notes') !== null

/** What is not on the canvas yet. */
export interface Rest {
  shapes: Placed[]
  /** ids of what is no shape */
  others: string[]
}

interface Base {
  type?: string
  typeName?: string
}
const isPlace = (id: string, { type, typeName }: Base): boolean => id === DOCUMENT_ID || id === PAGE_ID || typeName === 'asset' || type === 'frame'

/** Document, page, images and frames. What is seen first depends on where they lie, so they go in before the camera is set. */
export function loadPlaces(editor: Editor, session: BoardSession): Rest {
  const { records } = session
  const places: TLRecord[] = []
  const others: string[] = []
  const ids: string[] = []
  // one walk over everything, and a plain map: asking a document of thousands of notes for one after the other takes three times as long
  const laid = new Map<string, unknown>()
  records.forEach((value, key) => {
    if (isPlaceKey(key)) laid.set(key, value)
    else if (key.includes('#') || !value) return
    else if (isPlace(key, value as Base)) {
      const record = joinRecord(records, key)
      if (record) places.push(record)
    } else if (isShapeId(key)) ids.push(key)
    else others.push(key)
  })
  putRemote(editor.store, places)
  return { shapes: ids.flatMap((id) => placeOf(id, laid.get(placeKeyOf(id))) ?? []), others }
}

/**
 * Fills in everything else, step by step.
 * @param done called once all is there
 * @returns stops loading
 */
export function loadRest(editor: Editor, session: BoardSession, { shapes, others }: Rest, done: () => void): () => void {
  const queue = [...byDistance(editor, shapes), ...others]
  let next = 0
  let size = FIRST_STEP
  let frame = 0
  let painted: ReturnType<typeof setTimeout> | undefined
  /** What is there is painted before more comes. An editor that has just appeared may not have drawn anything after a frame. */
  const afterPaint = (patience: number) => {
    frame = requestAnimationFrame(() => {
      if (patience > 0 && !isDrawn(editor)) afterPaint(patience - 1)
      else painted = setTimeout(step)
    })
  }
  const step = () => {
    const patience = next === 0 ? PATIENCE : 0
    const ids = queue.slice(next, next + size)
    next += size
    size = Math.min(2 * size, LARGEST_STEP)
    // as they are now: somebody may have changed or removed one since
    putRemote(
      editor.store,
      ids.map((id) => joinRecord(session.records, id)).filter((record) => record !== undefined),
    )
    if (next < queue.length) afterPaint(patience)
    else done()
  }
  step()
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(painted)
  }
}

/** page units: where a parent's own corner lies; rotation does not matter for what is seen first */
type Corner = Pick<Placed, 'x' | 'y'>
const ORIGIN: Corner = { x: 0, y: 0 }
const DEEPEST = 4

function byDistance(editor: Editor, shapes: Placed[]): string[] {
  const { center } = editor.getViewportPageBounds()
  const known = new Map(shapes.map((shape) => [shape.id, shape]))
  const corners = new Map<string, Corner>()
  const cornerOf = (id: string, depth = 0): Corner => {
    const before = corners.get(id)
    if (before) return before
    const parent = known.get(id) ?? editor.getShape(id as TLShapeId)
    if (!parent || depth === DEEPEST) return ORIGIN
    const above = cornerOf(parent.parentId, depth + 1)
    const corner = { x: above.x + parent.x, y: above.y + parent.y }
    corners.set(id, corner)
    return corner
  }
  const away = ({ x, y, parentId }: Placed): number => {
    const corner = cornerOf(parentId)
    return Math.hypot(corner.x + x - center.x, corner.y + y - center.y)
  }
  const far = shapes.map((shape) => ({ id: shape.id, away: away(shape) }))
  return far.sort((a, b) => a.away - b.away).map(({ id }) => id)
}
