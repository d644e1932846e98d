/** Who is in a workshop, and what that lets them do. */
import type { Kysely } from 'kysely'
import type { Locale } from '#shared/accounts.ts'
import { isFrozen, modeFor } from '#shared/facilitation/locks.ts'
import { isStaff, type PhaseMode, type Role } from '#shared/roles.ts'
import type { Affiliation } from '#shared/workshops.ts'
import { parseLocks } from './facilitation.ts'
import { findOne } from './prepared.ts'
import type { Schema } from './schema.ts'

/** What the workshop lets a member do at this moment. */
interface Standing {
  role: Role
  affiliation: Affiliation | null
  /** of the workshop; `locked` for somebody who is frozen */
  mode: PhaseMode
  frozen: boolean
  /** ids of zones in which participants change nothing */
  lockedZones: readonly string[]
  archived: boolean
  /** participants may read the draft */
  draftShared: boolean
  /** the screen in the room, not a person */
  wall: boolean
}
/** A person's standing towards one document at this moment. */
export interface Access extends Standing {
  userId: string
  memberId: string
  /** the name as others see it, null when none was given */
  name: string | null
  workshopId: string
  documentId: string
  documentKind: 'board' | 'draft'
  epoch: number
}

/** A person's standing in one workshop at this moment. */
export interface WorkshopAccess extends Standing {
  userId: string
  memberId: string
  workshopId: string
  locale: Locale
}

const STANDING = [
  'members.id as memberId',
  'members.role',
  'members.affiliation',
  'workshops.phase_mode',
  'workshops.archived_at',
  'workshops.draft_shared',
  'facilitation.locks',
  'invites.wall',
] as const
function standingOf(row: {
  memberId: string
  role: string
  affiliation: string | null
  phase_mode: string
  archived_at: number | null
  draft_shared: number
  locks: string | null
  wall: number | null
}): Standing {
  const locks = parseLocks(row.locks)
  const role = row.role as Role
  const frozen = isFrozen(locks, { memberId: row.memberId, role })
  return {
    role,
    affiliation: row.affiliation as Affiliation | null,
    mode: modeFor(row.phase_mode as PhaseMode, frozen),
    frozen,
    lockedZones: isStaff(role) ? [] : locks.zones,
    archived: row.archived_at !== null,
    draftShared: row.draft_shared === 1,
    wall: role === 'viewer' && row.wall === 1,
  }
}

const standingAtDocument = findOne((db) =>
  db
    .selectFrom('documents')
    .innerJoin('workshops', 'workshops.id', 'documents.workshop_id')
    .innerJoin('members', 'members.workshop_id', 'workshops.id')
    .leftJoin('facilitation', 'facilitation.workshop_id', 'workshops.id')
    .leftJoin('invites', 'invites.id', 'members.invite_id')
    .where('documents.id', '=', '')
    .where('members.user_id', '=', '')
    .where('members.removed_at', 'is', null)
    .select([...STANDING, 'members.name', 'workshops.id as workshopId', 'documents.kind', 'documents.epoch']),
)
/** Undefined when the document does not exist or the person is no member of its workshop (or was removed). */
export async function findAccess(db: Kysely<Schema>, userId: string, documentId: string): Promise<Access | undefined> {
  const row = await standingAtDocument(db, documentId, userId)
  if (!row) return undefined
  return {
    ...standingOf(row),
    userId,
    memberId: row.memberId,
    name: row.name,
    workshopId: row.workshopId,
    documentId,
    documentKind: row.kind as 'board' | 'draft',
    epoch: row.epoch,
  }
}

/** Undefined when the workshop does not exist or the person is no member of it (or was removed). */
export async function findWorkshopAccess(db: Kysely<Schema>, userId: string, workshopId: string): Promise<WorkshopAccess | undefined> {
  const row = await db
    .selectFrom('members')
    .innerJoin('workshops', 'workshops.id', 'members.workshop_id')
    .leftJoin('facilitation', 'facilitation.workshop_id', 'workshops.id')
    .leftJoin('invites', 'invites.id', 'members.invite_id')
    .where('members.workshop_id', '=', workshopId)
    .where('members.user_id', '=', userId)
    .where('members.removed_at', 'is', null)
    .select([...STANDING, 'workshops.locale'])
    .executeTakeFirst()
  if (!row) return undefined
  return { ...standingOf(row), userId, memberId: row.memberId, workshopId, locale: row.locale as Locale }
}
