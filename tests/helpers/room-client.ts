/** A board's client made of stock parts: y-websocket's own provider in Node. What it can do, every other program can. */
import type * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { RECORDS, recordIds, writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import type { NoteColor } from '#shared/board/records.ts'
import type { ConnectionAnswer } from '#shared/boards.ts'
import { newId } from '#shared/ids.ts'
import { readControl } from '#shared/sync/frames.ts'
import { MESSAGE, type ServerControl } from '#shared/sync/protocol.ts'
import type { Person } from './person.ts'

// every provider listens for the end of the process
process.setMaxListeners(0)

export interface RoomClient {
  readonly doc: Y.Doc
  readonly records: Y.Map<unknown>
  readonly provider: WebsocketProvider
  readonly connection: ConnectionAnswer
  /** every control message so far */
  readonly control: ServerControl[]
  /** close codes of its sockets so far */
  readonly closed: number[]
  /** everything of this client below this clock is on the server's disk, says the server */
  ackedClock(): number
  /** this client's own clock */
  clock(): number
  addNote(text: string, options?: { parentId?: string; color?: NoteColor }): string
  noteIds(): string[]
  /** resolves when `done` is true; @throws Error when it is not within the time */
  until(done: () => boolean, what: string, ms?: number): Promise<void>
  synced(): Promise<void>
  close(): void
}

/** ws with the person's cookie, as a browser would send it. */
function socketOf(person: Person): typeof globalThis.WebSocket {
  class SignedIn extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie: person.cookie } })
    }
  }
  return SignedIn as never
}

/** Resolves when `done` is true, looking every 10 ms. */
export async function until(done: () => boolean | Promise<boolean>, what: string, ms = 60_000): Promise<void> {
  const end = Date.now() + ms
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Asks for a client id and connects; the document may still be empty when this returns, see `synced()`. */
export async function enterRoom(person: Person, boardId: string): Promise<RoomClient> {
  const connection = await person.must<ConnectionAnswer>('POST', `/api/boards/${boardId}/connections`, {})
  const doc = new Y.Doc()
  doc.clientID = connection.clientId
  const records = doc.getMap<unknown>(RECORDS)
  const params = { client: String(connection.clientId) }
  const provider = new WebsocketProvider(`${person.url.replace('http', 'ws')}/sync`, boardId, doc, { WebSocketPolyfill: socketOf(person), params, disableBc: true, connect: false })
  const control: ServerControl[] = []
  const closed: number[] = []
  let acked = 0
  provider.messageHandlers[MESSAGE.control] = (_encoder: unknown, decoder: decoding.Decoder) => {
    const message = readControl(decoder)
    control.push(message)
    if (message.type === 'ack' || message.type === 'hello') for (const [client, clock] of message.clocks) if (client === doc.clientID) acked = Math.max(acked, clock)
  }
  provider.on('connection-close', (event) => event && closed.push(event.code))
  provider.connect()
  return {
    doc,
    records,
    provider,
    connection,
    control,
    closed,
    ackedClock: () => acked,
    clock: () => Y.getState(doc.store, doc.clientID),
    addNote: (text, { parentId = 'page:page', color = 'yellow' } = {}) => {
      const id = newId('note')
      const place = { x: Math.random() * 2000, y: Math.random() * 2000, parentId, index: 'a1' }
      doc.transact(() => writeRecord(records, noteRecord({ id, text, color, place })))
      return id
    },
    noteIds: () => [...recordIds(records)].filter((id) => (records.get(id) as { type?: string }).type === 'note').sort(),
    until,
    synced: () => until(() => provider.synced, 'first synchronisation'),
    close: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}
