/** What a connection hears first: who and where it is, how the workshop stands, who else is here. */
import { encodeSync } from '#shared/sync/frames.ts'
import { SYNC } from '#shared/sync/protocol.ts'
import type { Connection } from './connection.ts'
import type { Room } from './room.ts'
import { workshopState } from './state.ts'

/** Sent again when the role changes. */
export function greet(room: Room, connection: Connection): void {
  const { access, clientId = 0 } = connection.peer
  const { epoch, seq } = room.document
  const clocks = connection.watchesDocument ? room.document.clocksOf(access.memberId) : []
  connection.control({ type: 'hello', epoch, seq, role: connection.role, clientId, memberId: access.memberId, clocks })
}

export function welcome(room: Room, connection: Connection): void {
  greet(room, connection)
  connection.control({ type: 'time', now: new Date(room.host.now()).toISOString() })
  connection.control({ type: 'workshop', state: workshopState(room, connection) })
  if (room.blocked) connection.control({ type: 'storage', writable: false })
  if (!connection.watchesDocument) return
  connection.send(encodeSync(SYNC.step1, room.document.stateVector()))
  const here = room.people.presence.all()
  if (here) connection.sendPresence(here)
}
