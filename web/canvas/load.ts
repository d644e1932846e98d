/** The first filling of the canvas: places first, then the rest by the hundred a frame, nearest to the viewer first. */
/** Two thousand notes at once would be two seconds of nothing. */
import type { Editor, TLRecord, TLShape } from 'tldraw'
import { DOCUMENT_ID, PAGE_ID, joinRecord, recordIds } from '#shared/board/layout.ts'
import { isFrame } from '#shared/board/records.ts'
import type { BoardSession } from '#web/sync/types.ts'
import { putRemote } from './remote.ts'

const CHUNK = 100

interface Sorted {
  first: TLRecord[]
  shapes: TLShape[]
  last: TLRecord[]
}

/** Document, page and frames. What is seen first depends on where they lie, so they go in before the camera is set. */
export function loadPlaces(editor: Editor, session: BoardSession): void {
  putRemote(editor.store, sorted(session).first)
}

/**
 * Fills in everything else, chunk by chunk.
 * @param done called once all is there
 * @returns stops loading
 */
export function loadRest(editor: Editor, session: BoardSession, done: () => void): () => void {
  const { shapes, last } = sorted(session)
  const queue = [...byDistance(editor, shapes), ...last].map((record) => record.id)
  let next = 0
  let frame = 0
  const step = () => {
    const ids = queue.slice(next, next + CHUNK)
    next += CHUNK
    // as they are now: somebody may have changed or removed one since
    putRemote(
      editor.store,
      ids.map((id) => joinRecord(session.records, id)).filter((record) => record !== undefined),
    )
    if (next < queue.length) frame = requestAnimationFrame(step)
    else done()
  }
  step()
  return () => cancelAnimationFrame(frame)
}

function sorted(session: BoardSession): Sorted {
  const found: Sorted = { first: [], shapes: [], last: [] }
  for (const id of recordIds(session.records)) {
    const record = joinRecord(session.records, id)
    if (!record) continue
    if (record.id === DOCUMENT_ID || record.id === PAGE_ID || record.typeName === 'asset' || isFrame(record)) found.first.push(record)
    else if (record.typeName === 'shape') found.shapes.push(record)
    else found.last.push(record)
  }
  return found
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
