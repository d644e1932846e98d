/** Locks: what the facilitator has stopped for now, and what that leaves each person. Facilitators are never held up. Pure; also runs in the browser. */
import { LIMITS } from '../limits.ts'
import { type Action, ACTIONS, isAllowedWhenArchived, isStaff, type PhaseMode, type Role } from '../roles.ts'
import type { Command } from './commands.ts'
import { refusalOf } from './refusal.ts'
import type { Facilitation, Locks } from './state.ts'

/** What participants may do on the board now. Before the programme everything is open, after it the board stays as the room left it. */
export function modeOf(state: Facilitation): PhaseMode {
  if (state.locks.board || state.run.status === 'finished') return 'locked'
  return state.programme.find((phase) => phase.id === state.phaseId)?.mode ?? 'open'
}
/** Only those who do not lead can be frozen. */
export const isFrozen = (locks: Pick<Locks, 'frozen'>, { memberId, role }: { memberId: string; role: Role }): boolean => !isStaff(role) && locks.frozen.includes(memberId)
/** The mode for one person: somebody who is frozen only watches. */
export const modeFor = (mode: PhaseMode, frozen: boolean): PhaseMode => (frozen ? 'locked' : mode)

/** All a person may do now, apart from what lies in locked zones. */
export function permissionsOf({ role, frozen, archived }: { role: Role; frozen: boolean; archived: boolean }, mode: PhaseMode): Action[] {
  return ACTIONS.filter((action) => refusalOf({ role, mode, frozen }, action) === undefined && (!archived || isAllowedWhenArchived(action)))
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
