/** What a committed turn sends: one shared buffer and one write a member; authors get their receipt in the same write. */
import { encodeSync } from '#shared/sync/frames.ts'
import { type ServerControl, SYNC } from '#shared/sync/protocol.ts'
import type { Connection } from './connection.ts'
import type { OpenTurn } from './host.ts'
import type { Room } from './room.ts'
import { stateNews } from './state.ts'
import type { FrameJob } from './turn.ts'
import { controlFrame, joinFrames, webSocketFrame } from './wire.ts'

interface Author {
  frames: number
  clocks: Map<number, number>
  /** updates that are theirs alone, untouched: they have them already */
  own: Set<Buffer>
}
type SentTurn = OpenTurn & { update: Buffer | undefined }

/** Who gets a receipt, and for what. */
function authorsOf(turns: readonly SentTurn[]): Map<Connection, Author> {
  const authors = new Map<Connection, Author>()
  for (const { result, update } of turns) {
    const here = new Set(result.frames.map(({ connection }) => connection))
    for (const connection of here) authors.set(connection, authors.get(connection) ?? { frames: 0, clocks: new Map(), own: new Set() })
    for (const frame of result.frames) countFrame(authors.get(frame.connection) as Author, frame)
    const only = here.size === 1 && !result.byServer ? [...here][0] : undefined
    if (only && update) authors.get(only)?.own.add(update)
  }
  return authors
}
function countFrame(author: Author, { clocks = [] }: FrameJob): void {
  author.frames++
  for (const [client, clock] of clocks) author.clocks.set(client, clock)
}

function receipt(room: Room, connection: Connection, author: Author): Buffer {
  connection.acknowledged += author.frames
  const ack: ServerControl = { type: 'ack', seq: room.document.seq, frames: connection.acknowledged, clocks: [...author.clocks] }
  return controlFrame(JSON.stringify(ack))
}

/** Shares turns that followed each other. Everybody's pointer positions that have come in meanwhile ride along, and about once a second the counts. */
export function share(room: Room, turns: readonly OpenTurn[]): void {
  const sent = turns.map((turn): SentTurn => ({ ...turn, update: turn.commit && webSocketFrame(encodeSync(SYNC.update, turn.commit.update)) }))
  const updates = sent.flatMap(({ update }) => update ?? [])
  for (const update of updates) room.document.shared(update)
  // before the update, so that a screen still has the words it loses
  for (const { connection, code, ids } of turns.flatMap(({ result }) => result.putBack)) connection.refuse(code, ids)
  writeToAll(room, sent, updates)
  for (const { connection, notes } of turns.flatMap(({ result }) => result.becamePrivate))
    connection.control({ type: 'private', ids: notes.map(({ sent }) => `shape:${sent}`), notes: notes.map(({ id }) => id) })
}
function writeToAll(room: Room, turns: readonly SentTurn[], updates: readonly Buffer[]): void {
  const authors = authorsOf(turns)
  const update = joinFrames(updates)
  const presence = update && room.people.presence.rideAlong()
  const all = joinFrames([update, presence])
  const news = update && room.host.stateRidesAlong(room) ? stateNews(room) : undefined
  for (const connection of room.people.connections) {
    const state = news?.(connection)
    const author = authors.get(connection)
    const others = connection.isSlow ? update : all
    const own = author
      ? joinFrames([...updates.filter((one) => !author.own.has(one)), receipt(room, connection, author), presence])
      : connection.watchesDocument
        ? others
        : undefined
    const frame = state ? joinFrames([own, state]) : own
    if (frame) connection.write(frame)
  }
}
