/** What a committed turn sends: one shared buffer and one write a member; authors get their receipt in the same write. */
import { encodeSync } from '#shared/sync/frames.ts'
import { type ServerControl, SYNC } from '#shared/sync/protocol.ts'
import type { Connection } from './connection.ts'
import type { OpenTurn } from './host.ts'
import type { Room } from './room.ts'
import { stateNews } from './state.ts'
import type { FrameJob } from './turn.ts'
import { controlFrame, joinFrames, webSocketFrame } from './wire.ts'

/** Frames and client ids of each author in this turn. */
function authorsOf(frames: readonly FrameJob[]): Map<Connection, { frames: number; clients: Set<number> }> {
  const authors = new Map<Connection, { frames: number; clients: Set<number> }>()
  for (const { connection, clients = [] } of frames) {
    const author = authors.get(connection) ?? { frames: 0, clients: new Set() }
    authors.set(connection, author)
    author.frames++
    for (const client of clients) author.clients.add(client)
  }
  return authors
}

function receipt(room: Room, connection: Connection, author: { frames: number; clients: Set<number> }): Buffer {
  connection.acknowledged += author.frames
  const ack: ServerControl = { type: 'ack', seq: room.document.seq, frames: connection.acknowledged, clocks: room.document.clocks(author.clients) }
  return controlFrame(JSON.stringify(ack))
}

/** Shares a turn. Everybody's pointer positions that have come in meanwhile ride along, and about once a second the counts. */
export function share(room: Room, turn: OpenTurn): void {
  const { result, commit } = turn
  const authors = authorsOf(result.frames)
  const update = commit && webSocketFrame(encodeSync(SYNC.update, commit.update))
  if (update) room.document.shared(update)
  // before the update, so that a screen still has the words it loses
  for (const { connection, code, ids } of result.putBack) connection.refuse(code, ids)
  // the only author of an untouched turn has it already
  const alone = authors.size === 1 && !result.byServer
  const presence = update && room.people.presence.rideAlong()
  const all = joinFrames([update, presence])
  const news = commit && room.host.stateRidesAlong(room) ? stateNews(room) : undefined
  for (const connection of room.people.connections) {
    const state = news?.(connection)
    const author = authors.get(connection)
    const others = connection.isSlow ? update : all
    const own = author ? joinFrames([alone ? undefined : update, receipt(room, connection, author), presence]) : connection.watchesDocument ? others : undefined
    const frame = state ? joinFrames([own, state]) : own
    if (frame) connection.write(frame)
  }
  for (const { connection, notes } of result.becamePrivate) connection.control({ type: 'private', ids: notes.map(({ sent }) => `shape:${sent}`), notes: notes.map(({ id }) => id) })
}
