/** What a connection hears first: who and where it is, how the workshop stands, who else is here. */
import { encodeSync } from '#shared/sync/frames.ts'
import { SYNC } from '#shared/sync/protocol.ts'
import type { Connection } from './connection.ts'
import type { Room } from './room.ts'
import { stateFor } from './state.ts'
import { webSocketFrame } from './wire.ts'

/** Sent again when the role changes. */
export function greet(room: Room, connection: Connection): void {
  const { access, clientId = 0 } = connection.peer
  const { epoch, seq } = room.document
  // what is not on disk yet is called saved by the receipt that follows
  const clocks = connection.watchesDocument && !room.document.landing.on ? room.document.clocksOf(access.memberId) : []
  connection.control({ type: 'hello', epoch, seq, role: connection.role, clientId, memberId: access.memberId, clocks })
}

export const welcome = (room: Room, connection: Connection): void => connection.together(() => sayAll(room, connection))

function sayAll(room: Room, connection: Connection): void {
  greet(room, connection)
  connection.control({ type: 'time', now: new Date(room.host.now()).toISOString() })
  connection.writeState(stateFor(room, connection))
  if (room.blocked) connection.control({ type: 'storage', writable: false })
  if (!connection.watchesDocument) return
  connection.write(webSocketFrame(encodeSync(SYNC.step1, room.document.stateVector())))
  const here = room.people.presence.all()
  if (here) connection.writePresence(here)
}
