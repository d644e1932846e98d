/** How the workshop stands, as each of its people may see it. What is the same for many is put into bytes once. */
import type { WorkshopFacts } from '#db/workshop-facts.ts'
import { isFrozen } from '#shared/facilitation/locks.ts'
import { viewFor } from '#shared/facilitation/view.ts'
import type { ServerControl, WorkshopState } from '#shared/sync/protocol.ts'
import type { Connection } from './connection.ts'
import type { Room } from './room.ts'
import { controlFrame } from './wire.ts'

const receiverOf = ({ peer, role }: Connection) => ({ memberId: peer.access.memberId, affiliation: peer.access.affiliation, role })

/** Everything that a view depends on beside the workshop itself. */
function kindOf(room: Room, connection: Connection): string {
  const receiver = receiverOf(connection)
  return `${receiver.role} ${receiver.affiliation} ${isFrozen(room.facts.facilitation.locks, receiver)}`
}
/** The programme as JSON, by whom it is for. Every note changes the counts, and only what the facilitator does changes this; then the facts are others. */
const views = new WeakMap<WorkshopFacts, Map<string, string>>()
function viewJson(room: Room, connection: Connection): string {
  const known = views.get(room.facts) ?? new Map<string, string>()
  views.set(room.facts, known)
  const kind = kindOf(room, connection)
  const json = known.get(kind) ?? JSON.stringify(viewFor(room.facts, receiverOf(connection)))
  known.set(kind, json)
  return json
}

function countsOf(room: Room): WorkshopState['counts'] {
  const { notes, writers } = room.host.privateNotes(room.id)
  return { notes: room.document.notes, people: room.people.heads(), private: notes, writers }
}
/** As a WebSocket frame. @param counts asked for once for all who are told */
export function stateFrame(room: Room, connection: Connection, counts = countsOf(room)): Buffer {
  const { phaseId, mode, archived } = room.facts
  const rest: Omit<WorkshopState, 'facilitation'> = { phaseId, mode, archived, counts }
  const type: ServerControl['type'] = 'workshop'
  return controlFrame(`{"type":"${type}","state":${JSON.stringify(rest).slice(0, -1)},"facilitation":${viewJson(room, connection)}}}`)
}
/** The frame for each connection of a room, made once for all who see the same. */
function stateFrames(room: Room): (connection: Connection) => Buffer {
  const frames = new Map<string, Buffer>()
  const counts = countsOf(room)
  return (connection) => {
    const kind = kindOf(room, connection)
    const frame = frames.get(kind) ?? stateFrame(room, connection, counts)
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
