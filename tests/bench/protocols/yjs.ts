/** What the Yjs family has in common: real updates of real documents, in y-websocket's framing. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { RECORDS } from '#shared/board/layout.ts'
import { MESSAGE, SYNC } from '#shared/sync/protocol.ts'
import { mark } from '../load/markers.ts'
import { bytesOf, noteOf, type Participant, placeOf, type Protocol, textOf, type Writer } from './protocol.ts'

/** A note as rivals store it: one plain record under one key. */
const plainNote = (id: string, turn: number, marked: string) => ({
  id,
  typeName: 'shape',
  type: 'note',
  parentId: 'page:page',
  index: `a${turn % 1000}`,
  ...placeOf(turn),
  props: { color: 'yellow', size: 'm', text: textOf(turn, marked) },
})

/** How a note is created, and what later edits of it write. */
export interface NoteWriting {
  create(records: Y.Map<unknown>, id: string, turn: number, marked: string): void
  rewrite(records: Y.Map<unknown>, id: string, turn: number, marked: string): void
}
const PLAIN: NoteWriting = {
  create: (records, id, turn, marked) => records.set(id, plainNote(id, turn, marked)),
  rewrite: (records, id, turn, marked) => records.set(id, plainNote(id, turn, marked)),
}

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

export function yjsWriter(who: Participant, framing: YjsFraming, notes: NoteWriting = PLAIN): Writer {
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
export function yjsSeed(clientId: number, count: number, perFrame: number, notes: NoteWriting = PLAIN): Uint8Array[] {
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

const FRAMING: YjsFraming = {
  update: (update) => bytesOf((encoder) => syncBody(encoder, SYNC.update, update)),
  awareness: (entry) => bytesOf((encoder) => awarenessBody(encoder, entry)),
  state: (cursor, marked) => ({ user: { name: 'Participant', color: '#3388ff' }, cursor, m: marked }),
}
const STEP1 = bytesOf((encoder) => syncBody(encoder, SYNC.step1, NOTHING))

export const yWebsocket: Protocol & { framing: YjsFraming } = {
  framing: FRAMING,
  opcode: 2,
  path: ({ board }) => `/${board}`,
  hello: () => STEP1,
  handshake: (_who, head) => (head[0] === MESSAGE.sync && head[1] === SYNC.step2 ? true : undefined),
  update: (payload) => readUpdate(decoding.createDecoder(payload), [MESSAGE.sync]),
  writer: (who) => yjsWriter(who, FRAMING),
  seed: ({ clientId }, count) => yjsSeed(clientId, count, count).map(FRAMING.update),
}
