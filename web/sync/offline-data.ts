/** Last answers of the server, kept on the device, so that a page without network still knows its workshop. The service worker never keeps answers. */
import { AppError } from '#shared/errors.ts'
import { type Device, openDevice } from './device.ts'
import { onSharedComputer } from './shared-computer.ts'

let opened: Promise<Device | undefined> | undefined
/** One connection for the page; without a usable device everything is asked anew. */
function device(): Promise<Device | undefined> {
  opened ??= openDevice().then(
    (db) => {
      db.addEventListener('close', () => {
        opened = undefined
      })
      return db
    },
    () => undefined,
  )
  return opened
}

/** No answer, as opposed to an answer one does not like. */
const isSilence = (error: unknown): boolean => error instanceof AppError && ['unreachable', 'starting', 'storage_unavailable'].includes(error.code)
/** The server says that this person may not have it (any more). */
const isRefusal = (error: unknown): boolean => error instanceof AppError && ['not_signed_in', 'not_found', 'forbidden'].includes(error.code)

/**
 * Asks the server, and keeps the answer; without an answer, gives the last one. A refusal deletes what was kept. Keeps nothing on a borrowed computer.
 * @param key must name the person too where answers differ by person
 * @throws AppError of `fetcher` when there is nothing to give instead
 */
export async function remember<T>(key: string, fetcher: () => Promise<T>): Promise<T> {
  if (onSharedComputer()) return await fetcher()
  try {
    const answer = await fetcher()
    await (await device())?.put('answers', answer, key).catch(() => undefined)
    return answer
  } catch (error) {
    const db = await device()
    if (isRefusal(error)) await db?.delete('answers', key).catch(() => undefined)
    const kept = isSilence(error) ? await db?.get('answers', key).catch(() => undefined) : undefined
    if (kept === undefined) throw error
    return kept as T
  }
}
