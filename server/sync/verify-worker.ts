/** In a thread of its own, what would hold up every board: does a snapshot load as the same document as what is stored without it? And the log's way into the database. */
import { createHash } from 'node:crypto'
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import * as Y from 'yjs'
import { updatesUpTo } from '#db/documents.ts'
import { carryOver, openReadOnly } from '#db/open.ts'
import { SpareMemory } from '#server/ops/spare-memory.ts'
import { sectionOf, sectionOfRoot } from '#shared/draft/layout.ts'

export interface VerifyOrder {
  id: number
  /** the database file */
  file: string
  documentId: string
  epoch: number
  seq: number
  state: Uint8Array
}
export interface CarryOrder {
  id: number
  file: string
}
export interface VerifyAnswer {
  id: number
  /** undefined: it is the same, or carried over */
  problem?: string
}

/** All keys and values of a map, whatever its history. */
function* entriesOf(map: Y.Map<unknown>): Generator<string> {
  for (const key of [...map.keys()].sort()) yield `${key}\n${JSON.stringify(map.get(key))}\n`
}
/** One hash over all roots: maps by their values, sections of a draft by their elements. */
function digest(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error('predecessors are missing')
  const hash = createHash('sha256')
  for (const root of [...doc.share.keys()].sort()) {
    const section = sectionOfRoot(root)
    const text = section === undefined ? '' : sectionOf(doc, section).toString()
    // a root whose elements are all gone may not be there at all
    if (text !== '') hash.update(`${root}\n${text}\n`)
    if (section === undefined) for (const entry of entriesOf(doc.getMap(root))) hash.update(entry)
  }
  doc.destroy()
  return hash.digest('hex')
}

async function verify(order: VerifyOrder): Promise<VerifyAnswer> {
  const db = openReadOnly(order.file)
  try {
    const same = digest([order.state]) === digest(await updatesUpTo(db, order))
    return same ? { id: order.id } : { id: order.id, problem: 'it did not load as the document it was made from' }
  } catch (error) {
    return { id: order.id, problem: error instanceof Error ? error.message : String(error) }
  } finally {
    await db.destroy()
  }
}

function carry({ id, file }: CarryOrder): VerifyAnswer {
  try {
    carryOver(file)
    return { id }
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) }
  }
}

// on Linux a priority is a thread's own: where cores are few, boards come before the check of their snapshots
if (process.platform === 'linux') setPriority(19)
// two whole documents for each snapshot: while boards are busy this thread does not end, and would keep what they took
const spare = new SpareMemory()
parentPort?.on('message', async (order: VerifyOrder | CarryOrder) => {
  parentPort?.postMessage('state' in order ? await verify(order) : carry(order))
  spare.giveBack()
})
