/** Frames whose structure alone is a lie: nobody may send them, whatever their role. */
import * as encoding from 'lib0/encoding'
import { anyEntry, collected, deletes, entry, ints, nested, nestedMaps, skipped, struct } from '#tests/helpers/crafted.ts'
import type { RawLine } from '#tests/helpers/raw-line.ts'
import { Doc, encodeStateAsUpdate, getState } from 'yjs'
import { LIMITS } from '#shared/limits.ts'
import type { Attempt, Scene } from './bypass-scene.ts'

const next = (line: RawLine) => getState(line.doc.store, line.clientId)
const text = (encoder: encoding.Encoder) => encoding.writeVarString(encoder, 'x')
const several = (count: number) => (encoder: encoding.Encoder) => {
  encoding.writeVarUint(encoder, count)
  for (let i = 0; i < count; i++) encoding.writeAny(encoder, i)
}
const bytesOf = (encoder: encoding.Encoder) => encoding.writeVarUint8Array(encoder, new Uint8Array(4))
/** A value of each kind that JSON does not have. */
const STRANGE: [string, unknown][] = [
  ['an infinite number', Number.POSITIVE_INFINITY],
  ['a number that is none', Number.NaN],
  ['bytes in an array', [new Uint8Array(3)]],
  ['undefined in an object', { a: undefined }],
  ['a big integer', 12n],
  ['__proto__ as a key', JSON.parse('{"__proto__":{"admin":true}}')],
  ['constructor as a key', { constructor: { prototype: 1 } }],
  ['prototype as a key, deep down', { a: [{ prototype: 1 }] }],
]
const KEYS: [string, string | null][] = [
  ['__proto__', '__proto__'],
  ['a person’s name as a key', 'anna@example.org'],
  ['another page', 'page:other'],
  ['a user record', 'user:me'],
  ['a camera', 'camera:page:page'],
  ['a facet that does not exist', 'shape:a#x'],
  ['a facet of the page', 'page:page#p'],
  ['an id that is too long', `shape:${'a'.repeat(65)}`],
  ['an empty key', ''],
  ['a list entry', null],
]
const alone = (name: string, frame: (line: RawLine, scene: Scene) => Uint8Array): Attempt => ({ name, frame })

export const FRAMES: Attempt[] = [
  alone('nothing at all', () => new Uint8Array(0)),
  alone('random bytes', () => new Uint8Array([7, 255, 255, 3, 9])),
  alone('a number that does not end', () => new Uint8Array(20).fill(255)),
  alone('a count of structs that are not there', (line) => ints(1, 2 ** 40, line.clientId, 0)),
  alone('a frame that stops in the middle', (line) => anyEntry(line.clientId, next(line), 'shape:a', { a: 1 }).slice(0, -6)),
  alone('more bytes than a frame may have', () => new Uint8Array(LIMITS.syncStep2Bytes + 1)),
  alone('a delete of what a neighbour will write', (_, { neighbour, neighbourClock }) => deletes(neighbour, [neighbourClock, 2 ** 30])),
  alone('a delete beyond one’s own clock', (line) => deletes(line.clientId, [next(line), 1])),
  alone('a delete under an id nobody has', () => deletes(2 ** 30, [0, 1])),
  alone('a delete whose end is no number', (_, { neighbour }) => deletes(neighbour, [Number.MAX_SAFE_INTEGER, 5])),
  alone('an item under a neighbour’s id', (_, { neighbour, neighbourClock }) => anyEntry(neighbour, neighbourClock, 'shape:a#m', {})),
  alone('an item under the server’s id', (line) => anyEntry(2, getState(line.doc.store, 2), 'shape:a#m', {})),
  alone('an item under an id never issued', () => anyEntry(2 ** 31 - 5, 0, 'shape:a#m', {})),
  alone('an item under id 0', () => anyEntry(0, 0, 'shape:a#m', {})),
  alone('a thousand million clocks of a neighbour', (_, { neighbour, neighbourClock }) => collected(neighbour, neighbourClock, 1e9)),
  alone('a collected range of one’s own', (line) => collected(line.clientId, next(line), 5)),
  alone('a range that is skipped', (line) => skipped(line.clientId, next(line), 5)),
  alone('a gap before an item', (line) => anyEntry(line.clientId, next(line) + 7, 'shape:a#m', {})),
  alone('a clock beyond all numbers', (line) => anyEntry(line.clientId, Number.MAX_SAFE_INTEGER, 'shape:a#m', {})),
  alone('another root', (line) => anyEntry(line.clientId, next(line), 'shape:a#m', {}, 'evil')),
  alone('the root __proto__', (line) => anyEntry(line.clientId, next(line), 'shape:a#m', {}, '__proto__')),
  ...KEYS.map(([name, key]) => alone(`the key ${name}`, (line) => anyEntry(line.clientId, next(line), key, { a: 1 }))),
  ...STRANGE.map(([name, value]) => alone(name, (line) => anyEntry(line.clientId, next(line), 'shape:a#m', value))),
  alone('text content', (line) => entry(line.clientId, next(line), 'shape:a', 'string', text)),
  alone('binary content', (line) => entry(line.clientId, next(line), 'shape:a', 'binary', bytesOf)),
  alone('embedded content', (line) => entry(line.clientId, next(line), 'shape:a', 'embed', (encoder) => encoding.writeVarString(encoder, '{}'))),
  alone('a document in the document', (line) =>
    entry(line.clientId, next(line), 'shape:a', 'doc', (encoder) => {
      encoding.writeVarString(encoder, 'guid')
      encoding.writeAny(encoder, {})
    }),
  ),
  alone('a list as a value', (line) => entry(line.clientId, next(line), 'shape:a', 'type', (encoder) => encoding.writeVarUint(encoder, 0))),
  alone('several values in one entry', (line) => entry(line.clientId, next(line), 'shape:a#m', 'any', several(3))),
  alone('no value in an entry', (line) => entry(line.clientId, next(line), 'shape:a#m', 'any', several(0))),
  alone('a parent that is an id', (line) =>
    struct(line.clientId, next(line), (encoder) => {
      encoding.writeUint8(encoder, 8 | 0x20)
      for (const value of [0, 1, 0]) encoding.writeVarUint(encoder, value)
      encoding.writeVarString(encoder, 'shape:a')
      several(1)(encoder)
    }),
  ),
  alone('an origin that does not exist', (line) =>
    struct(line.clientId, next(line), (encoder) => {
      encoding.writeUint8(encoder, 8 | 0x80)
      for (const value of [line.clientId, next(line) + 100]) encoding.writeVarUint(encoder, value)
      several(1)(encoder)
    }),
  ),
  alone('a right neighbour, which entries of a map never have', (line) =>
    struct(line.clientId, next(line), (encoder) => {
      encoding.writeUint8(encoder, 8 | 0x40)
      for (const value of [1, 0]) encoding.writeVarUint(encoder, value)
      several(1)(encoder)
    }),
  ),
  alone('a value thirty-five levels deep', (line) => nested(line.clientId, next(line), 'shape:a#m', 35)),
  alone('a value five thousand levels deep', (line) => nested(line.clientId, next(line), 'shape:a#m', 5_000)),
  alone('maps in maps', (line) => nestedMaps(line.clientId, next(line), 'shape:a', 50)),
  alone('a whole board of one’s own making', () => {
    const doc = new Doc()
    // the server's own ids are counted from one
    doc.clientID = 1_000_003
    doc.getMap('records').set('page:page', { id: 'page:page', typeName: 'page', name: 'min', index: 'a1', meta: {} })
    return encodeStateAsUpdate(doc)
  }),
]
