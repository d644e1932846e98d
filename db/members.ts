/** Who is in a workshop, and what that lets them do. */
import type { Kysely } from 'kysely'
import type { Locale } from '#shared/accounts.ts'
import type { PhaseMode, Role } from '#shared/roles.ts'
import type { Schema } from './schema.ts'

/** A person's standing towards one document at this moment. */
export interface Access {
  userId: string
  memberId: string
  role: Role
  /** the name as others see it, null when none was given */
  name: string | null
  workshopId: string
  documentId: string
  documentKind: 'board' | 'draft'
  epoch: number
  mode: PhaseMode
  archived: boolean
}

/** A person's standing in one workshop at this moment. */
export interface WorkshopAccess {
  userId: string
  memberId: string
  role: Role
  workshopId: string
  mode: PhaseMode
  archived: boolean
  locale: Locale
}

/** Undefined when the document does not exist or the person is no member of its workshop (or was removed). */
export async function findAccess(db: Kysely<Schema>, userId: string, documentId: string): Promise<Access | undefined> {
  const row = await db
    .selectFrom('documents')
    .innerJoin('workshops', 'workshops.id', 'documents.workshop_id')
    .innerJoin('members', 'members.workshop_id', 'workshops.id')
    .where('documents.id', '=', documentId)
    .where('members.user_id', '=', userId)
    .where('members.removed_at', 'is', null)
    .select([
      'members.id as memberId',
      'members.role',
      'members.name',
      'workshops.id as workshopId',
      'workshops.phase_mode',
      'workshops.archived_at',
      'documents.kind',
      'documents.epoch',
    ])
    .executeTakeFirst()
  if (!row) return undefined
  return {
    userId,
    memberId: row.memberId,
    role: row.role as Role,
    name: row.name,
    workshopId: row.workshopId,
    documentId,
    documentKind: row.kind as 'board' | 'draft',
    epoch: row.epoch,
    mode: row.phase_mode as PhaseMode,
    archived: row.archived_at !== null,
  }
}

/** Undefined when the workshop does not exist or the person is no member of it (or was removed). */
export async function findWorkshopAccess(db: Kysely<Schema>, userId: string, workshopId: string): Promise<WorkshopAccess | undefined> {
  const row = await db
    .selectFrom('members')
    .innerJoin('workshops', 'workshops.id', 'members.workshop_id')
    .where('members.workshop_id', '=', workshopId)
    .where('members.user_id', '=', userId)
    .where('members.removed_at', 'is', null)
    .select(['members.id', 'members.role', 'workshops.phase_mode', 'workshops.archived_at', 'workshops.locale'])
    .executeTakeFirst()
  if (!row) return undefined
  return {
    userId,
    memberId: row.id,
    role: row.role as Role,
    workshopId,
    mode: row.phase_mode as PhaseMode,
    archived: row.archived_at !== null,
    locale: row.locale as Locale,
  }
}
