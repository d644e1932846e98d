/** The bare relay: the same bytes without any handshake. A frame that begins with `S` is handed to every newcomer. */
import type { Protocol } from './protocol.ts'
import { type NoteWriting, yjsSeed, yWebsocket } from './yjs.ts'

export const raw = (notes: NoteWriting): Protocol => ({
  ...yWebsocket(notes),
  hello: () => undefined,
  handshake: () => true,
  seed: ({ clientId }, count) => yjsSeed(clientId, count, count, notes).map((update) => Buffer.concat([Buffer.from('S'), update])),
})
