/** The first filling of the canvas: places first, then the rest, nearest to the viewer first and in steps that grow. */
/** Thousands of notes at once would be a long nothing; the first step is about what a window shows. */
import type { Editor, TLRecord, TLShapeId } from 'tldraw'
import { DOCUMENT_ID, PAGE_ID, isShapeId, joinRecord, type Placed, placeOf, recordIds } from '#shared/board/layout.ts'
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
  const places: TLRecord[] = []
  const rest: Rest = { shapes: [], others: [] }
  const { records } = session
  for (const id of recordIds(records)) {
    const base = records.get(id) as Base | null | undefined
    if (!base) continue
    if (isPlace(id, base)) {
      const record = joinRecord(records, id)
      if (record) places.push(record)
    } else if (isShapeId(id)) {
      // thousands of notes are only asked where they lie
      const placed = placeOf(records, id)
      if (placed) rest.shapes.push(placed)
    } else rest.others.push(id)
  }
  putRemote(editor.store, places)
  return rest
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

function byDistance(editor: Editor, shapes: Placed[]): string[] {
  const centre = editor.getViewportPageBounds().center
  const known = new Map(shapes.map((shape) => [shape.id, shape]))
  const away = ({ x, y, parentId }: Placed): number => {
    let [dx, dy] = [x - centre.x, y - centre.y]
    for (let depth = 0, id = parentId; depth < 4; depth++) {
      const parent = known.get(id) ?? editor.getShape(id as TLShapeId)
      if (!parent) break
      dx += parent.x
      dy += parent.y
      id = parent.parentId
    }
    return Math.hypot(dx, dy)
  }
  const far = shapes.map((shape) => ({ id: shape.id, away: away(shape) }))
  return far.sort((a, b) => a.away - b.away).map(({ id }) => id)
}
