/** Documents as a room loads them: row, newest readable snapshot, journal after it; and snapshots going the other way. */
import type { Kysely, Transaction } from 'kysely'
import type { BoardFile } from '#shared/board/files.ts'
import { listFiles } from './files.ts'
import { hiddenIds } from './hidden.ts'
import { checksum, type NewNote } from './journal.ts'
import type { Schema } from './schema.ts'

/** Stored bytes do not match their checksum, or rows are missing: better no board than a wrong one. */
export class DamagedDocumentError extends Error {}

export type StoredNote = NewNote
export interface StoredDocument {
  id: string
  kind: 'board' | 'draft'
  workshopId: string
  title: string
  epoch: number
  seq: number
  lastNumber: number
  /** in order; the first may be a snapshot's state, the rest journal updates */
  updates: Uint8Array[]
  /** journal rows after the snapshot that was used */
  tail: number
  /** bytes of all `updates` */
  bytes: number
  /** broken snapshots that were passed over */
  damagedSnapshots: number
  notes: StoredNote[]
  files: BoardFile[]
  /** ids of records that facilitators took off the board */
  hidden: string[]
  /** client id → member id, for all ids ever issued */
  clientIds: Map<number, string>
}

export const findDocument = (db: Kysely<Schema>, id: string) => db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst()
/** @returns ids of the workshop's documents */
export async function documentsOfWorkshop(db: Kysely<Schema>, workshopId: string): Promise<string[]> {
  const rows = await db.selectFrom('documents').select('id').where('workshop_id', '=', workshopId).execute()
  return rows.map((row) => row.id)
}

/** The newest that is whole. They are read one by one: the older one is there for the day when the newer is not. */
async function readSnapshot(db: Kysely<Schema>, id: string, epoch: number) {
  const known = await db.selectFrom('snapshots').select('seq').where('document_id', '=', id).where('epoch', '=', epoch).orderBy('seq', 'desc').execute()
  for (const [damaged, { seq }] of known.entries()) {
    const row = await db.selectFrom('snapshots').select(['state', 'sum']).where('document_id', '=', id).where('epoch', '=', epoch).where('seq', '=', seq).executeTakeFirst()
    if (row && checksum(row.state) === row.sum) return { snapshot: { seq, state: row.state }, damaged }
  }
  return { snapshot: undefined, damaged: known.length }
}

async function readJournal(db: Kysely<Schema>, id: string, epoch: number, after: number, upTo: number): Promise<Uint8Array[]> {
  const rows = await db
    .selectFrom('journal')
    .select(['seq', 'payload', 'sum'])
    .where('document_id', '=', id)
    .where('epoch', '=', epoch)
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .orderBy('seq')
    .execute()
  for (const [i, row] of rows.entries()) {
    if (row.seq !== after + 1 + i) throw new DamagedDocumentError(`document ${id}: journal row ${after + 1 + i} is missing`)
    if (checksum(row.payload) !== row.sum) throw new DamagedDocumentError(`document ${id}: journal row ${row.seq} does not match its checksum`)
  }
  if (after + rows.length !== upTo) throw new DamagedDocumentError(`document ${id}: journal ends at ${after + rows.length} instead of ${upTo}`)
  return rows.map((row) => row.payload)
}

/**
 * Everything a room needs, checked. Undefined when there is no such document.
 * @throws DamagedDocumentError when no way leads to the document's sequence
 */
export async function loadDocument(db: Kysely<Schema>, id: string): Promise<StoredDocument | undefined> {
  const row = await findDocument(db, id)
  if (!row) return undefined
  const { snapshot, damaged } = await readSnapshot(db, id, row.epoch)
  const journal = await readJournal(db, id, row.epoch, snapshot?.seq ?? 0, row.seq)
  const notes = await db.selectFrom('notes').selectAll().where('document_id', '=', id).execute()
  const clients = await db.selectFrom('client_ids').select(['client_id', 'member_id']).where('document_id', '=', id).execute()
  const updates = snapshot ? [snapshot.state, ...journal] : journal
  return {
    id,
    kind: row.kind as 'board' | 'draft',
    workshopId: row.workshop_id,
    title: row.title,
    epoch: row.epoch,
    seq: row.seq,
    lastNumber: row.last_number,
    updates,
    tail: journal.length,
    bytes: updates.reduce((sum, update) => sum + update.byteLength, 0),
    damagedSnapshots: damaged,
    notes: notes.map((note) => ({ id: note.id, number: note.number, memberId: note.member_id, at: note.at, via: note.via, anon: note.anon === 1, requestId: note.request_id })),
    files: await listFiles(db, id),
    hidden: await hiddenIds(db, id),
    clientIds: new Map(clients.map((client) => [client.client_id, client.member_id])),
  }
}

