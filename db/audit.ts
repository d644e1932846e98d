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
  | 'outcome.answer'
  | 'outcome.publish'
  | 'outcome.withdraw'
  | 'phase.enter'
  | 'vote.open'
  | 'vote.close'
  | 'vote.cancel'
  | 'vote.proxy'
  | 'workshop.archive'
  | 'workshop.open'
  | 'workshop.retention'

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

export interface PhaseEntry {
  /** null: before the first phase or after the last */
  phaseId: string | null
  at: number
}
/** How a programme was led through, phase by phase, oldest first. */
export async function phaseEntries(db: Kysely<Schema>, workshopId: string): Promise<PhaseEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .where('workshop_id', '=', workshopId)
    .where('action', '=', 'phase.enter')
    .select(['details', 'at'])
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ details, at }) => ({ phaseId: (JSON.parse(details) as { phase?: string | null }).phase ?? null, at }))
}
