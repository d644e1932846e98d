/** Hocuspocus 4: every message begins with the document's name; a token is shown first; an answer says that an update was taken (not stored). */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { SYNC } from '#shared/sync/protocol.ts'
import { bytesOf, type Participant, type Protocol } from './protocol.ts'
import { awarenessBody, FRAMING, NOTHING, type NoteWriting, readUpdate, syncBody, type YjsFraming, yjsSeed, yjsWriter } from './yjs.ts'

const TYPE = { sync: 0, auth: 2, syncReply: 4, syncStatus: 8 } as const
const VERSION = '4.7.0'

const named = (board: string, build: (encoder: encoding.Encoder) => void): Buffer =>
  bytesOf((encoder) => {
    encoding.writeVarString(encoder, board)
    build(encoder)
  })
/** Where the type stands: names are short, their length is one byte. */
const typeAt = ({ board }: Participant): number => 1 + board.length

const framingOf = (board: string): YjsFraming => ({
  update: (update) => named(board, (encoder) => syncBody(encoder, SYNC.update, update)),
  awareness: (entry) => named(board, (encoder) => awarenessBody(encoder, entry)),
  state: FRAMING.state,
})

export const hocuspocus = (notes: NoteWriting): Protocol => ({
  opcode: 2,
  path: () => '/',
  hello: ({ board }) =>
    named(board, (encoder) => {
      encoding.writeVarUint(encoder, TYPE.auth)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, 'token')
      encoding.writeVarString(encoder, VERSION)
    }),
  handshake: (who, head) => {
    const type = head[typeAt(who)]
    if (type === TYPE.auth) return named(who.board, (encoder) => syncBody(encoder, SYNC.step1, NOTHING))
    return (type === TYPE.sync || type === TYPE.syncReply) && head[typeAt(who) + 1] === SYNC.step2 ? true : undefined
  },
  acks: (who, bytes, from) => (bytes[from + typeAt(who)] === TYPE.syncStatus ? 1 : 0),
  update: (payload) => {
    const decoder = decoding.createDecoder(payload)
    decoding.readVarString(decoder)
    return readUpdate(decoder, [TYPE.sync, TYPE.syncReply])
  },
  writer: (who) => yjsWriter(who, framingOf(who.board), notes),
  seed: ({ board, clientId }, count) => yjsSeed(clientId, count, count, notes).map(framingOf(board).update),
})