/** The newest snapshot before `seq` and the journal after it, up to and including `seq`: the document without the snapshot at `seq`. */
export async function updatesUpTo(db: Kysely<Schema>, { documentId, epoch, seq }: { documentId: string; epoch: number; seq: number }): Promise<Uint8Array[]> {
  const base = await db
    .selectFrom('snapshots')
    .select(['seq', 'state'])
    .where('document_id', '=', documentId)
    .where('epoch', '=', epoch)
    .where('seq', '<', seq)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  const journal = await readJournal(db, documentId, epoch, base?.seq ?? 0, seq)
  return base ? [base.state, ...journal] : journal
}

/**
 * Stores a snapshot that was verified by loading it, keeps it and the one before, and trims the journal to what only the older one needs:
 * there are always two ways back.
 */
export async function storeSnapshot(db: Kysely<Schema>, snapshot: { documentId: string; epoch: number; seq: number; state: Uint8Array; at: number }): Promise<void> {
  const { documentId, epoch, seq, state, at } = snapshot
  await db.transaction().execute(async (trx) => {
    const sum = checksum(state)
    // it was made a while ago: a board rebuilt meanwhile (something was to be forgotten) must not get its old contents back
    const current = await trx.selectFrom('documents').select('id').where('id', '=', documentId).where('epoch', '=', epoch).executeTakeFirst()
    if (!current) return
    await trx
      .insertInto('snapshots')
      .values({ document_id: documentId, epoch, seq, state, sum, verified_at: at })
      .onConflict((oc) => oc.columns(['document_id', 'epoch', 'seq']).doUpdateSet({ state, sum, verified_at: at }))
      .execute()
    const kept = await trx.selectFrom('snapshots').select('seq').where('document_id', '=', documentId).where('epoch', '=', epoch).orderBy('seq', 'desc').limit(2).execute()
    const older = kept[1]?.seq
    if (older === undefined) return
    await trx.deleteFrom('snapshots').where('document_id', '=', documentId).where('epoch', '=', epoch).where('seq', '<', older).execute()
    await trx.deleteFrom('journal').where('document_id', '=', documentId).where('epoch', '=', epoch).where('seq', '<=', older).execute()
  })
}

/** A new, higher epoch that begins with `state`; everything of the older one goes. @returns the new epoch */
export async function replaceEpoch(db: Kysely<Schema>, documentId: string, state: Uint8Array, at: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { epoch } = await trx
      .updateTable('documents')
      .set((eb) => ({ epoch: eb('epoch', '+', 1), seq: 1 }))
      .where('id', '=', documentId)
      .returning('epoch')
      .executeTakeFirstOrThrow()
    for (const table of ['journal', 'snapshots'] as const) await trx.deleteFrom(table).where('document_id', '=', documentId).execute()
    await appendFirst(trx, documentId, epoch, state, at)
    return epoch
  })
}

const appendFirst = (trx: Transaction<Schema>, documentId: string, epoch: number, payload: Uint8Array, at: number) =>
  trx
    .insertInto('journal')
    .values({ document_id: documentId, epoch, seq: 1, payload, sum: checksum(payload), at })
    .execute()

/** Creates a document whose first journal row is `state`. */
export async function createDocument(
  trx: Transaction<Schema>,
  document: {
    id: string
    kind: 'board' | 'draft'
    workshopId: string
    title: string
    state: Uint8Array
    serverClient: number
    firstPersonClient: number
    notes: readonly StoredNote[]
    at: number
  },
): Promise<void> {
  const { id, at } = document
  const lastNumber = document.notes.reduce((max, note) => Math.max(max, note.number), 0)
  await trx
    .insertInto('documents')
    .values({
      id,
      kind: document.kind,
      workshop_id: document.workshopId,
      title: document.title,
      epoch: 1,
      seq: 1,
      server_client: document.serverClient,
      person_client: document.firstPersonClient,
      last_number: lastNumber,
      created_at: at,
    })
    .execute()
  await appendFirst(trx, id, 1, document.state, at)
  for (const note of document.notes)
    await trx
      .insertInto('notes')
      .values({ document_id: id, id: note.id, number: note.number, member_id: note.memberId, at: note.at, via: note.via, anon: note.anon ? 1 : 0, request_id: note.requestId })
      .execute()
}
