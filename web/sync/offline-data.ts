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
const isRefusal = (error: unknown): error is AppError => error instanceof AppError && ['not_signed_in', 'not_found', 'forbidden'].includes(error.code)

/** milliseconds; on a network that only pretends, yesterday's answer is better than none */
const PATIENCE = 5000

async function keep(key: string, answer: unknown): Promise<void> {
  await (await device())?.put('answers', answer, key).catch(() => undefined)
}
async function kept(key: string): Promise<unknown> {
  return await (await device())?.get('answers', key).catch(() => undefined)
}
async function drop(key: string): Promise<void> {
  await (await device())?.delete('answers', key).catch(() => undefined)
}

/** What the refused answer was about may be needed once more, to be parted from as well. */
async function part<T>(key: string, why: AppError, refused: ((last: T, why: AppError) => Promise<void>) | undefined): Promise<void> {
  const last = refused && (await kept(key))
  try {
    if (last !== undefined) await refused?.(last as T, why)
    await drop(key)
  } catch {
    // the answer is what leads to it: the next load tries again
  }
}

/**
 * Asks the server, and keeps the answer; without an answer in five seconds, gives the last one. A refusal deletes what was kept.
 * Keeps nothing on a borrowed computer.
 * @param key must name the person too where answers differ by person
 * @param refused is given the last answer before it goes; if it throws, the answer stays for another try
 * @throws AppError of `fetcher` when there is nothing to give instead
 */
export async function remember<T>(key: string, fetcher: () => Promise<T>, refused?: (last: T, why: AppError) => Promise<void>): Promise<T> {
  if (onSharedComputer()) return await fetcher()
  const asked = fetcher()
  // a late answer is kept for the next time
  const settled = asked.then(
    (answer) => keep(key, answer),
    (error) => (isRefusal(error) ? part(key, error, refused) : undefined),
  )
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))
  try {
    return (await Promise.race([asked, late])) ?? ((await kept(key)) as T | undefined) ?? (await asked)
  } catch (error) {
    if (isRefusal(error)) await settled
    const last = isSilence(error) ? await kept(key) : undefined
    if (last === undefined) throw error
    return last as T
  }
}
