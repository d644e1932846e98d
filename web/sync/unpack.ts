/** What the room has packed: a fifth of the bytes or less, which on a slow network is most of the wait. */
import * as decoding from 'lib0/decoding'
import { PACKED } from '#shared/sync/protocol.ts'

/** To be added to a socket's address; empty in a browser that cannot unpack. */
export const asksForPacked: string = typeof DecompressionStream === 'undefined' ? '' : `&${PACKED}=1`

/** @returns the messages in it, in their order. @throws Error when it is not whole */
export async function unpack(packed: Uint8Array): Promise<Uint8Array[]> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('deflate'))
  const decoder = decoding.createDecoder(new Uint8Array(await new Response(stream).arrayBuffer()))
  const messages: Uint8Array[] = []
  while (decoding.hasContent(decoder)) messages.push(decoding.readVarUint8Array(decoder))
  return messages
}
