/** Why somebody may not do something now, in words that help: never, not in this phase, or not they. One answer for HTTP, sockets and notes. */
import type { ErrorCode } from '../errors.ts'
import { type Action, can, isStaff, type PhaseMode, type Role } from '../roles.ts'

export interface Standing {
  role: Role
  /** of the workshop, or `locked` for somebody who is frozen */
  mode: PhaseMode
  frozen: boolean
}

/** @returns undefined when they may */
export function refusalOf(person: Standing, action: Action): ErrorCode | undefined {
  const { role, mode, frozen } = person
  if (!can(role, action, 'open')) return 'forbidden'
  if (frozen && !isStaff(role) && action !== 'board.read') return 'frozen'
  return can(role, action, mode) ? undefined : 'not_now'
}
