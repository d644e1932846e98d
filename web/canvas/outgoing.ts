/** Store → document: what a person does on the canvas, facet by facet, at most twenty frames a second. */
/** A freehand stroke rewrites all its points with every point: while the pen is down it goes five times a second, and whole when it lifts. */
import { isEqual, type HistoryEntry, type TLRecord, type TLStore } from 'tldraw'
import { DOCUMENT_ID, PAGE_ID, joinRecord, removeRecord, splitRecord, type Records } from '#shared/board/layout.ts'
import type { BoardSession } from '#web/sync/types.ts'
import { putRemote, removeRemote } from './remote.ts'

const FRAME_MS = 50
const STROKE_MS = 200
/** Seeded with the board; nobody else writes them. */
const SEEDED: ReadonlySet<string> = new Set([DOCUMENT_ID, PAGE_ID])

export interface Outgoing {
  /** Sends what has waited, now. */
  flush(): void
  /** A record from the room, with what this person has done to it and not sent yet. */
  merge(theirs: TLRecord): TLRecord
  /** this page is writing: what the document reports meanwhile is its own */
  readonly writing: boolean
  dispose(): void
}

export function openOutgoing(store: TLStore, session: BoardSession): Outgoing {
  /** id → the record as it was before the changes that wait; undefined for a new one */
  const waiting = new Map<string, TLRecord | undefined>()
  let writing = false
  let last = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (waiting.size === 0) return
    last = performance.now()
    if (!session.editable()) return restore(store, session, waiting)
    writing = true
    try {
      session.edit((records) => {
        for (const [id, from] of waiting) writeChange(records as unknown as Records, id, store.get(id as TLRecord['id']), from)
      })
    } finally {
      writing = false
      waiting.clear()
    }
  }
  const schedule = () => {
    clearTimeout(timer)
    const pace = strokeInProgress(store, waiting.keys()) ? STROKE_MS : FRAME_MS
    timer = setTimeout(flush, Math.max(0, last + pace - performance.now()))
  }
  const stop = store.listen(
    (entry) => {
      remember(entry, waiting)
      if (waiting.size > 0) schedule()
    },
    { source: 'user', scope: 'document' },
  )
  return {
    flush,
    merge: (theirs) => (waiting.has(theirs.id) ? keepMine(theirs, store.get(theirs.id), waiting) : theirs),
    get writing() {
      return writing
    },
    dispose() {
      flush()
      stop()
    },
  }
}

function remember({ changes }: HistoryEntry<TLRecord>, waiting: Map<string, TLRecord | undefined>): void {
  const note = (id: string, from: TLRecord | undefined) => {
    if (!SEEDED.has(id) && !waiting.has(id)) waiting.set(id, from)
  }
  for (const record of Object.values(changes.added)) note(record.id, undefined)
  for (const [from] of Object.values(changes.updated)) note(from.id, from)
  for (const record of Object.values(changes.removed)) note(record.id, record)
}

/** The right to write has gone while changes waited: the canvas goes back to what the board says. */
function restore(store: TLStore, session: BoardSession, waiting: Map<string, TLRecord | undefined>): void {
  const ids = [...waiting.keys()]
  waiting.clear()
  const records = ids.map((id) => joinRecord(session.records, id)).filter((record) => record !== undefined)
  removeRemote(
    store,
    ids.filter((id) => !session.records.has(id)),
  )
  putRemote(store, records)
}

function strokeInProgress(store: TLStore, ids: Iterable<string>): boolean {
  for (const id of ids) {
    const record = store.get(id as TLRecord['id'])
    if (record?.typeName === 'shape' && (record.props as { isComplete?: boolean }).isComplete === false) return true
  }
  return false
}

/** Writes the facets in which the record differs from what it was, and from what the document has. */
function writeChange(records: Records, id: string, to: TLRecord | undefined, from: TLRecord | undefined): void {
  if (!to) {
    if (records.has(id)) removeRecord(records, id)
    return
  }
  // others have removed it, and the canvas will hear of it in a moment
  if (from && !records.has(id)) return
  const before = from && new Map(splitRecord(from))
  for (const [key, value] of splitRecord(to)) {
    if (before && isEqual(before.get(key), value)) continue
    if (!isEqual(records.get(key), value)) records.set(key, value)
  }
}

/** Their record in every facet but those this person has changed since. */
function keepMine(theirs: TLRecord, mine: TLRecord | undefined, waiting: Map<string, TLRecord | undefined>): TLRecord {
  const from = waiting.get(theirs.id)
  if (!mine) return theirs
  const before = new Map(from ? splitRecord(from) : [])
  const merged = new Map(splitRecord(theirs))
  for (const [key, value] of splitRecord(mine)) if (!isEqual(before.get(key), value)) merged.set(key, value)
  waiting.set(theirs.id, theirs)
  return joinRecord(merged, theirs.id) ?? theirs
}
