/** What the Yjs family has in common: real updates of real documents, in y-websocket's framing. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { RECORDS } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import type { NoteMeta } from '#shared/board/records.ts'
import { MESSAGE, SYNC } from '#shared/sync/protocol.ts'
import { mark } from '../load/markers.ts'
import { bytesOf, noteOf, type Participant, placeOf, type Protocol, textOf, type Writer } from './protocol.ts'

const PAGE = { parentId: 'page:page', index: 'a1' }
/** The note of our own board: what tldraw's schema wants of a note. */
export const boardNote = (id: string, turn: number, marked: string, meta?: NoteMeta) =>
  noteRecord({ id: id.slice('shape:'.length), text: textOf(turn, marked), color: 'yellow', place: { ...placeOf(turn), ...PAGE }, ...(meta && { meta }) })
/** What our server stamps on a note, a rival's board would have its clients write. */
const signature = (turn: number): NoteMeta => ({ n: turn, by: 'mem_4Q7hYbT2kXcVdW9s', at: '2026-11-05T17:30:00.000Z', via: 'canvas' })

/** How a note is created, and what later edits of it write. */
export interface NoteWriting {
  create(records: Y.Map<unknown>, id: string, turn: number, marked: string): void
  rewrite(records: Y.Map<unknown>, id: string, turn: number, marked: string): void
}
const rewritten = (make: (id: string, turn: number, marked: string) => object): NoteWriting => {
  const write: NoteWriting['create'] = (records, id, turn, marked) => records.set(id, make(id, turn, marked))
  return { create: write, rewrite: write }
}
/** The same board as ours, as tldraw on a rival holds it: one whole record under one key. */
export const WHOLE = rewritten((id, turn, marked) => boardNote(id, turn, marked, signature(turn)))
/** A third of that: what fits into an example. No canvas could show it. */
export const TOY = rewritten((id, turn, marked) => ({
  id,
  typeName: 'shape',
  type: 'note',
  parentId: 'page:page',
  index: `a${turn % 1000}`,
  ...placeOf(turn),
  props: { color: 'yellow', size: 'm', text: textOf(turn, marked) },
}))

export interface YjsFraming {
  update(update: Uint8Array): Buffer
  awareness(entry: Uint8Array): Buffer
  /** a client's presence while it works */
  state(cursor: { x: number; y: number }, marked: string): object
}

const docOf = (clientId: number, onUpdate: (update: Uint8Array) => void) => {
  const doc = new Y.Doc()
  doc.clientID = clientId
  doc.on('update', onUpdate)
  return { doc, records: doc.getMap<unknown>(RECORDS) }
}

export function yjsWriter(who: Participant, framing: YjsFraming, notes: NoteWriting): Writer {
  let update: Uint8Array = new Uint8Array()
  const { doc, records } = docOf(who.clientId, (next) => {
    update = next
  })
  let turn = 0
  let clock = 20_000
  return {
    doc,
    edit: (sequence, mode) => {
      const id = noteOf(who, sequence, turn, mode)
      doc.transact(() => notes[records.has(id) ? 'rewrite' : 'create'](records, id, turn, mark('E', sequence)))
      turn += 1
      return framing.update(update)
    },
    cursor: (sequence) => {
      const state = JSON.stringify(framing.state({ x: (sequence * 3) % 4000, y: (sequence * 5) % 4000 }, mark('C', sequence)))
      return framing.awareness(
        bytesOf((entry) => {
          for (const number of [1, who.clientId, clock++]) encoding.writeVarUint(entry, number)
          encoding.writeVarString(entry, state)
        }),
      )
    },
  }
}

/** @param perFrame notes in one update */
export function yjsSeed(clientId: number, count: number, perFrame: number, notes: NoteWriting): Uint8Array[] {
  const updates: Uint8Array[] = []
  const { doc, records } = docOf(clientId, (update) => updates.push(update))
  for (let from = 0; from < count; from += perFrame)
    doc.transact(() => {
      for (let i = from; i < Math.min(count, from + perFrame); i++) notes.create(records, `shape:seed${i}`, i, mark('N', i))
    })
  return updates
}

export const syncBody = (encoder: encoding.Encoder, kind: number, payload: Uint8Array): void => {
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, payload)
}
export const awarenessBody = (encoder: encoding.Encoder, entry: Uint8Array): void => {
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, entry)
}
/** The state vector of somebody who has nothing. */
export const NOTHING = Y.encodeStateVector(new Y.Doc())

/** @param decoder positioned at the message's type */
export function readUpdate(decoder: decoding.Decoder, syncTypes: readonly number[]): Uint8Array | undefined {
  if (!syncTypes.includes(decoding.readVarUint(decoder)) || decoding.readVarUint(decoder) === SYNC.step1) return undefined
  return decoding.readVarUint8Array(decoder)
}

export const FRAMING: YjsFraming = {
  update: (update) => bytesOf((encoder) => syncBody(encoder, SYNC.update, update)),
  awareness: (entry) => bytesOf((encoder) => awarenessBody(encoder, entry)),
  state: (cursor, marked) => ({ user: { name: 'Participant', color: '#3388ff' }, cursor, m: marked }),
}
const STEP1 = bytesOf((encoder) => syncBody(encoder, SYNC.step1, NOTHING))

export const yWebsocket = (notes: NoteWriting): Protocol => ({
  opcode: 2,
  path: ({ board }) => `/${board}`,
  hello: () => STEP1,
  handshake: (_who, head) => (head[0] === MESSAGE.sync && head[1] === SYNC.step2 ? true : undefined),
  update: (payload) => readUpdate(decoding.createDecoder(payload), [MESSAGE.sync]),
  writer: (who) => yjsWriter(who, FRAMING, notes),
  seed: ({ clientId }, count) => yjsSeed(clientId, count, count, notes).map(FRAMING.update),
})
