/** What one person is told of the running workshop. Pure; never anybody else's ballot, never who else is frozen. */
import { isStaff, type PhaseMode, type Role } from '../roles.ts'
import type { Affiliation, Phase } from '../workshops.ts'
import type { FacilitationView } from './answer.ts'
import { phaseOf } from './course.ts'
import { isEligible } from './eligible.ts'
import { isFrozen, permissionsOf } from './locks.ts'
import type { Facilitation } from './state.ts'
import type { Round } from './votes.ts'

export interface Receiver {
  memberId: string
  role: Role
  affiliation: Affiliation | null
}
/** What the workshop knows, for all receivers. */
export interface FacilitationFacts {
  mode: PhaseMode
  archived: boolean
  facilitation: Facilitation & { revision: number }
  rounds: readonly Omit<Round, 'mayVote'>[]
  /** of the newest reveal that was not taken back, milliseconds since 1970 */
  revealedAt: number | null
}

const refOf = ({ id, kind, title }: Phase) => ({ id, kind, title })

function timerOf({ run }: Facilitation): FacilitationView['timer'] {
  const { timer } = run
  if (!timer) return null
  return 'endsAt' in timer ? { lengthMs: timer.lengthMs, endsAt: new Date(timer.endsAt).toISOString() } : timer
}
function whereItIs(state: Facilitation): Pick<FacilitationView, 'phase' | 'next' | 'line'> {
  const { programme } = state
  const phase = phaseOf(state)
  const at = phase ? programme.indexOf(phase) : -1
  const next = state.run.status === 'finished' ? undefined : programme[at + 1]
  const { instruction = {} } = phase ?? {}
  return {
    phase: phase ? { ...refOf(phase), minutes: phase.minutes, instruction, number: at + 1, of: programme.length } : null,
    next: next ? refOf(next) : null,
    line: programme.map(({ minutes, kind }) => ({ minutes, pause: kind === 'pause' })),
  }
}

export function roundFor(facts: FacilitationFacts, receiver: Receiver, round: Omit<Round, 'mayVote'>): Round {
  return { ...round, mayVote: round.closedAt === null && !facts.archived && !isFrozen(facts.facilitation.locks, receiver) && isEligible(round.who, receiver) }
}

export function viewFor(facts: FacilitationFacts, receiver: Receiver): FacilitationView {
  const { facilitation, rounds, mode } = facts
  const { run, locks, revision } = facilitation
  const frozen = isFrozen(locks, receiver)
  return {
    status: run.status,
    revision,
    since: run.enteredAt === null ? null : new Date(run.enteredAt).toISOString(),
    revealed: facts.revealedAt !== null && facts.revealedAt >= (run.enteredAt ?? 0),
    ...whereItIs(facilitation),
    timer: timerOf(facilitation),
    autoAdvance: run.autoAdvance,
    permissions: permissionsOf({ role: receiver.role, frozen, archived: facts.archived }, mode),
    locks: { board: locks.board, zones: locks.zones, cursors: locks.cursors, frozen, frozenMembers: isStaff(receiver.role) ? locks.frozen : [] },
    votes: rounds.map((round) => roundFor(facts, receiver, round)),
  }
}
