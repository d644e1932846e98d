/** On whose behalf a frame is judged: role, phase and locks as they are at this moment. */
import type { WorkshopFacts } from '#db/workshop-facts.ts'
import { isFrozen, modeFor } from '#shared/facilitation/locks.ts'
import { isStaff } from '#shared/roles.ts'
import type { Connection } from './connection.ts'
import type { Actor } from './kinds/kind.ts'

export function actorOf({ mode, archived, anonymous, facilitation }: WorkshopFacts, { peer, role, face }: Connection): Actor {
  const { memberId } = peer.access
  const frozen = isFrozen(facilitation.locks, { memberId, role })
  return { memberId, role, mode: modeFor(mode, frozen), frozen, lockedZones: isStaff(role) ? [] : facilitation.locks.zones, archived, anonymous, via: face }
}
