/** What a committed turn sends: one shared buffer and one write a member; authors get their receipt in the same write. */
import { encodeSync } from '#shared/sync/frames.ts'
import { type ServerControl, SYNC } from '#shared/sync/protocol.ts'
import type { Connection } from './connection.ts'
import type { OpenTurn } from './host.ts'
import type { Room } from './room.ts'
import { stateNews } from './state.ts'
import { type Half, halfOf, type News, Telling } from './telling.ts'
import type { FrameJob } from './turn.ts'
import { controlFrame, joinFrames, webSocketFrame } from './wire.ts'

interface Author {
  frames: number
  clocks: Map<number, number>
  /** updates that are theirs alone, untouched: they have them already */
  own: Set<Buffer>
}
/** `update`: as a WebSocket frame. */
export type SentTurn = OpenTurn & { update: Buffer | undefined }

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

/** Nobody of it hears anything but the update and their receipt: what else a turn has to say keeps its order only if all hear of it at once. */
const isPlain = ({ commit, result: { putBack, becamePrivate, refused, edits } }: OpenTurn): boolean =>
  commit !== undefined && putBack.length + becamePrivate.length + refused.length + edits.length === 0

/** Shares turns that followed each other. Everybody's pointer positions that have come in meanwhile ride along, and about once a second the counts. */
export function share(room: Room, turns: readonly OpenTurn[]): void {
  const sent = turns.map((turn): SentTurn => ({ ...turn, update: turn.commit && webSocketFrame(encodeSync(SYNC.update, turn.commit.update)) }))
  const updates = sent.flatMap(({ update }) => update ?? [])
  for (const update of updates) room.document.shared(update)
  // before the update, so that a screen still has the words it loses
  for (const { connection, code, ids } of turns.flatMap(({ result }) => result.putBack)) connection.refuse(code, ids)
  const presence = updates.length > 0 ? room.people.presence.rideAlong() : undefined
  const state = updates.length > 0 && room.host.stateRidesAlong(room) ? stateNews(room) : undefined
  const news: News = { turns: sent, presence: presence ? [presence] : [], state }
  if (room.people.isGreatCrowd && turns.every(isPlain)) room.telling.half(news)
  else room.telling.everybody(news)
  for (const { connection, notes } of turns.flatMap(({ result }) => result.becamePrivate))
    connection.control({ type: 'private', ids: notes.map(({ sent }) => `shape:${sent}`), notes: notes.map(({ id }) => id) })
}
export const tellingOf = (room: Room): Telling => new Telling((news, half) => writeTo(room, news, half))
/** @param half whom to, everybody when left out */
function writeTo(room: Room, news: News, half?: Half): void {
  const authors = authorsOf(news.turns)
  const updates = news.turns.flatMap(({ update }) => update ?? [])
  const update = joinFrames(updates)
  const all = joinFrames([update, ...news.presence])
  for (const connection of room.people.connections) {
    if (half !== undefined && halfOf(connection) !== half) continue
    const state = news.state?.(connection)
    const author = authors.get(connection)
    const others = connection.isSlow ? update : all
    const own = author
      ? joinFrames([...updates.filter((one) => !author.own.has(one)), receipt(room, connection, author), ...news.presence])
      : connection.watchesDocument
        ? others
        : undefined
    const frame = state ? joinFrames([own, state]) : own
    if (frame) connection.write(frame)
  }
}
