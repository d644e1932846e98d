/**
 * What Samtavle keeps on a device: one IndexedDB database. It is a convenience: every caller goes on in memory when it fails.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Role } from '#shared/roles.ts'
import type { OutboxEntry } from './outbox.ts'

/** Who used a board last on this device, and in which epoch: what an offline page load opens. */
export interface LastUse {
  documentId: string
  epoch: number
  memberId: string
  role: Role
}
/** Part of a document, of one board, epoch and member. `load` is a random number of the page load, which counts its own rows. */
export type UpdateKey = [scope: string, load: number, n: number]
export type OutboxKey = [scope: string, seq: number, client: number]

export interface DeviceSchema extends DBSchema {
  boards: { key: string; value: LastUse }
  updates: { key: UpdateKey; value: Uint8Array }
  outbox: { key: OutboxKey; value: OutboxEntry }
  /** client ids issued for page loads without network */
  spares: { key: [documentId: string, memberId: string, clientId: number]; value: number }
  /** last answers of the server, see `offline-data.ts` */
  answers: { key: string; value: unknown }
}
export type Device = IDBPDatabase<DeviceSchema>

const STORES = ['boards', 'updates', 'outbox', 'spares', 'answers'] as const
const NAME = 'samtavle'
const VERSION = 1
/** milliseconds; a blocked database never answers */
const PATIENCE = 3000

export const scopeOf = ({ documentId, epoch, memberId }: Pick<LastUse, 'documentId' | 'epoch' | 'memberId'>): string => `${documentId}/${epoch}/${memberId}`
/** Every key that begins with `start`. */
export const beginningWith = (...start: string[]): IDBKeyRange => IDBKeyRange.bound(start, [...start, []])

async function open(): Promise<Device> {
  const opening: Promise<Device> = openDB<DeviceSchema>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('boards', { keyPath: 'documentId' })
      for (const store of ['updates', 'outbox', 'spares', 'answers'] as const) db.createObjectStore(store)
    },
    blocking: () => void opening.then((db) => db.close()),
  })
  return await opening
}

/** @throws when the device cannot keep anything: private window, no space, broken profile, or no answer in three seconds */
export async function openDevice(): Promise<Device> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('IndexedDB does not answer')), PATIENCE)
  })
  return await Promise.race([open(), late]).finally(() => clearTimeout(timer))
}

/** Deletes all that the device holds of a board, of every epoch and member, and every kept answer that speaks of it. */
export async function forgetBoard(device: Device, documentId: string): Promise<void> {
  const tx = device.transaction(STORES, 'readwrite')
  const answers = tx.objectStore('answers')
  const scopes = IDBKeyRange.bound([`${documentId}/`], [`${documentId}0`])
  const [keys, values] = await Promise.all([answers.getAllKeys(), answers.getAll()])
  const about = keys.filter((key, at) => key.includes(documentId) || JSON.stringify(values[at]).includes(documentId))
  await Promise.all([
    ...about.map((key) => answers.delete(key)),
    tx.objectStore('boards').delete(documentId),
    tx.objectStore('updates').delete(scopes),
    tx.objectStore('outbox').delete(scopes),
    tx.objectStore('spares').delete(beginningWith(documentId)),
    tx.done,
  ])
}

/** Deletes everything Samtavle holds on this device: boards, answers and what is unsent. For signing out and for borrowed computers. */
export async function forgetDevice(): Promise<void> {
  try {
    const device = await openDevice()
    const tx = device.transaction(STORES, 'readwrite')
    await Promise.all([...STORES.map((store) => tx.objectStore(store).clear()), tx.done])
    device.close()
  } catch {
    // what cannot be opened holds nothing
  }
}
