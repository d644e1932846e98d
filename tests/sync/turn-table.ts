/** A board and people at it, without sockets: real Y.Docs on both sides of one turn. */
import * as Y from 'yjs'
import type { Connection } from '#server/sync/connection.ts'
import type { BoardContent } from '#server/sync/kinds/board/content.ts'
import { boardKind } from '#server/sync/kinds/board/kind.ts'
import { type Actor, memoryOf } from '#server/sync/kinds/kind.ts'
import { stateOf } from '#server/sync/rebuild.ts'
import { type FrameJob, runTurn, type TurnResult } from '#server/sync/turn.ts'
import { joinRecord, RECORDS, type Records, splitRecord, writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { placeNote } from '#shared/board/place.ts'
import { seedRecords } from '#shared/board/seed.ts'
import { FIRST_PERSON_CLIENT_ID } from '#shared/limits.ts'

export const NOW = Date.UTC(2026, 10, 5, 19)
const ZONES = [
  { id: 'behov', title: 'Det savner vi', sections: ['baggrund'] },
  { id: 'ideer', title: 'Idéer', sections: ['aktiviteter'] },
]

export interface Player {
  actor: Actor
  connection: Connection
  doc: Y.Doc
  records: Records
  /** edits made since the last turn, as frames */
  take(): Uint8Array[]
}

export class Table {
  readonly doc = new Y.Doc()
  readonly memory = memoryOf('brd_table')
  readonly content: BoardContent
  readonly records: Records
  readonly players: Player[] = []
  readonly #owners = new Map<number, Connection>()

  constructor() {
    Y.applyUpdate(this.doc, stateOf(seedRecords(ZONES).flatMap(splitRecord)))
    this.doc.clientID = 2
    this.content = boardKind.open(this.doc, [], 0, this.memory) as BoardContent
    this.records = this.content.root as Records
  }
  sit(role: Actor['role'], memberId = `mbr_${this.players.length}`): Player {
    const connection = { name: memberId } as unknown as Connection
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc))
    doc.clientID = FIRST_PERSON_CLIENT_ID + this.players.length + 1
    this.#owners.set(doc.clientID, connection)
    let frames: Uint8Array[] = []
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'room') frames.push(update)
    })
    const player: Player = {
      actor: { memberId, role, mode: 'open', archived: false, via: 'canvas' },
      connection,
      doc,
      records: doc.getMap(RECORDS) as Records,
      take: () => {
        const taken = frames
        frames = []
        return taken
      },
    }
    this.players.push(player)
    return player
  }
  /** Plays raw frames of one player. */
  play(player: Player, frames: Uint8Array[], kind: FrameJob['kind'] = 'update'): TurnResult {
    return this.turn(frames.map((payload) => ({ type: 'frame', connection: player.connection, kind, payload })))
  }
  turn(jobs: Parameters<typeof runTurn>[1]): TurnResult {
    const result = runTurn(
      {
        doc: this.doc,
        content: this.content,
        kind: boardKind,
        now: NOW,
        mayWrite: (connection, clientId) => this.#owners.get(clientId) === connection,
        actor: (connection) => (this.players.find((player) => player.connection === connection) as Player).actor,
      },
      jobs,
    )
    if (result.update) for (const player of this.players) Y.applyUpdate(player.doc, result.update, 'room')
    return result
  }
  /** One turn with everything that everybody has done since the last. */
  round(): TurnResult {
    return this.turn(this.players.flatMap((player) => player.take().map((payload): FrameJob => ({ type: 'frame', connection: player.connection, kind: 'update', payload }))))
  }
}

/** The player writes a note into a zone. @returns its record id */
export function write(player: Player, text: string, zone = 'behov', id = `n${text.replaceAll(/\W/g, '')}`): string {
  const { grow: _grow, ...place } = placeNote(player.records, zone)
  player.doc.transact(() => writeRecord(player.records, noteRecord({ id, text, color: 'yellow', place })))
  return `shape:${id}`
}
export const change = (player: Player, key: string, value: unknown) => player.doc.transact(() => player.records.set(key, value))
/** The whole document as plain data, in one order. */
export const canon = (records: Records): string => JSON.stringify([...records.keys()].sort().map((key) => [key, records.get(key)]))
export const record = (table: Table, id: string) => joinRecord(table.records, id)
