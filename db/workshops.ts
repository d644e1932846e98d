/** Workshops as rows: what they are called, which programme they have, and when something last happened in them. */
import type { Kysely, Selectable } from 'kysely'
import type { Locale } from '#shared/accounts.ts'
import { newId } from '#shared/ids.ts'
import { LIMITS } from '#shared/limits.ts'
import type { PhaseMode, Role } from '#shared/roles.ts'
import type { Identity, Phase, WorkshopSummary, Zone } from '#shared/workshops.ts'
import type { Schema, WorkshopsTable } from './schema.ts'

export interface NewWorkshop {
  title: string
  question: string
  place: string
  wifi?: string | undefined
  locale: Locale
  templateId: string
  /** the form of its draft; the template's own when left out */
  applicationId?: string | null | undefined
  startsAt: number | null
  zones: Zone[]
  programme: Phase[]
  demo: boolean
  rehearsal?: { of: string; endsAt: number } | undefined
  /** everybody by name, and nobody reads first, when left out */
  identity?: Identity | undefined
  moderated?: boolean | undefined
  now: number
}

/** @returns the id */
export async function insertWorkshop(db: Kysely<Schema>, workshop: NewWorkshop): Promise<string> {
  const id = newId('workshop')
  const { now } = workshop
  await db
    .insertInto('workshops')
    .values({
      id,
      title: workshop.title,
      question: workshop.question,
      place: workshop.place,
      wifi: workshop.wifi ?? '',
      locale: workshop.locale,
      template_id: workshop.templateId,
      application_id: workshop.applicationId ?? null,
      identity: workshop.identity ?? 'named',
      moderated: workshop.moderated ? 1 : 0,
      starts_at: workshop.startsAt,
      created_at: now,
      last_active_at: now,
      archived_at: null,
      demo: workshop.demo ? 1 : 0,
      zones: JSON.stringify(workshop.zones),
      programme: JSON.stringify(workshop.programme),
      phase_id: null,
      phase_mode: 'open',
      rehearsal_of: workshop.rehearsal?.of ?? null,
      rehearsal_ends_at: workshop.rehearsal?.endsAt ?? null,
      deletes_at: null,
    })
    .execute()
  return id
}

type Row = Selectable<WorkshopsTable> & { role: string; memberId: string; memberCount: number; noteCount: number }
const iso = (at: number) => new Date(at).toISOString()

const toSummary = (row: Row, boards: { id: string; title: string }[]): WorkshopSummary => ({
  id: row.id,
  title: row.title,
  question: row.question,
  place: row.place,
  wifi: row.wifi,
  locale: row.locale as Locale,
  templateId: row.template_id,
  applicationId: row.application_id,
  startsAt: row.starts_at === null ? null : iso(row.starts_at),
  createdAt: iso(row.created_at),
  lastActiveAt: iso(row.last_active_at),
  archived: row.archived_at !== null,
  deletesAt: row.deletes_at === null ? null : iso(row.deletes_at),
  demo: row.demo === 1,
  rehearsal: row.rehearsal_of === null ? null : { of: row.rehearsal_of, endsAt: iso(row.rehearsal_ends_at ?? 0), people: LIMITS.rehearsalPeople },
  role: row.role as Role,
  memberId: row.memberId,
  boards,
  counts: { members: row.memberCount, notes: row.noteCount },
})

/** The caller's workshops with what belongs to each: one query, whatever their number. */
const seenBy = (db: Kysely<Schema>, userId: string) =>
  db
    .selectFrom('workshops')
    .innerJoin('members', 'members.workshop_id', 'workshops.id')
    .where('members.user_id', '=', userId)
    .where('members.removed_at', 'is', null)
    .selectAll('workshops')
    .select(({ selectFrom, fn }) => [
      'members.role',
      'members.id as memberId',
      selectFrom('members as others')
        .select(fn.countAll<number>().as('n'))
        .whereRef('others.workshop_id', '=', 'workshops.id')
        .where('others.removed_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('memberCount'),
      selectFrom('notes')
        .innerJoin('documents', 'documents.id', 'notes.document_id')
        .select(fn.countAll<number>().as('n'))
        .whereRef('documents.workshop_id', '=', 'workshops.id')
        .$asScalar()
        .$notNull()
        .as('noteCount'),
    ])

async function boardsOf(db: Kysely<Schema>, workshopIds: string[]): Promise<Map<string, { id: string; title: string }[]>> {
  const rows = await db
    .selectFrom('documents')
    .select(['id', 'title', 'workshop_id'])
    .where('kind', '=', 'board')
    .where('workshop_id', 'in', workshopIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const boards = new Map<string, { id: string; title: string }[]>(workshopIds.map((id) => [id, []]))
  for (const { workshop_id, ...board } of rows) boards.get(workshop_id)?.push(board)
  return boards
}

/** Last active first; rehearsals are in nobody's list. */
export async function listWorkshops(db: Kysely<Schema>, userId: string): Promise<WorkshopSummary[]> {
  const rows = await seenBy(db, userId).where('workshops.rehearsal_of', 'is', null).orderBy('workshops.last_active_at', 'desc').orderBy('workshops.id').execute()
  const boards = await boardsOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => toSummary(row, boards.get(row.id) ?? []))
}

export interface WorkshopDetails extends WorkshopSummary {
  identity: Identity
  moderated: boolean
  programme: Phase[]
  zones: Zone[]
  phase: { id: string | null; mode: PhaseMode }
}

/** Undefined when there is none, or the person is no member of it. */
export async function findWorkshop(db: Kysely<Schema>, userId: string, workshopId: string): Promise<WorkshopDetails | undefined> {
  const row = await seenBy(db, userId).where('workshops.id', '=', workshopId).executeTakeFirst()
  if (!row) return undefined
  const boards = await boardsOf(db, [workshopId])
  return {
    ...toSummary(row, boards.get(workshopId) ?? []),
    identity: row.identity as Identity,
    moderated: row.moderated === 1,
    programme: JSON.parse(row.programme) as Phase[],
    zones: JSON.parse(row.zones) as Zone[],
    phase: { id: row.phase_id, mode: row.phase_mode as PhaseMode },
  }
}
