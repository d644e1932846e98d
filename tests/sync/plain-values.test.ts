/** Values of a frame are read by code of our own: it must read what lib0 writes, and refuse what lib0 refuses. */
import fc from 'fast-check'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyFrameTo, readFrame } from '#server/sync/frame-reader.ts'
import { readValue, readWord } from '#server/sync/plain-values.ts'

const bytesOf = (write: (encoder: encoding.Encoder) => void) => encoding.encode(write)
/** What comes of reading, and where it ends. */
function outcome(read: (decoder: decoding.Decoder) => unknown, bytes: Uint8Array): unknown {
  const decoder = decoding.createDecoder(bytes)
  try {
    return { value: read(decoder), pos: decoder.pos }
  } catch {
    return 'refused'
  }
}
const word = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('', 'yellow', '__proto__', 'x'.repeat(32), 'x'.repeat(33), 'Møde på biblioteket'),
)
const value = fc.oneof(
  fc.anything({
    key: word,
    values: [word, fc.double(), fc.float(), fc.integer(), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.boolean(), fc.constant(null), fc.constant(undefined)],
  }),
  fc.double(),
  word,
)

describe('a value', () => {
  test('is read as lib0 reads it, twice', () => {
    fc.assert(
      fc.property(value, (written) => {
        const bytes = bytesOf((encoder) => encoding.writeAny(encoder, written as Parameters<typeof encoding.writeAny>[1]))
        for (let i = 0; i < 2; i++) expect(outcome(readValue, bytes)).toEqual(outcome(decoding.readAny, bytes))
      }),
      { numRuns: 2_000 },
    )
  })
  test('with a list of any length is read whole, and a length that is only claimed is refused', () => {
    for (const length of [0, 1, 63, 64, 65, 300]) {
      const list = Array.from({ length }, (_, i) => `Seddel ${i}`)
      const bytes = bytesOf((encoder) => encoding.writeAny(encoder, list))
      expect(outcome(readValue, bytes)).toEqual({ value: list, pos: bytes.length })
    }
    for (const claimed of [2, 64, 65, 4_000_000_000]) {
      const bytes = bytesOf((encoder) => {
        encoding.writeUint8(encoder, 117)
        encoding.writeVarUint(encoder, claimed)
        encoding.writeAny(encoder, 'en')
      })
      expect(outcome(readValue, bytes)).toBe('refused')
    }
  })
  test('that is bent or cut off is refused where lib0 refuses it, and never takes bytes of somebody else', () => {
    fc.assert(
      fc.property(value, fc.nat(), fc.nat(255), fc.nat(), (written, at, byte, cut) => {
        const whole = bytesOf((encoder) => encoding.writeAny(encoder, written as Parameters<typeof encoding.writeAny>[1]))
        const bent = whole.slice()
        bent[at % bent.length] = byte
        for (const bytes of [bent, bent.slice(0, cut % (bent.length + 1))]) {
          const ours = outcome(readValue, bytes)
          if (ours !== 'refused') expect(ours).toEqual(outcome(decoding.readAny, bytes))
          if (ours !== 'refused') expect((ours as { pos: number }).pos).toBeLessThanOrEqual(bytes.length)
        }
      }),
      { numRuns: 3_000 },
    )
  })
  test('of plain letters seen before is the same again, whatever fell on its place meanwhile', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 300 }), (all) => {
        for (const written of [...all, ...all]) expect(readWord(decoding.createDecoder(bytesOf((encoder) => encoding.writeVarString(encoder, written))))).toBe(written)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a frame', () => {
  const frameWith = (text: string) => {
    const doc = new Y.Doc()
    doc.getMap('records').set('shape:n#s', { text, at: [1.5, { deep: text }] })
    doc.getMap('records').set('shape:n#p', { x: 0.1, index: 'a1' })
    return Y.encodeStateAsUpdate(doc)
  }
  test('is applied as it was looked at, also when another was looked at meanwhile', () => {
    for (const between of [undefined, frameWith('Et andet bord')]) {
      const frame = frameWith('Et fælles bord')
      const [ours, theirs] = [new Y.Doc(), new Y.Doc()]
      const seen = readFrame(frame)
      if (between) readFrame(between)
      applyFrameTo(ours, frame, null)
      Y.applyUpdate(theirs, frame)
      expect(ours.getMap('records').toJSON()).toEqual(theirs.getMap('records').toJSON())
      expect(Y.encodeStateAsUpdate(ours)).toEqual(Y.encodeStateAsUpdate(theirs))
      expect(JSON.stringify(seen.structs.map((struct) => (struct as Y.Item).content))).toEqual(
        JSON.stringify(Y.decodeUpdate(frame).structs.map((struct) => (struct as Y.Item).content)),
      )
    }
  })
})
