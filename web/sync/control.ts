/**
 * The phone's line to the room: what phase it is, how many notes and people there are, and whether one is still let in.
 * No document and no client id, and so none of the code for them.
 */
import * as decoding from 'lib0/decoding'
import { type Accessor, createSignal } from 'solid-js'
import type { Role } from '#shared/roles.ts'
import { readControl } from '#shared/sync/frames.ts'
import { isFinalClose } from '#shared/sync/close.ts'
import { MESSAGE, type WorkshopState } from '#shared/sync/protocol.ts'
import { createServerClock, type ServerClock } from './clock.ts'
import type { RoomEvent, TalkChange } from './types.ts'
import { keepLine, type NetworkListener, type SocketLike } from './socket.ts'
import { onNetwork as onBrowserNetwork, openOwnSocket } from './network.ts'

export interface ControlLine {
  /** the room says hello and has not gone silent */
  readonly online: Accessor<boolean>
  readonly role: Accessor<Role | undefined>
  readonly workshop: Accessor<WorkshopState | undefined>
  /** the newest thing that happened to the room */
  readonly event: Accessor<RoomEvent | undefined>
  /** the newest change in what is said about notes */
  readonly talk: Accessor<TalkChange | undefined>
  readonly clock: ServerClock
  /** the disk of the server accepts writes */
  readonly writable: Accessor<boolean>
  /** the close code (`CLOSE`) after which it does not come back, e.g. removed or signed out */
  readonly ended: Accessor<number | undefined>
  /** hangs up and comes back by itself */
  retry(): void
  dispose(): void
}
interface ControlEnvironment {
  openSocket(path: string): SocketLike
  onNetwork(listener: NetworkListener): () => void
}

function createSignals() {
  const [online, setOnline] = createSignal(false)
  const [role, setRole] = createSignal<Role>()
  const [workshop, setWorkshop] = createSignal<WorkshopState>()
  const [event, setEvent] = createSignal<RoomEvent>()
  const [talk, setTalk] = createSignal<TalkChange>()
  const clock = createServerClock()
  const [writable, setWritable] = createSignal(true)
  const [ended, setEnded] = createSignal<number>()
  const hear = (data: Uint8Array) => {
    const decoder = decoding.createDecoder(data)
    if (decoding.readVarUint(decoder) !== MESSAGE.control) return
    const message = readControl(decoder)
    if (message.type === 'workshop') setWorkshop(message.state)
    if (message.type === 'storage') setWritable(message.writable)
    if (message.type === 'time') clock.hear(message.now)
    if (message.type === 'private' || message.type === 'own-notes' || message.type === 'revealed' || message.type === 'taken-back' || message.type === 'gathered') setEvent(message)
    if (message.type === 'comments') setTalk(message)
    if (message.type !== 'hello') return
    setRole(message.role)
    if (!online()) setWritable(true)
    setOnline(true)
  }
  const down = (code: number) => {
    setOnline(false)
    if (isFinalClose(code)) setEnded(code)
    return !isFinalClose(code)
  }
  return { view: { online, role, workshop, event, talk, clock, writable, ended }, hear, down }
}

const browser: ControlEnvironment = { openSocket: openOwnSocket, onNetwork: onBrowserNetwork }
/** Opens the line at once; call `dispose` when the page goes. @param seq the state is to tell of each change to the board */
export function openControl(documentId: string, { seq = false, environment = browser }: { seq?: boolean; environment?: ControlEnvironment } = {}): ControlLine {
  const { view, hear, down } = createSignals()
  const path = `/sync/${encodeURIComponent(documentId)}?control=1${seq ? '&seq=1' : ''}`
  const line = keepLine({ open: () => environment.openSocket(path), onMessage: hear, onDown: down })
  const stopListening = environment.onNetwork({ back: () => line.retry(), gone: () => line.drop(), hide: () => undefined, mayLeave: () => true })
  const dispose = () => {
    stopListening()
    line.close()
  }
  return { ...view, retry: () => line.retry(), dispose }
}
