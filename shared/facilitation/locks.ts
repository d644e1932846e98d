/** Locks: what the facilitator has stopped for now, and what that leaves each person. Facilitators are never held up. Pure; also runs in the browser. */
import { LIMITS } from '../limits.ts'
import { type Action, ACTIONS, can, isStaff, type PhaseMode, type Role } from '../roles.ts'
import type { Command } from './commands.ts'
import type { Facilitation, Locks } from './state.ts'

/** What participants may do on the board now. Before the programme everything is open, after it the board stays as the room left it. */
export function modeOf(state: Facilitation): PhaseMode {
  if (state.locks.board || state.run.status === 'finished') return 'locked'
  return state.programme.find((phase) => phase.id === state.phaseId)?.mode ?? 'open'
}
/** The mode for one person: somebody who is frozen only watches. */
export const modeFor = (mode: PhaseMode, locks: Pick<Locks, 'frozen'>, memberId: string): PhaseMode => (locks.frozen.includes(memberId) ? 'locked' : mode)

/** All a person may do now, apart from what lies in locked zones. @param mode of the workshop */
export function permissionsOf(person: { memberId: string; role: Role }, mode: PhaseMode, locks: Pick<Locks, 'frozen'>): Action[] {
  const frozen = !isStaff(person.role) && locks.frozen.includes(person.memberId)
  return ACTIONS.filter((action) => can(person.role, action, frozen ? 'locked' : mode) && !(frozen && action === 'vote.cast'))
}

const toggled = (ids: readonly string[], id: string, on: boolean): string[] => (on ? [...new Set([...ids, id])] : ids.filter((other) => other !== id))
export type Lock = Extract<Command, { type: 'lock.board' | 'lock.zone' | 'cursors' | 'freeze' }>
export function lock(locks: Locks, command: Lock): Locks {
  switch (command.type) {
    case 'lock.board':
      return { ...locks, board: command.on }
    case 'lock.zone':
      return { ...locks, zones: toggled(locks.zones, command.zoneId, command.on).slice(-LIMITS.zoneLocks) }
    case 'cursors':
      return { ...locks, cursors: command.hidden }
    case 'freeze':
      return { ...locks, frozen: toggled(locks.frozen, command.memberId, command.on).slice(-LIMITS.frozenMembers) }
  }
}
