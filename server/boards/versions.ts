/** Versions of a board: saved, looked at, and brought back as a turn of the room, so that nothing is lost and everybody sees it happen. */
import * as Y from 'yjs'
import { addVersion, findVersion, listVersions, type NewVersion } from '#db/versions.ts'
import type { Access } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import { compactState } from '#server/sync/rebuild.ts'
import { RECORDS, type Records, recordIds } from '#shared/board/layout.ts'
import type { Version } from '#shared/boards.ts'
import { AppError } from '#shared/errors.ts'
import { newId } from '#shared/ids.ts'

type Row = Awaited<ReturnType<typeof listVersions>>[number]
const present = (row: Row): Version => ({ id: row.id, name: row.name, kind: row.kind as Version['kind'], at: new Date(row.at).toISOString(), by: row.by, notes: row.notes })

function countNotes(records: Records): number {
  let notes = 0
  for (const id of recordIds(records)) if ((records.get(id) as { type?: string } | undefined)?.type === 'note') notes++
  return notes
}

/** The board as it is now, ready to be stored. @param at member: who saves it, null: the server @throws AppError not_found, storage_unavailable */
export const freezeBoard = (
  deps: Deps,
  at: Pick<Access, 'documentId' | 'epoch'> & { memberId: string | null },
  version: { name: string; kind: Version['kind'] },
): Promise<NewVersion> =>
  deps.rooms.read(at.documentId, (doc) => {
    const root = doc.getMap<unknown>(RECORDS)
    return {
      id: newId('version'),
      documentId: at.documentId,
      epoch: at.epoch,
      ...version,
      state: compactState(root),
      notes: countNotes(root as Records),
      memberId: at.memberId,
      at: deps.now(),
    }
  })

export const versionsOf = async (deps: Deps, documentId: string): Promise<Version[]> => (await listVersions(deps.db, documentId)).map(present)

/** @returns the saved version, without its contents */
export async function saveVersion(deps: Deps, access: Access, name: string): Promise<Version> {
  const version = await freezeBoard(deps, access, { name, kind: 'named' })
  await addVersion(deps.db, version)
  return readOne(deps, access.documentId, version.id)
}

async function readOne(deps: Deps, documentId: string, versionId: string): Promise<Version> {
  const row = await findVersion(deps.db, documentId, versionId)
  if (!row) throw new AppError('not_found')
  return present(row)
}

/** A version with its records, apart from the live board. @throws AppError not_found; storage_unavailable when its bytes are damaged */
export async function openVersion(deps: Deps, documentId: string, versionId: string): Promise<{ version: Version; records: Map<string, unknown> }> {
  const row = await findVersion(deps.db, documentId, versionId)
  if (!row) throw new AppError('not_found')
  if (!row.intact) throw new AppError('storage_unavailable', { versionId })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, row.state)
  const records = new Map(doc.getMap(RECORDS).entries())
  doc.destroy()
  return { version: present(row), records }
}

/** Writes what differs, removes what was not there: everybody's screens follow, and every note keeps its author and number. */
function bringBack(live: Records, then: ReadonlyMap<string, unknown>): void {
  for (const key of [...live.keys()]) if (!then.has(key)) live.delete(key)
  for (const [key, value] of then) if (JSON.stringify(live.get(key)) !== JSON.stringify(value)) live.set(key, value)
}

/**
 * @returns the version that keeps the state from before
 * @throws AppError not_found, storage_unavailable
 */
export async function restoreVersion(deps: Deps, access: Access, versionId: string, nameBefore: string): Promise<Version> {
  const { records } = await openVersion(deps, access.documentId, versionId)
  // the copy of the present is stored before anything changes: if that fails, nothing is restored
  const before = await freezeBoard(deps, access, { name: nameBefore, kind: 'before-restore' })
  await addVersion(deps.db, before)
  await deps.rooms.edit(access.documentId, (edit) => bringBack(edit.records, records))
  return readOne(deps, access.documentId, before.id)
}
