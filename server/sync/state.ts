/** How the workshop stands, as each of its people may see it. What is the same for many is put into bytes once. */
import { encodeControl } from '#shared/sync/frames.ts'
import type { WorkshopState } from '#shared/sync/protocol.ts'
import { isFrozen } from '#shared/facilitation/locks.ts'
import { viewFor } from '#shared/facilitation/view.ts'
import type { Connection } from './connection.ts'
import type { Room } from './room.ts'
import { webSocketFrame } from './wire.ts'

const receiverOf = ({ peer, role }: Connection) => ({ memberId: peer.access.memberId, affiliation: peer.access.affiliation, role })

function workshopState(room: Room, connection: Connection): WorkshopState {
  const { phaseId, mode, archived } = room.facts
  const { notes, writers } = room.host.privateNotes(room.id)
  const counts = { notes: room.document.notes, people: room.people.heads(), private: notes, writers }
  return { phaseId, mode, archived, counts, facilitation: viewFor(room.facts, receiverOf(connection)) }
}

/** Everything that a view depends on beside the workshop itself. */
function kindOf(room: Room, connection: Connection): string {
  const receiver = receiverOf(connection)
  return `${receiver.role} ${receiver.affiliation} ${isFrozen(room.facts.facilitation.locks, receiver)}`
}
/** As a WebSocket frame. */
export const stateFrame = (room: Room, connection: Connection): Buffer => webSocketFrame(encodeControl({ type: 'workshop', state: workshopState(room, connection) }))
/** The frame for each connection of a room, made once for all who see the same. */
function stateFrames(room: Room): (connection: Connection) => Buffer {
  const frames = new Map<string, Buffer>()
  return (connection) => {
    const kind = kindOf(room, connection)
    const frame = frames.get(kind) ?? stateFrame(room, connection)
    frames.set(kind, frame)
    return frame
  }
}
/** Tells everybody in the room to whom it is news. */
export function tellState(room: Room): void {
  const frameFor = stateFrames(room)
  for (const connection of room.people.connections) connection.writeState(frameFor(connection))
}
/** The same, to go out with a turn: what a connection has to be written, undefined when it is no news. */
export function stateNews(room: Room): (connection: Connection) => Buffer | undefined {
  const frameFor = stateFrames(room)
  return (connection) => {
    const frame = frameFor(connection)
    return connection.isNews(frame) ? frame : undefined
  }
}
