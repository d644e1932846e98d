/** Spare client ids: each serves one page load without network, and never again. */
import { beginningWith, type Device } from './device.ts'

/** More than one offline reload a day is rare; older ones would only pile up. */
const KEPT = 8

export async function keepSpares(device: Device, documentId: string, memberId: string, ids: readonly number[]): Promise<void> {
  const tx = device.transaction('spares', 'readwrite')
  await Promise.all(ids.map((id) => tx.store.put(id, [documentId, memberId, id])))
  const keys = await tx.store.getAllKeys(beginningWith(documentId, memberId))
  await Promise.all(keys.slice(0, Math.max(0, keys.length - KEPT)).map((key) => tx.store.delete(key)))
  await tx.done
}

async function take(device: Device, documentId: string, memberId: string): Promise<number | undefined> {
  // strict: an id that comes back after a power cut would be used twice
  const tx = device.transaction('spares', 'readwrite', { durability: 'strict' })
  const [key] = await tx.store.getAllKeys(beginningWith(documentId, memberId), 1)
  if (key) await tx.store.delete(key)
  await tx.done
  return key?.[2]
}

/** Takes a spare id off the device. Two tabs that start at once get different ones. */
export async function takeSpare(device: Device, documentId: string, memberId: string): Promise<number | undefined> {
  // over plain http there are no locks; the transaction alone then keeps the tabs apart
  const locks = globalThis.navigator?.locks as LockManager | undefined
  const job = () => take(device, documentId, memberId)
  return await (locks ? locks.request(`samtavle.spares.${documentId}`, job) : job())
}
