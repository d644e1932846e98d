/** A facilitator's phone page, shown as a participant would see it: their rights, and nothing that is done leaves the page. */
import { AppError } from '#shared/errors.ts'
import { isEligible } from '#shared/facilitation/eligible.ts'
import { permissionsOf } from '#shared/facilitation/locks.ts'
import type { WorkshopState } from '#shared/sync/protocol.ts'
import type { Workshop } from '#shared/workshops.ts'
import type { ControlLine } from '#web/sync/control.ts'

const ROLE = 'participant'

export const workshopAsParticipant = (workshop: Workshop): Workshop => ({ ...workshop, role: ROLE, members: workshop.members.filter((member) => member.self) })

function stateAsParticipant(state: WorkshopState): WorkshopState {
  const { facilitation, mode, archived } = state
  if (!facilitation) return state
  const voter = { role: ROLE, affiliation: 'borger' } as const
  return {
    ...state,
    facilitation: {
      ...facilitation,
      permissions: permissionsOf({ role: ROLE, frozen: false, archived }, mode),
      locks: { ...facilitation.locks, frozen: false, frozenMembers: [] },
      votes: facilitation.votes.map((round) => ({ ...round, mayVote: round.closedAt === null && !archived && isEligible(round.who, voter) })),
    },
  }
}

export const lineAsParticipant = (line: ControlLine): ControlLine => ({
  ...line,
  role: () => ROLE,
  workshop: () => {
    const state = line.workshop()
    return state && stateAsParticipant(state)
  },
})

/** Reading goes on; everything else ends here, and the page says so. */
export function sendNothing(): void {
  const { fetch } = window
  window.fetch = async (input, init) => {
    const request = new Request(input, init)
    if (request.method === 'GET') return fetch(request)
    const { code, status } = new AppError('preview_only')
    return Response.json({ error: { code } }, { status })
  }
  // another face would not be let into the frame
  document.addEventListener('click', (event) => event.target instanceof Element && event.target.closest('a') && event.preventDefault(), { capture: true })
}
