/** Ears on every way out of the server: whole sockets byte by byte, and every address that can be read. */
import JSZip from 'jszip'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { ConnectionAnswer } from '#shared/boards.ts'
import { RECORDS } from '#shared/board/layout.ts'
import { encodeSync } from '#shared/sync/frames.ts'
import { MESSAGE, SYNC } from '#shared/sync/protocol.ts'
import type { Person } from './person.ts'
import { until } from './room-client.ts'

export interface Tap {
  /** a document of its own, for frames that this person sends */
  readonly doc: Y.Doc
  readonly heard: Buffer[]
  send(update: Uint8Array): void
  /** the board as this person has heard it */
  board(): Y.Doc
  close(): void
}

/** A board's socket that only records; its person's id is its document's client. */
export async function tapSocket(person: Person, boardId: string): Promise<Tap> {
  const { clientId } = await person.must<ConnectionAnswer>('POST', `/api/boards/${boardId}/connections`, {})
  const socket = new WebSocket(`${person.url.replace('http', 'ws')}/sync/${boardId}?client=${clientId}`, { headers: { cookie: person.cookie } })
  const heard: Buffer[] = []
  socket.on('message', (data: Buffer) => heard.push(Buffer.from(data)))
  socket.on('open', () => socket.send(encodeSync(SYNC.step1, new Uint8Array([0]))))
  const doc = new Y.Doc()
  doc.clientID = clientId
  await until(() => heard.length > 2, 'the board on a tapped line')
  return {
    doc,
    heard,
    send: (update) => socket.send(encodeSync(SYNC.update, update)),
    board: () => boardFrom(heard),
    close: () => socket.terminate(),
  }
}

function boardFrom(heard: readonly Buffer[]): Y.Doc {
  const doc = new Y.Doc()
  for (const data of heard) {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    if (decoding.readVarUint(decoder) !== MESSAGE.sync || decoding.readVarUint(decoder) === SYNC.step1) continue
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
  }
  return doc
}
export const valuesOf = (doc: Y.Doc): string => JSON.stringify(doc.getMap(RECORDS).toJSON())

/** Every GET address of the API's own description, filled with these ids. @throws Error for a parameter nobody has thought of */
export async function readableAddresses(person: Person, ids: { workshop: string; board: string; [parameter: string]: string }): Promise<string[]> {
  const { paths } = await person.must<{ paths: Record<string, Record<string, unknown>> }>('GET', '/api/openapi.json')
  return Object.entries(paths)
    .filter(([, methods]) => 'get' in methods)
    .map(([path]) =>
      path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
        const value = name === 'id' ? (/^\/(api\/)?boards\//.test(path) ? ids.board : ids.workshop) : ids[name]
        if (value === undefined) throw new Error(`${path}: no value for ${name}`)
        return value
      }),
    )
    .map((path) => (path.startsWith('/api') ? path : `/api${path}`))
}

/** What an answer says, also inside a zip. */
export async function bytesOf(response: Response): Promise<Buffer[]> {
  const body = Buffer.from(await response.arrayBuffer())
  const head = Buffer.from(JSON.stringify([...response.headers]))
  if (body[0] !== 0x50 || body[1] !== 0x4b) return [head, body]
  const zip = await JSZip.loadAsync(body)
  const files = await Promise.all(Object.values(zip.files).map((file) => file.async('nodebuffer')))
  return [head, body, ...files]
}

/** The ways in which a word could be hidden in bytes. */
export function disguises(word: string): Buffer[] {
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.from('\0'.repeat(shift) + word).toString('base64')
    return encoded.slice(shift === 0 ? 0 : 4, encoded.length - 4)
  })
  const texts = [word, [...word].reverse().join(''), ...base64, ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')), Buffer.from(word).toString('hex')]
  return [...texts.map((text) => Buffer.from(text)), Buffer.from(word, 'utf16le'), Buffer.from(word, 'utf16le').swap16()]
}
export const countIn = (bytes: readonly Buffer[], needles: readonly Buffer[]): number =>
  bytes.reduce((sum, part) => sum + needles.filter((needle) => part.includes(needle)).length, 0)
