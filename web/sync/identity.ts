/** Who this page is to the room: client ids from the server, or without network a spare one from the device. */
import { AppError } from '#shared/errors.ts'
import { type Device, type LastUse, scopeOf } from './device.ts'
import { beginningWith } from './device.ts'
import type { Environment } from './environment.ts'
import { unsentTextsIn } from './rescue.ts'
import { keepRescue } from './rescued.ts'
import { keepSpares, takeSpare } from './spares.ts'
import type { SyncStatus } from './types.ts'

export type StopReason = Extract<SyncStatus, { kind: 'stopped' }>['reason']

export type Met =
  /** `clientId` is for this page load; undefined when the device has no spare one */
  | { kind: 'server' | 'device'; use: LastUse; clientId: number | undefined }
  | { kind: 'stop'; reason: StopReason }
  /** no answer, and the device does not know the board */
  | { kind: 'nobody' }

/** Failures that waiting does not cure. */
function stopReason(error: unknown, known: boolean): StopReason | undefined {
  switch (error instanceof AppError ? error.code : undefined) {
    case 'not_signed_in':
      return 'not-signed-in'
    case 'forbidden':
      return 'no-access'
    case 'not_found':
      // who had the board before and is not let in now has been removed from it, or it is gone
      return known ? 'no-access' : 'no-such-board'
  }
}

/** The board was rebuilt since: what was written here and never sent is kept as text, the rest goes. */
async function retire(device: Device, environment: Environment, old: LastUse): Promise<void> {
  const range = beginningWith(scopeOf(old))
  const [updates, entries] = await Promise.all([device.getAll('updates', range), device.getAll('outbox', range)])
  keepRescue(environment.memory, old.documentId, unsentTextsIn(updates, entries, environment.sectionText))
  await Promise.all([device.delete('updates', range), device.delete('outbox', range)])
}

/** Asks the server for ids, and puts the spare ones by. */
export async function askServer(environment: Environment, device: Device | undefined, documentId: string): Promise<Met> {
  const last = await device?.get('boards', documentId).catch(() => undefined)
  try {
    const { clientId, spare, epoch, memberId, role } = await environment.issue(documentId)
    const use = { documentId, epoch, memberId, role }
    if (device) {
      if (last?.memberId === memberId && last.epoch !== epoch) await retire(device, environment, last).catch(() => undefined)
      await Promise.all([device.put('boards', use), keepSpares(device, documentId, memberId, spare)]).catch(() => undefined)
    }
    return { kind: 'server', use, clientId }
  } catch (error) {
    const reason = stopReason(error, last !== undefined)
    return reason ? { kind: 'stop', reason } : { kind: 'nobody' }
  }
}

/** What the device knows by itself. A spare id is used up by this call. */
export async function askDevice(device: Device | undefined, documentId: string): Promise<Met> {
  const use = await device?.get('boards', documentId).catch(() => undefined)
  if (!device || !use) return { kind: 'nobody' }
  const clientId = use.role === 'viewer' ? undefined : await takeSpare(device, documentId, use.memberId).catch(() => undefined)
  return { kind: 'device', use, clientId }
}
