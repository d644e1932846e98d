/** What was done to a workshop and by whom, for its owners: kinds and ids, never contents. Deleted with the workshop. */
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

export type AuditAction =
  | 'invite.create'
  | 'invite.revoke'
  | 'member.join'
  | 'member.leave'
  | 'member.freeze'
  | 'member.remove'
  | 'member.role'
  | 'notes.hide'
  | 'notes.restore'
  | 'notes.reveal'
  | 'notes.take-back'
  | 'phase.enter'
  | 'vote.open'
  | 'vote.close'
  | 'vote.cancel'
  | 'vote.proxy'
  | 'workshop.archive'
  | 'workshop.open'

export interface AuditEntry {
  workshopId: string
  /** who did it; null: the server, when time was up */
  memberId: string | null
  action: AuditAction
  details?: Record<string, string | number | null>
  now: number
}

export async function writeAudit(db: Kysely<Schema>, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('audit')
    .values({ workshop_id: entry.workshopId, member_id: entry.memberId, action: entry.action, details: JSON.stringify(entry.details ?? {}), at: entry.now })
    .execute()
}
