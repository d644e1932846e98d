/** The first filling of the canvas: places first, then the rest, nearest to the viewer first and in steps that grow. */
/** Thousands of notes at once would be a long nothing; the first step is about what a window shows. */
import type { Editor, TLRecord, TLShape } from 'tldraw'
import { DOCUMENT_ID, PAGE_ID, joinRecord, recordIds } from '#shared/board/layout.ts'
import { isFrame } from '#shared/board/records.ts'
import type { BoardSession } from '#web/sync/types.ts'
import { putRemote } from './remote.ts'

const FIRST_STEP = 12
const LARGEST_STEP = 800

/** What is not on the canvas yet. */
export interface Rest {
  shapes: TLShape[]
  others: TLRecord[]
}

/** Document, page, images and frames. What is seen first depends on where they lie, so they go in before the camera is set. */
export function loadPlaces(editor: Editor, session: BoardSession): Rest {
  const places: TLRecord[] = []
  const rest: Rest = { shapes: [], others: [] }
  for (const id of recordIds(session.records)) {
    const record = joinRecord(session.records, id)
    if (!record) continue
    if (record.id === DOCUMENT_ID || record.id === PAGE_ID || record.typeName === 'asset' || isFrame(record)) places.push(record)
    else if (record.typeName === 'shape') rest.shapes.push(record)
    else rest.others.push(record)
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
  const queue = [...byDistance(editor, shapes), ...others].map((record) => record.id)
  let next = 0
  let size = FIRST_STEP
  let frame = 0
  let painted: ReturnType<typeof setTimeout> | undefined
  /** What is there is painted before more comes. An editor that has just appeared does not listen before its own first frame. */
  const afterFrames = (frames: number) => {
    frame = requestAnimationFrame(() => {
      if (frames > 1) afterFrames(frames - 1)
      else painted = setTimeout(step)
    })
  }
  const step = () => {
    const frames = next === 0 ? 2 : 1
    const ids = queue.slice(next, next + size)
    next += size
    size = Math.min(2 * size, LARGEST_STEP)
    // as they are now: somebody may have changed or removed one since
    putRemote(
      editor.store,
      ids.map((id) => joinRecord(session.records, id)).filter((record) => record !== undefined),
    )
    if (next < queue.length) afterFrames(frames)
    else done()
  }
  step()
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(painted)
  }
}

function byDistance(editor: Editor, shapes: TLShape[]): TLShape[] {
  const centre = editor.getViewportPageBounds().center
  const known = new Map(shapes.map((shape) => [shape.id as string, shape]))
  const place = (shape: TLShape): { x: number; y: number } => {
    let { x, y } = shape
    for (let depth = 0, id: string = shape.parentId; depth < 4; depth++) {
      const parent = known.get(id) ?? editor.getShape(id as TLShape['id'])
      if (!parent) break
      x += parent.x
      y += parent.y
      id = parent.parentId
    }
    return { x, y }
  }
  const far = new Map(
    shapes.map((shape) => {
      const { x, y } = place(shape)
      return [shape.id, Math.hypot(x - centre.x, y - centre.y)]
    }),
  )
  return shapes.toSorted((a, b) => (far.get(a.id) ?? 0) - (far.get(b.id) ?? 0))
}
