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
const stateKindOf = (room: Room, connection: Connection): string => `${kindOf(room, connection)} ${connection.peer.hearsSeq}`
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
/** How the workshop stands for somebody: the programme, what changes with every note, and both as a WebSocket frame. */
export interface State {
  view: string
  rest: string
  frame: Buffer
}
/** What a connection remembers: not the frame, which would keep alive the much larger piece of memory that it was cut from. */
export const contentOf = ({ view, rest }: State): Omit<State, 'frame'> => ({ view, rest })
/** @param counts asked for once for all who are told */
export function stateFor(room: Room, connection: Connection, counts = countsOf(room)): State {
  const { phaseId, mode, archived } = room.facts
  const open: Omit<WorkshopState, 'facilitation'> = { phaseId, mode, archived, counts, ...(connection.peer.hearsSeq && { seq: room.document.seq }) }
  const type: ServerControl['type'] = 'workshop'
  const rest = JSON.stringify(open)
  const view = viewJson(room, connection)
  return { view, rest, frame: controlFrame(`{"type":"${type}","state":${rest.slice(0, -1)},"facilitation":${view}}}`) }
}
/** For each connection of a room, made once for all who see the same. */
function states(room: Room): (connection: Connection) => State {
  const known = new Map<string, State>()
  const counts = countsOf(room)
  return (connection) => {
    const kind = stateKindOf(room, connection)
    const state = known.get(kind) ?? stateFor(room, connection, counts)
    known.set(kind, state)
    return state
  }
}
/** Tells everybody in the room to whom it is news. */
export function tellState(room: Room): void {
  const stateOf = states(room)
  for (const connection of room.people.connections) connection.writeState(stateOf(connection))
}
/** The same, to go out with a turn: what a connection has to be written, undefined when it is no news. */
export function stateNews(room: Room): (connection: Connection) => Buffer | undefined {
  const stateOf = states(room)
  return (connection) => {
    const state = stateOf(connection)
    return connection.isNews(state) ? state.frame : undefined
  }
}
