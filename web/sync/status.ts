/** From what is known about the connection to the one line that tells the truth. Pure. */
import type { Role } from '#shared/roles.ts'
import type { SyncStatus } from './types.ts'

export interface Facts {
  /** `starting` until the first attempt to reach the server has succeeded or failed */
  line: 'starting' | 'up' | 'down'
  /** the document is here and, when the line is up, complete */
  ready: boolean
  /** an issued client id is in place */
  hasId: boolean
  role: Role
  archived: boolean
  storageWritable: boolean
  /** records with a change that no ack covers yet */
  count: number
}

export function statusOf({ line, ready, hasId, role, archived, storageWritable, count }: Facts): SyncStatus {
  if (!ready) return line === 'down' ? { kind: 'offline', count } : { kind: 'loading' }
  if (role === 'viewer' && line !== 'down') return { kind: 'read-only', reason: 'viewer', count }
  if (archived) return { kind: 'read-only', reason: 'archived', count }
  if (line === 'down') return hasId || role === 'viewer' ? { kind: 'offline', count } : { kind: 'read-only', reason: 'no-client-id', count }
  if (!storageWritable) return { kind: 'read-only', reason: 'storage', count }
  if (count > 0) return { kind: 'saving', count }
  return line === 'up' ? { kind: 'saved' } : { kind: 'loading' }
}

/** May this person's edits be taken in now? */
export const isEditable = ({ ready, hasId, role, archived, storageWritable }: Facts): boolean => ready && hasId && role !== 'viewer' && !archived && storageWritable

export const sameStatus = (a: SyncStatus, b: SyncStatus): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Is the room on the line? */
export const isConnected = (status: SyncStatus): boolean => status.kind === 'saved' || status.kind === 'saving' || (status.kind === 'read-only' && status.reason !== 'no-client-id')
