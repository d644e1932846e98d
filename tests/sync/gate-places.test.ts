/** Frames that say one place and would end in another: found by a million bent frames, each put here by hand. */
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { gate } from '#server/sync/gate.ts'
import type { GateRules } from '#server/sync/gate-rules.ts'
import { bytes, deletes } from '#tests/helpers/crafted.ts'

const RULES: GateRules = { roots: new Set(['records']), key: /^shape:[\w-]{1,64}(#[pstm])?$/, depth: 30 }
const NEIGHBOUR = 1
const ME = 2_000_000
const whyNot = (doc: Y.Doc, frame: Uint8Array, rules = RULES) => gate(doc, frame, 'step2', (id) => id === ME, rules).why

const ANY = 8
const DELETED = 1
const ORIGIN = 0x80
const RIGHT_ORIGIN = 0x40
const KEY = 0x20
/** One struct of mine from `clock` on. */
const mine = (clock: number, info: number, body: (encoder: encoding.Encoder) => void) =>
  bytes((encoder) => {
    for (const value of [1, 1, ME, clock]) encoding.writeVarUint(encoder, value)
    encoding.writeUint8(encoder, info)
    body(encoder)
    encoding.writeVarUint(encoder, 0)
  })
const gone = (key: string, length: number) =>
  mine(0, DELETED | KEY, (encoder) => {
    encoding.writeVarUint(encoder, 1)
    for (const word of ['records', key]) encoding.writeVarString(encoder, word)
    encoding.writeVarUint(encoder, length)
  })
const at = (doc: Y.Doc, client: number, act: () => void) => {
  doc.clientID = client
  doc.transact(act)
}

describe('a frame that continues what is known', () => {
  /** I wrote under the neighbour's key, and they wrote over it. */
  function board(): Y.Doc {
    const doc = new Y.Doc()
    const records = doc.getMap('records')
    at(doc, ME, () => records.set('shape:a#t', 'mit'))
    at(doc, NEIGHBOUR, () => records.set('shape:a#t', 'deres'))
    return doc
  }
  test('in another place would take the neighbour’s words along, and is refused', () => {
    const frame = gone('shape:mine#p', 2)
    const unguarded = board()
    Y.applyUpdate(unguarded, frame)
    expect(unguarded.getMap('records').get('shape:a#t')).toBeUndefined()
    expect(whyNot(board(), frame)).toBe('overlap')
  })
  test('in its own place is let through', () => {
    const doc = new Y.Doc()
    const records = doc.getMap('records')
    at(doc, ME, () => records.set('shape:a#p', 0))
    const server = new Y.Doc()
    Y.applyUpdate(server, Y.encodeStateAsUpdate(doc))
    for (let i = 1; i < 4; i++) at(doc, ME, () => records.set('shape:a#p', i))
    const frame = Y.encodeStateAsUpdate(doc)
    expect(Y.decodeUpdate(frame).structs[0]?.length).toBeGreaterThan(1)
    expect(whyNot(server, frame)).toBeUndefined()
    Y.applyUpdate(server, frame)
    expect(server.getMap('records').get('shape:a#p')).toBe(3)
  })
})

test('what it knows already and says to stand after its own future is refused', () => {
  const doc = new Y.Doc()
  at(doc, ME, () => doc.getMap('records').set('shape:a', 1))
  const frame = bytes((encoder) => {
    for (const value of [1, 2, ME, 0]) encoding.writeVarUint(encoder, value)
    encoding.writeUint8(encoder, ANY | ORIGIN)
    for (const value of [ME, 1, 1]) encoding.writeVarUint(encoder, value)
    encoding.writeAny(encoder, 1)
    encoding.writeUint8(encoder, ANY | ORIGIN)
    for (const value of [ME, 0, 1]) encoding.writeVarUint(encoder, value)
    encoding.writeAny(encoder, 2)
    encoding.writeVarUint(encoder, 0)
  })
  const unguarded = new Y.Doc()
  Y.applyUpdate(unguarded, Y.encodeStateAsUpdate(doc))
  expect(() => Y.applyUpdate(unguarded, frame)).toThrow()
  expect(whyNot(doc, frame)).toBe('missing-origin')
})

test('a deletion of nothing, which Yjs cannot write down, is refused', () => {
  const frame = deletes(69, [0, 0])
  expect(() => Y.applyUpdate(new Y.Doc(), frame)).toThrow()
  expect(whyNot(new Y.Doc(), frame)).toBe('malformed')
})

describe('a text between two others', () => {
  const TEXT: GateRules = { ...RULES, roots: new Set(['one', 'two']), text: { lists: new Set(['one', 'two']), elements: new Set(['paragraph']) } }
  const doc = new Y.Doc()
  const [one, two] = [doc.getXmlFragment('one'), doc.getXmlFragment('two')]
  at(doc, NEIGHBOUR, () => {
    one.insert(0, [new Y.XmlElement('paragraph'), new Y.XmlElement('paragraph')])
    two.insert(0, [new Y.XmlElement('paragraph')])
  })
  const between = (left: Y.XmlElement, right: Y.XmlElement) =>
    mine(0, DELETED | ORIGIN | RIGHT_ORIGIN, (encoder) => {
      for (const { _item } of [left, right]) for (const value of [_item?.id.client ?? 0, _item?.id.clock ?? 0]) encoding.writeVarUint(encoder, value)
      encoding.writeVarUint(encoder, 1)
    })
  test('of one list is let through, of two is refused', () => {
    const [first, second] = one.toArray() as Y.XmlElement[]
    expect(whyNot(doc, between(first as Y.XmlElement, second as Y.XmlElement), TEXT)).toBeUndefined()
    expect(whyNot(doc, between(first as Y.XmlElement, two.get(0) as Y.XmlElement), TEXT)).toBe('missing-origin')
  })
})
