/** Who is in a room: sockets, people, presence. */
import { CLOSE } from '#shared/sync/close.ts'
import { isStaff } from '#shared/roles.ts'
import type { PresenceState, ServerControl } from '#shared/sync/protocol.ts'
import { colorOf } from './colors.ts'
import type { Connection } from './connection.ts'
import { Presence } from './presence.ts'

/** far above what a room takes for itself, far below what people are issued */
const FIRST_SIMULATED_CLIENT = 2 ** 19
/** from so many sockets on it is told by halves, see `Telling` */
const GREAT_CROWD = 600

export class Attendance {
  readonly connections = new Set<Connection>()
  readonly presence = new Presence()
  /** member ids of those who are here without a socket */
  #simulated = new Set<string>()
  #pointersHidden = false

  get isGreatCrowd(): boolean {
    return this.connections.size > GREAT_CROWD
  }
  /** A newer socket of the same page takes the older one's place. */
  add(connection: Connection): void {
    const { clientId } = connection.peer
    for (const other of this.connections) if (clientId !== undefined && other.peer.clientId === clientId) other.close(CLOSE.replaced, 'a newer socket')
    this.connections.add(connection)
  }
  /** @returns was it here? A late goodbye of a replaced socket must not take the new one's presence along. */
  remove(connection: Connection): boolean {
    if (!this.connections.delete(connection)) return false
    if (connection.peer.clientId !== undefined) this.presence.set(connection.peer.clientId, null)
    return true
  }
  moved(connection: Connection, state: PresenceState | null): void {
    if (!this.connections.has(connection)) return
    if (!this.#pointersHidden || state === null || isStaff(connection.role)) return this.presence.set(connection.peer.clientId as number, state)
    this.#showWithoutPointer(connection, state)
  }
  /** Participants' pointers, selections and views are sent to nobody while they are hidden. */
  hidePointers(hidden: boolean): void {
    if (hidden === this.#pointersHidden) return
    this.#pointersHidden = hidden
    if (!hidden) return
    for (const connection of this.connections) {
      const shown = this.presence.get(connection.peer.clientId)
      if (shown && !isStaff(connection.role)) this.#showWithoutPointer(connection, shown)
    }
  }
  /** Nothing is sent for a pointer that only moved. */
  #showWithoutPointer(connection: Connection, { face, following, user }: PresenceState): void {
    const clientId = connection.peer.clientId as number
    const state = { ...(face && { face }), ...(following && { following }), ...(user && { user }) }
    if (JSON.stringify(this.presence.get(clientId)) !== JSON.stringify(state)) this.presence.set(clientId, state)
  }
  /** member ids */
  present(): Set<string> {
    return new Set([...this.#simulated, ...[...this.connections].map((connection) => connection.peer.access.memberId)])
  }
  /** @returns false when that was known */
  simulate(people: readonly { memberId: string; name: string }[]): boolean {
    if (people.length === this.#simulated.size && people.every(({ memberId }) => this.#simulated.has(memberId))) return false
    this.#simulated = new Set(people.map(({ memberId }) => memberId))
    for (const [at, { memberId, name }] of people.entries())
      this.presence.set(FIRST_SIMULATED_CLIENT + at, { face: 'phone', user: { memberId, name, color: colorOf(memberId), role: 'participant' } })
    return true
  }
  /** How many they are; the screen in the room is nobody. */
  heads(): number {
    return new Set([...this.#simulated, ...[...this.connections].filter(({ peer }) => !peer.access.wall).map(({ peer }) => peer.access.memberId)]).size
  }
  shutOut(memberId: string): void {
    for (const connection of [...this.connections]) if (connection.peer.access.memberId === memberId) connection.close(CLOSE.noAccess, 'removed')
  }
  tellStaff(message: ServerControl): void {
    for (const connection of this.connections) if (isStaff(connection.role)) connection.control(message)
  }
  tell(writable: boolean): void {
    for (const connection of this.connections) connection.control({ type: 'storage', writable })
  }
}
