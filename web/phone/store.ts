/** Where the phone's queue lies: IndexedDB, or memory when that fails or the computer is shared. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Entry } from './entries.ts'

/** What a queue keeps: a name, and a place in the order. */
interface Kept {
  key: string
  at: number
}
/** `owner` is one member's work on one board; put and remove resolve when the change is safe. */
export interface EntryStore<E extends Kept = Entry> {
  /** survives a reload */
  readonly durable: boolean
  all(): Promise<E[]>
  put(entry: E): Promise<void>
  remove(key: string): Promise<void>
  clear(): Promise<void>
}

interface Row {
  owner: string
  entry: Kept
}
interface PhoneDb extends DBSchema {
  entries: { key: [string, string]; value: Row; indexes: { owner: string } }
}

export function memoryStore<E extends Kept = Entry>(): EntryStore<E> {
  const entries = new Map<string, E>()
  return {
    durable: false,
    all: async () => [...entries.values()],
    put: async (entry) => void entries.set(entry.key, entry),
    remove: async (key) => void entries.delete(key),
    clear: async () => entries.clear(),
  }
}

const open = (): Promise<IDBPDatabase<PhoneDb>> =>
  openDB<PhoneDb>('samtavle-phone', 1, {
    upgrade(db) {
      db.createObjectStore('entries', { keyPath: ['owner', 'entry.key'] }).createIndex('owner', 'owner')
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })

/** One member's work on one board: nobody ever sends another's. */
export const ownerOf = (boardId: string | undefined, memberId: string): string => `${boardId}:${memberId}`
/** What they moved waits in a queue of its own. */
export const movesOwnerOf = (boardId: string, memberId: string): string => `${ownerOf(boardId, memberId)}:moves`

/** @param owner of `ownerOf` or `movesOwnerOf` */
export async function openStore<E extends Kept = Entry>(owner: string): Promise<EntryStore<E>> {
  try {
    const db = await open()
    await db.countFromIndex('entries', 'owner', owner)
    return {
      durable: true,
      all: async () => (await db.getAllFromIndex('entries', 'owner', owner)).map((row) => row.entry as E).sort((a, b) => a.at - b.at),
      put: async (entry) => void (await db.put('entries', { owner, entry })),
      remove: (key) => db.delete('entries', [owner, key]),
      async clear() {
        const transaction = db.transaction('entries', 'readwrite')
        for (const key of await transaction.store.index('owner').getAllKeys(owner)) await transaction.store.delete(key)
        await transaction.done
      },
    }
  } catch {
    return memoryStore()
  }
}

/** Deletes what waits on this device, of everybody. For leaving and for signing out. */
export async function forgetEntries(): Promise<void> {
  try {
    const db = await open()
    await db.clear('entries')
    db.close()
  } catch {
    // what cannot be opened holds nothing
  }
}
