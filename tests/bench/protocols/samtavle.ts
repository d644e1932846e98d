/** Ours: y-websocket's framing with client ids that the server issued, and notes that tldraw's schema takes, in facet keys. */
import { inflateSync } from 'node:zlib'
import * as decoding from 'lib0/decoding'
import type * as Y from 'yjs'
import { splitRecord } from '#shared/board/layout.ts'
import { toRichText } from '#shared/board/records.ts'
import { MESSAGE } from '#shared/sync/protocol.ts'
import { type Protocol, textOf } from './protocol.ts'
import { boardNote, FRAMING as PLAIN, type NoteWriting, type YjsFraming, yjsSeed, yjsWriter, yWebsocket } from './yjs.ts'

/** A larger frame would be refused. */
const NOTES_PER_FRAME = 250

const FACETS: NoteWriting = {
  create: (records: Y.Map<unknown>, id, turn, marked) => {
    for (const [key, value] of splitRecord(boardNote(id, turn, marked))) records.set(key, value)
  },
  rewrite: (records, id, turn, marked) => records.set(`${id}#t`, toRichText(textOf(turn, marked))),
}
const FRAMING: YjsFraming = {
  ...PLAIN,
  // what a server keeps of a presence: pointer, selection, face
  state: (cursor, marked) => ({ cursor, selection: [marked], face: 'canvas' }),
}

export const samtavle: Protocol = {
  ...yWebsocket(FACETS),
  writer: (who) => yjsWriter(who, FRAMING, FACETS),
  packs: (first) => first === MESSAGE.packed,
  unpack: (payload) => {
    const decoder = decoding.createDecoder(inflateSync(payload.subarray(1)))
    const messages: Buffer[] = []
    while (decoding.hasContent(decoder)) messages.push(Buffer.from(decoding.readVarUint8Array(decoder)))
    return messages
  },
  seed: ({ clientId }, count) => yjsSeed(clientId, count, NOTES_PER_FRAME, FACETS).map(FRAMING.update),
  acks: (_who, bytes, from, to, known) => {
    if (bytes[from] !== MESSAGE.control) return 0
    const frames = /"type":"ack".*?"frames":(\d+)/.exec(bytes.toString('latin1', from, to))?.[1]
    return frames === undefined ? 0 : Number(frames) - known
  },
}
