/** A house of its own for warming up: the demo workshop in a database that nobody else sees and that goes with it. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createAccount } from '#db/accounts.ts'
import { issueClientIds } from '#db/client-ids.ts'
import { commitGroup } from '#db/commit-group.ts'
import type { Disk } from '#db/disk.ts'
import { JournalWriter } from '#db/journal.ts'
import { findAccess } from '#db/members.ts'
import { migrate } from '#db/migrate.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { createShelf } from '#db/shelf.ts'
import { findWorkshop } from '#db/workshops.ts'
import { createLogger } from '#server/log.ts'
import { createMetrics } from '#server/ops/metrics.ts'
import type { Peer } from '#server/sync/peer.ts'
import { createRooms, type LiveRooms } from '#server/sync/rooms.ts'
import { openDemo } from '#server/workshops/demo.ts'

/** Nothing here has to survive: the commit itself is real, the disk is not waited for. */
function unhurried({ db, raw }: Database): Disk {
  const writer = new JournalWriter(db, raw)
  const waiting: (() => void)[] = []
  const finish = () => {
    for (const answer of waiting.splice(0)) answer()
  }
  return {
    store: ({ commits, at }, answer) => {
      const outcomes = commitGroup(writer, commits, at)
      waiting.push(() => answer({ outcomes }))
      setImmediate(finish)
    },
    finish,
    sync: () => undefined,
    makeSure: () => undefined,
    stop: async () => undefined,
  }
}

export interface Stage {
  rooms: LiveRooms
  /** the demo's participants at its board, each with a client id */
  peers: readonly Peer[]
  /** closes everything; nothing of it stays */
  clear(): Promise<void>
}

async function peersOf({ db }: Database, documentId: string, most: number): Promise<Peer[]> {
  const guests = await db.selectFrom('members').where('role', '=', 'participant').select(['id', 'user_id']).limit(most).execute()
  const peers: Peer[] = []
  for (const { id, user_id } of guests) {
    const access = await findAccess(db, user_id, documentId)
    const [clientId] = await issueClientIds(db, { documentId, memberId: id, count: 1, at: Date.now() })
    if (access) peers.push({ access, clientId, unpacks: false, hearsSeq: false, sessionHash: id, locale: 'da', name: access.name })
  }
  return peers
}

function roomsOn(database: Database): LiveRooms {
  const { db, raw } = database
  const options = { log: createLogger('silent'), metrics: createMetrics({ ofProcess: false }), now: Date.now, disk: unhurried(database) }
  return createRooms({ db, raw, shelf: createShelf(db, raw), ...options })
}

/**
 * @param dataDir of this process alone: what a crash left of an earlier stage is cleared away first
 * @param people at most so many
 * @throws Error of the file system or of SQLite
 */
export async function setWarmUpStage(dataDir: string, people: number): Promise<Stage> {
  const dir = join(dataDir, 'warm-up')
  rmSync(dir, { recursive: true, force: true })
  const database = openDatabase(dir)
  const { db } = database
  let rooms: LiveRooms | undefined
  const clear = async () => {
    await rooms?.shutdown()
    await database.close()
    rmSync(dir, { recursive: true, force: true })
  }
  try {
    await migrate(db)
    rooms = roomsOn(database)
    const user = await createAccount(db, { email: 'warm-up@samtavle.invalid', name: 'Samtavle', passwordHash: '', locale: 'da', now: Date.now() })
    const { id } = await openDemo({ db, now: Date.now }, user, 'da')
    const boardId = (await findWorkshop(db, user.id, id))?.boards[0]?.id ?? ''
    return { rooms, peers: await peersOf(database, boardId, people), clear }
  } catch (error) {
    await clear()
    throw error
  }
}
