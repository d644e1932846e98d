/** Pictures in a turn of the room: only what the board has stored can be shown, and what is shown keeps its asset. */
import type { TLImageAsset } from '@tldraw/tlschema'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { assetIdOf, imageAsset, imageRecord, imageSize } from '#shared/board/image-record.ts'
import { removeRecord, writeRecord } from '#shared/board/layout.ts'
import type { BoardFile } from '#shared/board/files.ts'
import { canon, change, type Player, Table } from './turn-table.ts'

const file = (name: string): BoardFile => ({ hash: name.repeat(64).slice(0, 64), width: 800, height: 400, mimeType: 'image/webp', size: 9_000 })
const KNOWN = file('a')
const ASSET = assetIdOf(KNOWN.hash)
const place = { x: 10, y: 10, parentId: 'page:page', index: 'a1' }
const shapeOf = (id: string, hash = KNOWN.hash) => imageRecord({ id, hash, size: imageSize(KNOWN), place, alt: '', meta: {} })

let table: Table
let mette: Player
beforeEach(() => {
  table = new Table()
  table.memory.files.set(KNOWN.hash, KNOWN)
  mette = table.sit('facilitator', 'mbr_mette')
})
const agree = () => table.players.every((player) => canon(player.records) === canon(table.records))
const put = (player: Player, shape: ReturnType<typeof shapeOf>, asset?: TLImageAsset) =>
  player.doc.transact(() => {
    writeRecord(player.records, shape)
    if (asset) writeRecord(player.records, asset)
  }, player.actor.memberId)
const onBoard = () => [...table.records.keys()].filter((key) => key.startsWith('asset:') || key === 'shape:i1')

describe('a picture that the board has stored', () => {
  test('stands, signed by whoever put it there', () => {
    put(mette, shapeOf('i1'), imageAsset(table.memory.documentId, KNOWN))
    expect(table.round()).toMatchObject({ putBack: [], refused: [] })
    expect(table.records.get('shape:i1#m')).toMatchObject({ by: 'mbr_mette' })
    expect(agree()).toBe(true)
  })

  test('gets its asset from the server when nobody sent it', () => {
    put(mette, shapeOf('i1'))
    expect(table.round().putBack).toEqual([])
    expect(table.records.get(ASSET)).toEqual(imageAsset(table.memory.documentId, KNOWN))
    expect(agree()).toBe(true)
  })

  test('keeps its asset when one undoes it while another has copied it', () => {
    const bo = table.sit('facilitator', 'mbr_bo')
    const undo = new Y.UndoManager(mette.doc.getMap('records'), { trackedOrigins: new Set(['mbr_mette']) })
    put(mette, shapeOf('i1'), imageAsset(table.memory.documentId, KNOWN))
    table.round()
    put(bo, shapeOf('i2'))
    undo.undo()
    expect(table.round().putBack).toEqual([])
    expect(table.records.has('shape:i1')).toBe(false)
    expect(table.records.has('shape:i2')).toBe(true)
    expect(table.records.has(ASSET)).toBe(true)
    expect(agree()).toBe(true)
  })

  test('comes back whole with undo and redo', () => {
    const undo = new Y.UndoManager(mette.doc.getMap('records'), { trackedOrigins: new Set(['mbr_mette']) })
    put(mette, shapeOf('i1'), imageAsset(table.memory.documentId, KNOWN))
    table.round()
    undo.undo()
    table.round()
    expect(onBoard()).toEqual([])
    undo.redo()
    expect(table.round().putBack).toEqual([])
    expect(onBoard().sort()).toEqual([ASSET, 'shape:i1'])
    expect(agree()).toBe(true)
  })
})

describe('what is put back', () => {
  test('a picture of another board, or of none', () => {
    const other = file('b')
    put(mette, shapeOf('i1', other.hash), imageAsset(table.memory.documentId, other))
    expect(table.round().putBack).toMatchObject([{ code: 'record_invalid', ids: expect.arrayContaining(['shape:i1', assetIdOf(other.hash)]) }])
    expect(onBoard()).toEqual([])
    expect(agree()).toBe(true)
  })

  test.each([
    ['another address', { src: 'https://evil.example/pixel.png' }],
    ['a picture in the address', { src: 'data:image/png;base64,AAAA' }],
    ['the address of another board', { src: `/api/boards/brd_other/files/${KNOWN.hash}` }],
    ['another size', { w: 1 }],
    ['words in its name', { name: 'Karens telefon' }],
    ['the look of a film', { isAnimated: true }],
  ])('an asset with %s', (_what, props) => {
    const asset = imageAsset(table.memory.documentId, KNOWN)
    put(mette, shapeOf('i1'), { ...asset, props: { ...asset.props, ...props } })
    expect(table.round().putBack).toMatchObject([{ code: 'record_invalid', ids: [ASSET] }])
    expect(table.records.get(ASSET)).toEqual(asset)
    expect(agree()).toBe(true)
  })

  test('a change to an asset that is there', () => {
    put(mette, shapeOf('i1'), imageAsset(table.memory.documentId, KNOWN))
    table.round()
    const asset = imageAsset(table.memory.documentId, KNOWN)
    change(mette, ASSET, { ...asset, meta: { hidden: 'words' } })
    expect(table.round().putBack).toMatchObject([{ code: 'record_invalid', ids: [ASSET] }])
    expect(table.records.get(ASSET)).toEqual(asset)
  })

  test('a picture by a participant, and what a participant does to one', () => {
    const anna = table.sit('participant', 'mbr_anna')
    put(anna, shapeOf('i2'), imageAsset(table.memory.documentId, KNOWN))
    put(mette, shapeOf('i1'))
    expect(table.round().putBack).toMatchObject([{ connection: anna.connection, code: 'forbidden' }])
    expect(onBoard().sort()).toEqual([ASSET, 'shape:i1'])
    anna.doc.transact(() => removeRecord(anna.records, 'shape:i1'))
    change(anna, ASSET, undefined as never)
    table.round()
    expect(onBoard().sort()).toEqual([ASSET, 'shape:i1'])
  })

  test('a crop that would show nothing, and a description without end', () => {
    for (const [at, props] of [
      { crop: { topLeft: { x: 0.5, y: 0 }, bottomRight: { x: 0.5, y: 1 } } },
      { crop: { topLeft: { x: -9, y: 0 }, bottomRight: { x: 9, y: 1 } } },
      { altText: 'x'.repeat(5_000) },
    ].entries()) {
      const shape = shapeOf(`i${at}`)
      put(mette, { ...shape, props: { ...shape.props, ...props } })
      expect(table.round().putBack).toMatchObject([{ code: 'record_invalid' }])
    }
    expect(agree()).toBe(true)
  })

  test('an asset without a stored picture’s name never passes the gate', () => {
    for (const id of ['asset:mine', 'asset:__proto__', `asset:${'A'.repeat(64)}`]) {
      const anyone = table.sit('facilitator')
      change(anyone, id, { id, typeName: 'asset', type: 'bookmark', props: {}, meta: {} })
      expect(table.play(anyone, anyone.take()).refused).toMatchObject([{ why: 'key' }])
    }
  })
})
