/** Pictures of a document. Who may see or add them is decided before; here is room for them or not. */
import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors.ts'
import type { BoardFile, ImageType } from '#shared/board/files.ts'
import { LIMITS } from '#shared/limits.ts'
import type { Schema } from './schema.ts'

export interface NewFile extends BoardFile {
  documentId: string
  memberId: string
  bytes: Uint8Array
  at: number
}

/** Stores a picture; the same one again is the same row. @throws AppError files_full */
export async function addFile(db: Kysely<Schema>, file: NewFile): Promise<void> {
  const { documentId, hash, width, height, size, bytes, at } = file
  await db.transaction().execute(async (trx) => {
    const known = await trx.selectFrom('files').select('hash').where('document_id', '=', documentId).where('hash', '=', hash).executeTakeFirst()
    if (known) return
    const { count, bytes: total } = await trx
      .selectFrom('files')
      .where('document_id', '=', documentId)
      .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.coalesce(eb.fn.sum<number>('size'), eb.lit(0)).as('bytes')])
      .executeTakeFirstOrThrow()
    if (count >= LIMITS.boardFiles || total + size > LIMITS.boardFileBytes) throw new AppError('files_full')
    await trx.insertInto('files').values({ document_id: documentId, hash, mime_type: file.mimeType, width, height, size, member_id: file.memberId, at, bytes }).execute()
  })
}

/** Without their bytes. */
export async function listFiles(db: Kysely<Schema>, documentId: string): Promise<BoardFile[]> {
  const rows = await db.selectFrom('files').select(['hash', 'mime_type', 'width', 'height', 'size']).where('document_id', '=', documentId).execute()
  return rows.map(({ mime_type, ...row }) => ({ ...row, mimeType: mime_type as ImageType }))
}

/** One picture with its bytes; undefined when this document has no such one. */
export async function findFile(db: Kysely<Schema>, documentId: string, hash: string): Promise<(BoardFile & { bytes: Uint8Array }) | undefined> {
  const row = await db
    .selectFrom('files')
    .select(['hash', 'mime_type', 'width', 'height', 'size', 'bytes'])
    .where('document_id', '=', documentId)
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (!row) return undefined
  const { mime_type, ...file } = row
  return { ...file, mimeType: mime_type as ImageType }
}
