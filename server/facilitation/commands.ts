/** What facilitators command, once each, and how the workshop stands for whoever asks. */
import type { z } from 'zod'
import { writeAudit } from '#db/audit.ts'
import type { WorkshopAccess } from '#db/members.ts'
import { findWorkshopFacts } from '#db/workshop-facts.ts'
import type { Deps } from '#server/deps.ts'
import { AppError } from '#shared/errors.ts'
import type { StateAnswer } from '#shared/facilitation/answer.ts'
import type { CommandBody } from '#shared/facilitation/commands.ts'
import { reduceOnce } from '#shared/facilitation/reduce.ts'
import { viewFor } from '#shared/facilitation/view.ts'
import { changeFacilitation } from './change.ts'

/** @throws AppError not_found */
export async function readState(deps: Deps, access: WorkshopAccess): Promise<StateAnswer> {
  const facts = await findWorkshopFacts(deps.db, access.workshopId)
  if (!facts) throw new AppError('not_found')
  const { phaseId, mode, archived, facilitation } = facts
  return { state: { phaseId, mode, archived, programme: facilitation.programme, facilitation: viewFor(facts, access) } }
}

/**
 * @returns the state after it, as this facilitator may see it
 * @throws AppError phase_changed, phase_running, not_found, invalid, storage_unavailable
 */
export async function carryOut(deps: Deps, access: WorkshopAccess, request: z.output<typeof CommandBody>): Promise<StateAnswer> {
  const { workshopId, memberId } = access
  const { command } = request
  await changeFacilitation(deps, { workshopId, by: memberId, decide: (state, now) => reduceOnce(state, request, access, now) })
  if (command.type === 'freeze')
    await writeAudit(deps.db, { workshopId, memberId, action: 'member.freeze', details: { member: command.memberId, on: command.on ? 1 : 0 }, now: deps.now() })
  return readState(deps, access)
}
