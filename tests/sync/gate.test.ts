import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { gate as admit } from '#server/sync/gate.ts'
import type { GateRules } from '#server/sync/gate-rules.ts'
import { isPlainJson } from '#server/sync/plain-json.ts'
import { LIMITS } from '#shared/limits.ts'
import { canon, Table, write } from './turn-table.ts'

const gate = (...frame: Parameters<typeof admit>) => admit(...frame).why
const RULES: GateRules = { roots: new Set(['records']), key: /^shape:[\w-]{1,64}(#[pstm])?$/, depth: 30 }
const ME = 2_000_000
const mine = (id: number) => id === ME

function board(): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 1
  doc.getMap('records').set('shape:a', { type: 'note' })
  return doc
}
/** A frame of somebody with client id `client`, who knows the board. */
function frameOf(server: Y.Doc, edit: (doc: Y.Doc) => void, client = ME): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  doc.clientID = client
  let frame: Uint8Array = new Uint8Array()
  doc.on('update', (update: Uint8Array) => {
    frame = update
  })
  doc.transact(() => edit(doc))
  return frame
}
const bytes = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
const ints = (...values: number[]) =>
  bytes((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value)
  })

describe('the gate', () => {
  test('lets honest writing, overwriting and deleting through', () => {
    const server = board()
    const frame = frameOf(server, (doc) => {
      doc.getMap('records').set('shape:b', { type: 'note' })
      doc.getMap('records').set('shape:a', { type: 'frame' })
      doc.getMap('records').delete('shape:b')
    })
    expect(gate(server, frame, 'update', mine, RULES)).toBeUndefined()
  })

  test('lets an evening of offline overwrites through as one frame', () => {
    const server = board()
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
    doc.clientID = ME
    for (let i = 0; i < 500; i++) doc.getMap('records').set(`shape:n${i % 20}#p`, [i, i, 0, 'page:page', 'a1'])
    expect(gate(server, Y.encodeStateAsUpdate(doc), 'step2', mine, RULES)).toBeUndefined()
  })

  test('lets through what an undo manager keeps of overwritten values, alone and with the whole document', () => {
    const server = board()
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
    doc.clientID = ME
    const records = doc.getMap('records')
    new Y.UndoManager(records, { trackedOrigins: new Set(['me']), captureTimeout: 0 })
    const frames: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => frames.push(update))
    doc.transact(() => {
      for (let i = 0; i < 4; i++) records.set('shape:a#p', [i])
    }, 'me')
    for (let i = 0; i < 4; i++) doc.transact(() => records.set('shape:a#m', { i }), 'me')
    expect(gate(server, frames[0] as Uint8Array, 'update', mine, RULES)).toBeUndefined()
    expect(gate(server, Y.encodeStateAsUpdate(doc), 'step2', mine, RULES)).toBeUndefined()
  })

  test('refuses several values in one entry unless all of them are gone', () => {
    const several = (deleted: boolean) =>
      bytes((e) => {
        for (const value of [1, 1, ME, 0]) encoding.writeVarUint(e, value)
        encoding.writeUint8(e, 8 | 0x20)
        encoding.writeVarUint(e, 1)
        encoding.writeVarString(e, 'records')
        encoding.writeVarString(e, 'shape:b')
        encoding.writeVarUint(e, 2)
        for (const value of [1, 2]) encoding.writeAny(e, value)
        for (const value of deleted ? [1, ME, 1, 0, 2] : [0]) encoding.writeVarUint(e, value)
      })
    expect(gate(board(), several(false), 'update', mine, RULES)).toBe('content')
    expect(gate(board(), several(true), 'update', mine, RULES)).toBeUndefined()
  })

  test.each([
    ['malformed', new Uint8Array([7, 255, 255])],
    ['malformed', new Uint8Array(0)],
    ['size', new Uint8Array(LIMITS.updateBytes + 1)],
    // a delete set over what a neighbour has not written yet
    ['future-delete', ints(0, 1, 1, 1, 0, 2 ** 40)],
    // a collected struct of a thousand million under a neighbour's id
    [
      'foreign-client',
      bytes((e) => {
        for (const value of [1, 1, 1, 1]) encoding.writeVarUint(e, value)
        encoding.writeUint8(e, 0)
        encoding.writeVarUint(e, 1e9)
        encoding.writeVarUint(e, 0)
      }),
    ],
  ])('answers %s to crafted bytes', (why, frame) => {
    expect(gate(board(), frame, 'update', mine, RULES)).toBe(why)
  })

  test('refuses what it knows already when that names a predecessor nobody has', () => {
    const server = board()
    const known = bytes((e) => {
      for (const value of [1, 1, 1, 0]) encoding.writeVarUint(e, value)
      encoding.writeUint8(e, 8 | 0x80)
      for (const value of [ME, 40, 1]) encoding.writeVarUint(e, value)
      encoding.writeAny(e, 'x')
      encoding.writeVarUint(e, 0)
    })
    Y.applyUpdate(server, known)
    expect(server.store.pendingStructs).not.toBeNull()
    expect(gate(board(), known, 'update', mine, RULES)).toBe('missing-origin')
  })

  test('refuses an entry without a value, which would break the list it is put into', () => {
    const empty = bytes((e) => {
      for (const value of [1, 1, ME, 0]) encoding.writeVarUint(e, value)
      encoding.writeUint8(e, 8 | 0x20)
      encoding.writeVarUint(e, 1)
      encoding.writeVarString(e, 'records')
      encoding.writeVarString(e, 'shape:b')
      for (const value of [0, 0]) encoding.writeVarUint(e, value)
    })
    expect(gate(board(), empty, 'update', mine, RULES)).toBe('malformed')
  })

  test('refuses writing under a client id of somebody else', () => {
    const server = board()
    expect(
      gate(
        server,
        frameOf(server, (doc) => void doc.getMap('records').set('shape:b', 1), 5),
        'update',
        mine,
        RULES,
      ),
    ).toBe('foreign-client')
  })

  test('refuses a frame whose predecessor has not arrived', () => {
    const server = board()
    const doc = new Y.Doc()
    doc.clientID = ME
    doc.getMap('records').set('shape:x', 1)
    const known = Y.encodeStateVector(doc)
    doc.getMap('records').set('shape:y', 1)
    expect(gate(server, Y.encodeStateAsUpdate(doc, known), 'update', mine, RULES)).toBe('gap')
  })

  test.each([
    ['root', (doc: Y.Doc) => void doc.getMap('other').set('shape:b', 1)],
    ['key', (doc: Y.Doc) => void doc.getMap('records').set('__proto__', 1)],
    ['key', (doc: Y.Doc) => void doc.getMap('records').set('user:name', 1)],
    ['key', (doc: Y.Doc) => void doc.getArray('records').insert(0, ['a'])],
    ['content', (doc: Y.Doc) => void doc.getMap('records').set('shape:b', new Y.Map())],
    ['content', (doc: Y.Doc) => void doc.getMap('records').set('shape:b', new Uint8Array(4))],
    ['key', (doc: Y.Doc) => void doc.getText('records').insert(0, 'text')],
  ])('answers %s to what is no record', (why, edit) => {
    const server = new Y.Doc()
    expect(gate(server, frameOf(server, edit), 'update', mine, RULES)).toBe(why)
  })

  test('refuses values that reach into prototypes or nest without end', () => {
    const server = board()
    const proto = JSON.parse('{"__proto__":{"admin":true}}') as object
    let deep: unknown = 1
    for (let i = 0; i < 100; i++) deep = [deep]
    for (const value of [proto, deep])
      expect(
        gate(
          server,
          frameOf(server, (doc) => void doc.getMap('records').set('shape:b', value)),
          'update',
          mine,
          RULES,
        ),
      ).toBe('value')
    expect(isPlainJson({ a: [1, 'x', null, true] }, 5)).toBe(true)
    expect(isPlainJson(Number.POSITIVE_INFINITY, 5)).toBe(false)
  })

  test('leaves nothing pending, nothing thrown and nobody else changed after 2,000 mutated frames', () => {
    let seed = 7
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
      return seed / 0x7fffffff
    }
    const table = new Table()
    const mette = table.sit('facilitator', 'mbr_mette')
    const id = write(mette, 'Skal blive stående')
    table.round()
    const kept = canon(table.records)
    let admitted = 0
    for (let i = 0; i < 2_000; i++) {
      const vandal = table.sit('viewer', `mbr_v${i}`)
      vandal.doc.transact(() => vandal.records.set(`shape:v${i}#p`, [1, 2]))
      const [frame] = vandal.take()
      const bent = Uint8Array.from(frame as Uint8Array)
      for (let j = 0; j < 1 + random() * 3; j++) bent[Math.floor(random() * bent.length)] = Math.floor(random() * 256)
      const result = table.play(vandal, [bent])
      admitted += result.frames.length
      table.players.splice(1)
      expect(table.doc.store.pendingStructs).toBeNull()
      expect(table.doc.store.pendingDs).toBeNull()
    }
    const rest = new Map([...table.records.keys()].filter((key) => !key.startsWith('shape:v')).map((key) => [key, table.records.get(key)]))
    expect(admitted).toBeGreaterThan(0)
    expect(canon(rest as never)).toBe(kept)
    expect(table.records.has(id)).toBe(true)
  }, 30_000)
})
