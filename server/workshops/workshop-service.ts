/** Workshops: made from a template with a seeded board, read as the caller may see them, changed, and deleted for good. */
import { insertMember, listMembers } from '#db/membership.ts'
import { findDeletable, touchWorkshop, updateWorkshop } from '#db/workshop-changes.ts'
import { findWorkshop, insertWorkshop } from '#db/workshops.ts'
import { writeAudit } from '#db/audit.ts'
import type { WorkshopAccess } from '#db/members.ts'
import { createSeededBoard } from '#server/boards/create.ts'
import type { Deps } from '#server/deps.ts'
import { findForm } from '#server/templates/forms.ts'
import type { User } from '#shared/accounts.ts'
import { seedRecords } from '#shared/board/seed.ts'
import { AppError } from '#shared/errors.ts'
import { isStaff } from '#shared/roles.ts'
import { DEFAULT_TEMPLATE, findTemplate } from '#shared/templates/index.ts'
import type { Workshop, WorkshopCreateBody, WorkshopPatchBody } from '#shared/workshops.ts'
import type { z } from 'zod'
import { deleteForGood, deletionDay } from './retention.ts'

const milliseconds = (iso: string | null | undefined) => (iso ? Date.parse(iso) : null)

/** @throws AppError forbidden for guests; invalid for an unknown template or form, or two phases with one id */
export async function createWorkshop(deps: Deps, user: User, body: z.output<typeof WorkshopCreateBody>): Promise<Workshop> {
  if (user.guest) throw new AppError('forbidden')
  const locale = body.locale ?? user.locale
  const template = findTemplate(body.templateId ?? DEFAULT_TEMPLATE, locale)
  if (!template) throw new AppError('invalid', [{ path: 'templateId', code: 'unknown' }])
  if (body.applicationId !== undefined && !(await findForm(deps.db, body.applicationId))) throw new AppError('invalid', [{ path: 'applicationId', code: 'unknown' }])
  if (body.programme && new Set(body.programme.map((phase) => phase.id)).size !== body.programme.length) throw new AppError('invalid', [{ path: 'programme', code: 'taken' }])
  const now = deps.now()
  const id = await deps.db.transaction().execute(async (trx) => {
    const workshopId = await insertWorkshop(trx, {
      title: body.title,
      question: body.question ?? template.question,
      place: body.place ?? '',
      wifi: body.wifi,
      locale,
      templateId: template.id,
      applicationId: body.applicationId,
      startsAt: milliseconds(body.startsAt),
      zones: template.zones,
      programme: body.programme ?? template.programme,
      demo: false,
      identity: body.identity,
      moderated: body.moderated,
      now,
    })
    await insertMember(trx, { workshopId, userId: user.id, role: 'owner', name: user.name, now })
    await createSeededBoard(trx, { workshopId, title: body.title, records: seedRecords(template.zones), now })
    return workshopId
  })
  return readWorkshop(deps, user, id)
}

/**
 * A facilitator who looks in counts as activity: on the day of a workshop that was prepared long before, this wakes its typed code.
 * @throws AppError not_found
 */
export async function readWorkshop(deps: Deps, user: User, workshopId: string): Promise<Workshop> {
  const workshop = await findWorkshop(deps.db, user.id, workshopId)
  if (!workshop) throw new AppError('not_found')
  const staff = isStaff(workshop.role)
  if (staff) await touchWorkshop(deps.db, workshopId, deps.now())
  const present = new Set(workshop.boards.flatMap((board) => [...deps.rooms.present(board.id)]))
  const members = await listMembers(deps.db, workshopId, workshop.memberId, present)
  return { ...workshop, members: staff ? members : members.filter((member) => member.self) }
}

/** An archived workshop can only be opened again, or given a day on which it is deleted. @throws AppError archived; invalid; already_written for what was declared at the door */
export async function changeWorkshop(deps: Deps, access: WorkshopAccess, body: z.output<typeof WorkshopPatchBody>): Promise<void> {
  const { startsAt, archived, identity, moderated, deletesAt, ...rest } = body
  const declared = identity === undefined && moderated === undefined ? undefined : { identity, moderated }
  const onlyItsDay = deletesAt !== undefined && Object.keys(body).length === 1
  if (access.archived && archived !== false && !onlyItsDay) throw new AppError('archived')
  const now = deps.now()
  const days = { ...(startsAt !== undefined && { startsAt: milliseconds(startsAt) }), ...(deletesAt !== undefined && { deletesAt: deletionDay(deps, deletesAt) }) }
  await updateWorkshop(deps.db, access.workshopId, { ...rest, archived, declared, ...days }, now)
  if (deletesAt !== undefined) await writeAudit(deps.db, { workshopId: access.workshopId, memberId: access.memberId, action: 'workshop.retention', now })
  if (archived !== undefined && archived !== access.archived) {
    const action = archived ? 'workshop.archive' : 'workshop.open'
    await writeAudit(deps.db, { workshopId: access.workshopId, memberId: access.memberId, action, now })
  }
  await deps.rooms.workshopChanged(access.workshopId)
}

/**
 * @param title what the person typed, to show that it is meant; the demo goes without
 * @throws AppError title_mismatch
 */
export async function removeWorkshop(deps: Deps, workshopId: string, title: string | undefined): Promise<void> {
  const found = await findDeletable(deps.db, workshopId)
  if (!found) throw new AppError('not_found')
  if (!found.demo && title?.trim().normalize('NFC') !== found.title.normalize('NFC')) throw new AppError('title_mismatch')
  await deleteForGood(deps, workshopId)
}
