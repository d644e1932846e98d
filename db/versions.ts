/** Saved versions of a document: its live records as one update, with a name. */
import type { Kysely } from 'kysely'
import { checksum } from './journal.ts'
import type { Schema } from './schema.ts'

export interface NewVersion {
  id: string
  documentId: string
  epoch: number
  name: string
  kind: string
  state: Uint8Array
  notes: number
  memberId: string | null
  at: number
}

export async function addVersion(db: Kysely<Schema>, version: NewVersion): Promise<void> {
  const { id, epoch, name, kind, state, notes, at } = version
  await db
    .insertInto('versions')
    .values({ id, document_id: version.documentId, epoch, name, kind, state, sum: checksum(state), notes, member_id: version.memberId, at })
    .execute()
}

const select = (db: Kysely<Schema>, documentId: string) =>
  db
    .selectFrom('versions')
    .leftJoin('members', 'members.id', 'versions.member_id')
    .leftJoin('users', 'users.id', 'members.user_id')
    .where('versions.document_id', '=', documentId)
    .select(['versions.id', 'versions.name', 'versions.kind', 'versions.at', 'versions.notes', (eb) => eb.fn.coalesce('members.name', 'users.name').as('by')])

/** Newest first, without their contents. */
export const listVersions = (db: Kysely<Schema>, documentId: string) => select(db, documentId).orderBy('versions.at', 'desc').execute()

/** One version with its contents; `intact` is false when the stored bytes do not match their checksum. */
export async function findVersion(db: Kysely<Schema>, documentId: string, versionId: string) {
  const row = await select(db, documentId).where('versions.id', '=', versionId).select(['versions.state', 'versions.sum']).executeTakeFirst()
  return row && { ...row, intact: checksum(row.state) === row.sum }
}
