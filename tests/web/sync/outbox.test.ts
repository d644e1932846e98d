import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Outbox } from '#web/sync/outbox.ts'

const change = (client: number, end: number, ...keys: string[]) => ({ client, end, keys, update: new Uint8Array([0, 0]) })

describe('the outbox', () => {
  test('counts records, not changes: five facets of a note are one', () => {
    const outbox = new Outbox()
    outbox.add(change(7, 5, 'shape:a', 'shape:a#p', 'shape:a#s', 'shape:a#t', 'shape:a#m'))
    outbox.add(change(7, 6, 'shape:a#p'))
    outbox.add(change(7, 7, 'shape:b#t'))
    expect(outbox.count).toBe(2)
  })

  test('counts a record until the last change to it is stored', () => {
    const outbox = new Outbox()
    outbox.newSocket()
    for (const end of [1, 2]) outbox.sent(outbox.add(change(7, end, 'shape:a#p')))
    outbox.ack(1, [])
    expect(outbox.count).toBe(1)
    outbox.ack(2, [])
    expect(outbox.count).toBe(0)
  })

  test('knows by the frame that a delete is stored, which no clock tells', () => {
    const outbox = new Outbox()
    outbox.newSocket()
    outbox.sent()
    outbox.sent(outbox.add(change(7, 0, 'shape:a')))
    outbox.ack(1, [[7, 900]])
    expect(outbox.count).toBe(1)
    outbox.ack(2, [[7, 900]])
    expect(outbox.count).toBe(0)
  })

  test('takes a delete as stored when a later change of the same client is', () => {
    const outbox = new Outbox()
    outbox.add(change(7, 0, 'shape:a'))
    outbox.add(change(7, 4, 'shape:b#p'))
    outbox.add(change(7, 0, 'shape:c'))
    outbox.ack(0, [[7, 4]])
    expect(outbox.entries.map((entry) => entry.keys)).toEqual([['shape:c']])
  })

  test('does not take frame numbers of an earlier socket for those of the present one', () => {
    const outbox = new Outbox()
    outbox.newSocket()
    outbox.sent(outbox.add(change(7, 1, 'shape:a')))
    outbox.newSocket()
    outbox.ack(1, [])
    expect(outbox.count).toBe(1)
  })

  test('lets clocks of one page load say nothing about another', () => {
    const outbox = new Outbox()
    outbox.add(change(7, 3, 'shape:a'))
    outbox.ack(0, [[8, 100]])
    expect(outbox.count).toBe(1)
  })

  test('puts what an earlier page load left before its own, in the order it was made', () => {
    const outbox = new Outbox()
    outbox.restore([
      { ...change(7, 2, 'shape:b'), seq: 5 },
      { ...change(9, 1, 'shape:a'), seq: 3 },
    ])
    outbox.add(change(8, 1, 'shape:c'))
    expect(outbox.entries.map((entry) => entry.keys[0])).toEqual(['shape:a', 'shape:b', 'shape:c'])
    expect(outbox.entries.at(-1)?.seq).toBe(6)
  })

  test('merges what waits for a new socket, and gives back every part when the whole is stored', () => {
    const doc = new Y.Doc()
    doc.clientID = 7
    const outbox = new Outbox()
    const records = doc.getMap('records')
    doc.on('update', (update) => void outbox.add({ client: 7, end: Y.getState(doc.store, 7), keys: ['shape:a'], update }))
    for (let n = 0; n < 200; n++) records.set('shape:a', n)
    outbox.newSocket()
    expect(outbox.entries).toHaveLength(1)
    const other = new Y.Doc()
    for (const entry of outbox.entries) Y.applyUpdate(other, entry.update)
    expect(other.getMap('records').get('shape:a')).toBe(199)
    expect(outbox.ack(0, [[7, 200]])).toHaveLength(200)
    expect(outbox.count).toBe(0)
  })
})
