/** Notes that come onto the board all at once rise from the shelf to their zones, one after the other, for that is what happened. */
/** They go into the store as they land, so that five hundred do not hold up a frame. */
import type { Editor, TLNoteShape, TLRecord, TLShapeId } from 'tldraw'
import { joinRecord } from '#shared/board/layout.ts'
import { isNote, noteMeta, NOTE_SIZE } from '#shared/board/records.ts'
import type { BoardSession } from '#web/sync/types.ts'
import { type FlyingSheet, openFlight } from './flight.ts'
import { measureAll } from './note/measureAll.ts'
import { putRemote } from './remote.ts'

/** milliseconds: one note's way, between two of them, and all of a reveal */
const RISE_MS = 480
const BETWEEN_MS = 24
const TOTAL_MS = 1_600

export interface Arrivals {
  /** Puts notes that have just been revealed. */
  put(notes: readonly TLNoteShape[]): void
  dispose(): void
}
/** A note on its way; `at`: when it leaves the shelf. */
interface Rising extends FlyingSheet {
  id: string
  at: number
}

const wantsStillness = (): boolean => document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches
const byNumber = (a: TLNoteShape, b: TLNoteShape): number => (noteMeta(a).n ?? 0) - (noteMeta(b).n ?? 0)

/** Where a note lands. Its zone is on the canvas before it. */
function landing(editor: Editor, { x, y, parentId, props }: TLNoteShape): Omit<FlyingSheet, 'progress'> {
  const parent = editor.getShape(parentId as TLShapeId)
  const half = (NOTE_SIZE * props.scale) / 2
  const corner = { x: x + half, y: y + half }
  const at = parent ? editor.getShapePageTransform(parent).applyToPoint(corner) : corner
  return { colour: props.color, x: at.x, y: at.y, size: half * 2 }
}

export function openArrivals(editor: Editor, session: BoardSession): Arrivals {
  const fly = openFlight(editor)
  let rising: Rising[] = []
  let frame = 0
  const put = (records: TLRecord[]) => {
    measureAll(editor, records.filter(isNote))
    putRemote(editor.store, records)
  }
  const step = () => {
    const now = performance.now()
    for (const sheet of rising) sheet.progress = (now - sheet.at) / RISE_MS
    const landed = rising.filter(({ progress }) => progress >= 1)
    rising = rising.filter(({ progress }) => progress < 1)
    // as they are now: somebody may have changed or removed one since
    const records = landed.map(({ id }) => joinRecord(session.records, id)).filter((record): record is TLRecord => record !== undefined)
    put(records)
    fly(rising.filter(({ progress }) => progress > 0))
    frame = rising.length > 0 ? requestAnimationFrame(step) : 0
  }
  return {
    put(notes) {
      if (wantsStillness()) return put([...notes])
      const start = performance.now()
      const between = Math.min(BETWEEN_MS, (TOTAL_MS - RISE_MS) / notes.length)
      rising.push(...notes.toSorted(byNumber).map((note, nth) => ({ ...landing(editor, note), id: note.id, at: start + nth * between, progress: 0 })))
      frame ||= requestAnimationFrame(step)
    },
    dispose() {
      cancelAnimationFrame(frame)
      fly([])
    },
  }
}
