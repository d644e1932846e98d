import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { idOfKey, joinRecord, recordIds, removeRecord, writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { LIMITS } from '#shared/limits.ts'
import { boardSync } from '#web/sync/kind.ts'
import { ownParts, splitUpdate, type UpdatePart } from '#web/sync/split.ts'

const CLIENT = 2 ** 20 + 5
const note = (n: number, x = n) => noteRecord({ id: `n${n}`, text: `Seddel ${n} `.repeat(20), color: 'yellow', place: { x, y: 0, parentId: 'page:page', index: 'a1' }, meta: {} })

function board() {
  const doc = new Y.Doc()
  doc.clientID = CLIENT
  const parts: UpdatePart[][] = []
  doc.on('update', (update, _origin, _doc, transaction) => parts.push(ownParts(boardSync.keysOf(doc.getMap('records'), transaction), update, transaction)))
  return { doc, records: doc.getMap<unknown>('records'), parts }
}

describe('a large paste', () => {
  test('becomes frames that the server takes, and says the same', () => {
    const { doc, records, parts } = board()
    doc.transact(() => {
      for (let n = 0; n < 1500; n++) writeRecord(records, note(n))
    })
    const frames = parts[0] as UpdatePart[]
    expect(frames.length).toBeGreaterThan(1)
    const other = new Y.Doc()
    for (const frame of frames) {
      expect(frame.update.length).toBeLessThan(LIMITS.updateBytes)
      expect(Y.decodeUpdate(frame.update).structs.length).toBeLessThanOrEqual(LIMITS.updateStructs)
      Y.applyUpdate(other, frame.update)
      // after each frame every note that is there is whole
      const there = other.getMap<unknown>('records')
      for (const id of recordIds(there)) expect(joinRecord(there, id)).toBeDefined()
      expect(other.store.pendingStructs).toBeNull()
    }
    expect(other.getMap('records').toJSON()).toEqual(records.toJSON())
    expect(new Set(frames.flatMap((frame) => frame.keys.map(idOfKey))).size).toBe(1500)
    expect(frames.at(-1)?.end).toBe(Y.getState(doc.store, CLIENT))
  })

  test('stays one frame while it is small', () => {
    const { doc, records, parts } = board()
    doc.transact(() => writeRecord(records, note(1)))
    expect(parts[0]).toHaveLength(1)
    expect(parts[0]?.[0]?.keys.sort()).toEqual(['shape:n1', 'shape:n1#m', 'shape:n1#p', 'shape:n1#s', 'shape:n1#t'])
  })

  test('overwrites and deletes as the whole did', () => {
    const { doc, records, parts } = board()
    const other = new Y.Doc()
    doc.transact(() => {
      for (let n = 0; n < 400; n++) writeRecord(records, note(n))
    })
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const update = new Promise<Uint8Array>((resolve) => doc.once('update', resolve))
    doc.transact(() => {
      for (let n = 0; n < 200; n++) writeRecord(records, note(n, 9000), note(n))
      for (let n = 200; n < 300; n++) removeRecord(records, `shape:n${n}`)
    })
    const whole = parts[1]?.[0] as UpdatePart
    expect(parts[1]).toHaveLength(1)
    const keyOf = (clock: number) => (Y.getItem(doc.store, Y.createID(CLIENT, clock)) as Y.Item).parentSub ?? undefined
    return update.then((bytes) => {
      const pieces = splitUpdate({ ...whole, update: bytes }, keyOf, { bytes: 2000, structs: 50, ranges: 20 })
      expect(pieces.length).toBeGreaterThan(4)
      for (const piece of pieces) Y.applyUpdate(other, piece.update)
      expect(other.getMap('records').toJSON()).toEqual(records.toJSON())
      expect(new Set(pieces.flatMap((piece) => piece.keys.map(idOfKey))).size).toBe(300)
    })
  })

  test('says of a pure delete that it has no clock', () => {
    const { doc, records, parts } = board()
    doc.transact(() => writeRecord(records, note(1)))
    doc.transact(() => removeRecord(records, 'shape:n1'))
    expect(parts[1]).toHaveLength(1)
    expect(parts[1]?.[0]?.end).toBe(0)
    expect(parts[1]?.[0]?.keys.map(idOfKey)).toContain('shape:n1')
  })
})
