/** Somebody at the demo's board who writes, rewrites and moves notes, as frames of the protocol. */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { RECORDS, splitRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { toRichText } from '#shared/board/records.ts'
import { newId } from '#shared/ids.ts'
import { encodeSync } from '#shared/sync/frames.ts'
import { MESSAGE, SYNC } from '#shared/sync/protocol.ts'

/** Notes of one writer; after that they are rewritten and moved. */
const NOTES = 10
const TEXT = 'Et langbord i læsesalen, hvor man spiser sammen om torsdagen'

export interface Writer {
  edit(): Uint8Array
  cursor(): Uint8Array
}

export function createWriter(clientId: number): Writer {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const records = doc.getMap<unknown>(RECORDS)
  let update: Uint8Array = new Uint8Array()
  doc.on('update', (next: Uint8Array) => {
    update = next
  })
  const ids = Array.from({ length: NOTES }, () => newId('note'))
  let turn = 0
  const write = () => {
    const id = ids[turn % NOTES] as string
    const place = { x: (turn * 37) % 4000, y: (turn * 53) % 3000, parentId: 'page:page', index: `a${1 + (turn % 9)}` }
    const note = splitRecord(noteRecord({ id, text: TEXT, color: 'yellow', place }))
    if (turn < NOTES) for (const [key, value] of note) records.set(key, value)
    else if (turn % 2 === 0) records.set(`shape:${id}#t`, toRichText(`${TEXT} ${turn}`))
    else for (const [key, value] of note) if (key.endsWith('#p')) records.set(key, value)
    turn++
  }
  return {
    edit: () => {
      doc.transact(write)
      return encodeSync(SYNC.update, update)
    },
    cursor: () => {
      const entry = encoding.createEncoder()
      for (const number of [1, clientId, turn]) encoding.writeVarUint(entry, number)
      encoding.writeVarString(entry, JSON.stringify({ cursor: { x: turn % 4000, y: turn % 3000 }, selection: [`shape:${ids[0]}`], face: 'canvas' }))
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, MESSAGE.awareness)
      encoding.writeVarUint8Array(encoder, encoding.toUint8Array(entry))
      return encoding.toUint8Array(encoder)
    },
  }
}
