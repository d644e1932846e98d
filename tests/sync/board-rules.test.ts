import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { BrokenTurnError } from '#server/sync/turn.ts'
import { removeRecord, writeRecord } from '#shared/board/layout.ts'
import { type NoteMeta, toPlainText, toRichText } from '#shared/board/records.ts'
import { frameRecord } from '#shared/board/seed.ts'
import { LIMITS } from '#shared/limits.ts'
import { canon, change, NOW, record, Table, write } from './turn-table.ts'

const metaOf = (table: Table, id: string) => table.records.get(`${id}#m`) as NoteMeta
const agree = (table: Table) => table.players.every((player) => canon(player.records) === canon(table.records))

describe('a turn of a board', () => {
  test('numbers and signs each new note, whatever the client wrote into its meta', () => {
    const table = new Table()
    const anna = table.sit('participant', 'mbr_anna')
    const first = write(anna, 'Et langbord')
    change(anna, `${first}#m`, { n: 99, by: 'mbr_someone', lang: 'da', admin: true })
    const second = write(anna, 'Kaffe')
    table.round()
    expect(metaOf(table, first)).toEqual({ n: 1, by: 'mbr_anna', at: new Date(NOW).toISOString(), via: 'canvas', lang: 'da' })
    expect(metaOf(table, second).n).toBe(2)
    expect(table.content.takeNotes().map((note) => note.number)).toEqual([1, 2])
    expect(agree(table)).toBe(true)
  })

  test('lets text and position that two people change at the same moment both stand', () => {
    const table = new Table()
    const anna = table.sit('participant', 'mbr_anna')
    const mette = table.sit('facilitator', 'mbr_mette')
    const id = write(anna, 'Et langbord')
    table.round()
    const place = table.records.get(`${id}#p`) as unknown[]
    change(mette, `${id}#p`, [500, 300, ...place.slice(2)])
    change(anna, `${id}#t`, toRichText('Et meget langt bord'))
    const result = table.round()
    expect(result.putBack).toEqual([])
    expect(record(table, id)).toMatchObject({ x: 500, y: 300 })
    expect(toPlainText(table.records.get(`${id}#t`))).toBe('Et meget langt bord')
    expect(agree(table)).toBe(true)
  })

  test('puts back what a participant does to somebody else’s text, and tells only them', () => {
    const table = new Table()
    const anna = table.sit('participant', 'mbr_anna')
    const bo = table.sit('participant', 'mbr_bo')
    const id = write(anna, 'Et langbord')
    table.round()
    change(bo, `${id}#t`, toRichText('Vrøvl'))
    const result = table.round()
    expect(result.putBack).toEqual([{ connection: bo.connection, code: 'forbidden', ids: [id] }])
    expect(toPlainText(table.records.get(`${id}#t`))).toBe('Et langbord')
    expect(agree(table)).toBe(true)
  })

  test('lets a participant move somebody else’s note but not delete it', () => {
    const table = new Table()
    const anna = table.sit('participant', 'mbr_anna')
    const bo = table.sit('participant', 'mbr_bo')
    const id = write(anna, 'Et langbord')
    table.round()
    const place = table.records.get(`${id}#p`) as unknown[]
    change(bo, `${id}#p`, [10, 20, ...place.slice(2)])
    expect(table.round().putBack).toEqual([])
    bo.doc.transact(() => removeRecord(bo.records, id))
    expect(table.round().putBack).toMatchObject([{ code: 'forbidden' }])
    expect(record(table, id)).toMatchObject({ x: 10, y: 20 })
    expect(agree(table)).toBe(true)
  })

  test('gives a note that a facilitator deletes and brings back its first author and number', () => {
    const table = new Table()
    const anna = table.sit('participant', 'mbr_anna')
    const mette = table.sit('facilitator', 'mbr_mette')
    const id = write(anna, 'Et langbord')
    table.round()
    const before = metaOf(table, id)
    const undo = new Y.UndoManager(mette.doc.getMap('records'), { trackedOrigins: new Set(['mette']) })
    mette.doc.transact(() => removeRecord(mette.records, id), 'mette')
    table.round()
    expect(record(table, id)).toBeUndefined()
    undo.undo()
    table.round()
    expect(metaOf(table, id)).toEqual(before)
    expect(agree(table)).toBe(true)
  })
})

describe('what the board does not take', () => {
  test('keeps zones where they are for participants and moves them for facilitators', () => {
    const table = new Table()
    const anna = table.sit('participant')
    const mette = table.sit('facilitator')
    const zone = 'shape:zone-behov'
    const place = table.records.get(`${zone}#p`) as unknown[]
    change(anna, `${zone}#p`, [9999, 0, ...place.slice(2)])
    expect(table.round().putBack).toMatchObject([{ code: 'forbidden' }])
    anna.doc.transact(() => removeRecord(anna.records, zone))
    expect(table.round().putBack).toMatchObject([{ code: 'forbidden' }])
    expect(table.records.get(`${zone}#p`)).toEqual(place)
    change(mette, `${zone}#p`, [50, 60, ...place.slice(2)])
    expect(table.round().putBack).toEqual([])
    expect(record(table, zone)).toMatchObject({ x: 50, y: 60 })
    expect(table.records.get(`${zone}#m`)).toEqual({ zone: 'behov' })
    expect(agree(table)).toBe(true)
  })

  test('never lets the page and the document records be written', () => {
    const table = new Table()
    const mette = table.sit('owner')
    const page = table.records.get('page:page')
    change(mette, 'page:page', { ...(page as object), name: 'x' })
    mette.doc.transact(() => mette.records.delete('document:document'))
    expect(
      table
        .round()
        .putBack.flatMap((back) => back.ids)
        .sort(),
    ).toEqual(['document:document', 'page:page'])
    expect(table.records.get('page:page')).toEqual(page)
    expect(table.records.has('document:document')).toBe(true)
    expect(agree(table)).toBe(true)
  })

  test.each([
    ['an unknown rich-text node', { type: 'doc', content: [{ type: 'script' }] }, 'record_invalid'],
    ['an empty text node', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] }, 'record_invalid'],
    [
      'a javascript link',
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] }] },
      'record_invalid',
    ],
    ['a text that is too long', toRichText('a'.repeat(2001)), 'note_too_long'],
  ])('puts back %s', (_what, richText, code) => {
    const table = new Table()
    const anna = table.sit('participant')
    const id = write(anna, 'Et langbord')
    table.round()
    change(anna, `${id}#t`, richText)
    expect(table.round().putBack).toMatchObject([{ code, ids: [id] }])
    expect(toPlainText(table.records.get(`${id}#t`))).toBe('Et langbord')
    expect(agree(table)).toBe(true)
  })

  test('puts back a name that is too long for a group, and lets one be that was there before', () => {
    const table = new Table()
    const long = 'x'.repeat(LIMITS.groupTitle + 1)
    const group = (name: string) => frameRecord({ id: 'shape:g', parentId: 'page:page', index: 'a5', at: { x: 0, y: 2000 }, size: { w: 300, h: 300 }, name, meta: {} })
    table.turn([{ type: 'edit', run: (edit) => writeRecord(edit.records, group(long)), done: () => undefined, failed: () => undefined }])
    const anna = table.sit('participant')
    const props = anna.records.get('shape:g#s') as object
    change(anna, 'shape:g#s', { ...props, w: 600 })
    expect(table.round().putBack).toEqual([])
    change(anna, 'shape:g#s', { ...props, name: `${long}x` })
    expect(table.round().putBack).toMatchObject([{ code: 'name_too_long', ids: ['shape:g'] }])
    change(anna, 'shape:g#s', { ...props, name: 'Mad' })
    expect(table.round().putBack).toEqual([])
    expect(record(table, 'shape:g')).toMatchObject({ props: { name: 'Mad' } })
    expect(agree(table)).toBe(true)
  })

  test.each([
    ['half a record', (player: ReturnType<Table['sit']>) => change(player, 'shape:half', { id: 'shape:half', typeName: 'shape', type: 'note', isLocked: false, opacity: 1 })],
    [
      'an image',
      (player: ReturnType<Table['sit']>) => {
        const id = write(player, 'billede')
        change(player, id, { ...(player.records.get(id) as object), type: 'image' })
      },
    ],
    [
      'a position that is not on the table',
      (player: ReturnType<Table['sit']>) => {
        const id = write(player, 'langt væk')
        change(player, `${id}#p`, [1e9, 0, 0, 'page:page', 'a1'])
      },
    ],
  ])('takes %s off the board again', (_what, act) => {
    const table = new Table()
    const mette = table.sit('facilitator')
    const before = canon(table.records)
    mette.doc.transact(() => act(mette))
    const result = table.round()
    expect(result.putBack.length + result.refused.length).toBeGreaterThan(0)
    expect([...table.records.keys()].filter((key) => !key.startsWith('shape:zone') && key.startsWith('shape:') && !key.includes('#'))).toEqual([])
    expect(canon(table.records)).toBe(before)
  })

  test('puts a note whose group somebody deletes at the same moment on the table instead of losing it', () => {
    const table = new Table()
    const mette = table.sit('facilitator', 'mbr_mette')
    const anna = table.sit('participant', 'mbr_anna')
    const zone = 'shape:zone-behov'
    const group = 'shape:g1'
    mette.doc.transact(() => {
      for (const [key, value] of [
        [group, mette.records.get(zone)],
        [`${group}#p`, [100, 100, 0, zone, 'a2']],
        [`${group}#s`, mette.records.get(`${zone}#s`)],
        [`${group}#m`, {}],
      ] as const)
        mette.records.set(key, key === group ? { ...(value as object), id: group } : value)
    })
    expect(table.round().putBack).toEqual([])
    mette.doc.transact(() => removeRecord(mette.records, group))
    const id = write(anna, 'Sent på den')
    change(anna, `${id}#p`, [10, 10, 0, group, 'a1'])
    table.round()
    expect(record(table, id)).toMatchObject({ parentId: 'page:page' })
    expect(agree(table)).toBe(true)
  })

  test('breaks a circle of parents that two honest people make', () => {
    const table = new Table()
    const mette = table.sit('facilitator', 'mbr_mette')
    const karl = table.sit('facilitator', 'mbr_karl')
    const zone = 'shape:zone-behov'
    for (const group of ['shape:g1', 'shape:g2'])
      mette.doc.transact(() => {
        mette.records.set(group, { ...(mette.records.get(zone) as object), id: group })
        mette.records.set(`${group}#p`, [100, 100, 0, 'page:page', group === 'shape:g1' ? 'a5' : 'a6'])
        mette.records.set(`${group}#s`, mette.records.get(`${zone}#s`))
        mette.records.set(`${group}#m`, {})
      })
    expect(table.round().putBack).toEqual([])
    change(mette, 'shape:g1#p', [0, 0, 0, 'shape:g2', 'a1'])
    change(karl, 'shape:g2#p', [0, 0, 0, 'shape:g1', 'a1'])
    table.round()
    const parents = ['shape:g1', 'shape:g2'].map((id) => (record(table, id) as { parentId: string }).parentId)
    expect(parents).toContain('page:page')
    expect(agree(table)).toBe(true)
  })

  test('keeps the server’s client id through any number of stamps', () => {
    const table = new Table()
    const anna = table.sit('participant')
    for (let i = 0; i < 200; i++) {
      write(anna, `seddel ${i}`, 'behov', `s${i}`)
      table.round()
    }
    expect(table.doc.clientID).toBe(2)
    expect([...table.doc.store.clients.keys()].sort((a, b) => a - b)).toEqual([1, 2, anna.doc.clientID])
    expect(agree(table)).toBe(true)
  })
})

describe('facets of what is not there', () => {
  test('are put back when there never was such a record', () => {
    const table = new Table()
    const anna = table.sit('participant')
    change(anna, 'shape:nothing#m', { zone: 'min-egen' })
    expect(table.round().putBack).toMatchObject([{ code: 'record_invalid', ids: ['shape:nothing'] }])
    expect(table.records.has('shape:nothing#m')).toBe(false)
    expect(agree(table)).toBe(true)
  })

  test('wait for an undo when somebody deleted the note meanwhile', () => {
    const table = new Table()
    const anna = table.sit('participant', 'mbr_anna')
    const mette = table.sit('facilitator', 'mbr_mette')
    const id = write(anna, 'Et langbord')
    table.round()
    mette.doc.transact(() => removeRecord(mette.records, id))
    change(anna, `${id}#t`, toRichText('Et meget langt bord'))
    expect(table.round().putBack).toEqual([])
    expect(record(table, id)).toBeUndefined()
    expect(agree(table)).toBe(true)
  })

  test('are put back when nothing may be changed', () => {
    const table = new Table()
    const anna = table.sit('participant', 'mbr_anna')
    const id = write(anna, 'Et langbord')
    table.round()
    anna.doc.transact(() => removeRecord(anna.records, id))
    table.round()
    for (const [now, code] of [
      [{ mode: 'locked' as const }, 'not_now'],
      [{ archived: true }, 'archived'],
    ] as const) {
      Object.assign(anna.actor, now)
      change(anna, `${id}#t`, toRichText(code))
      expect(table.round().putBack).toMatchObject([{ code }])
      expect(table.records.has(`${id}#t`)).toBe(false)
    }
  })

  test('do not sign a record that comes back', () => {
    const table = new Table()
    const mette = table.sit('facilitator', 'mbr_mette')
    const zone = 'shape:zone-behov'
    const undo = new Y.UndoManager(mette.doc.getMap('records'), { trackedOrigins: new Set(['mette']) })
    mette.doc.transact(() => removeRecord(mette.records, zone), 'mette')
    table.round()
    change(mette, `${zone}#m`, { zone: 'noget-andet' })
    table.round()
    undo.undo()
    table.round()
    expect(table.records.get(`${zone}#m`)).not.toEqual({ zone: 'noget-andet' })
    expect(agree(table)).toBe(true)
  })
})

test('a group that is moved to where its inside would hang too deep goes to the table, whole', () => {
  const table = new Table()
  const mette = table.sit('facilitator', 'mbr_mette')
  const zone = 'shape:zone-behov'
  const group = (id: string, parentId: string) =>
    mette.doc.transact(() => {
      mette.records.set(id, { ...(mette.records.get(zone) as object), id })
      mette.records.set(`${id}#p`, [10, 10, 0, parentId, 'a2'])
      mette.records.set(`${id}#s`, mette.records.get(`${zone}#s`))
      mette.records.set(`${id}#m`, {})
    })
  group('shape:outer', 'page:page')
  group('shape:inner', 'shape:outer')
  group('shape:innermost', 'shape:inner')
  group('shape:deep', zone)
  const note = write(mette, 'Inderst')
  change(mette, `${note}#p`, [1, 1, 0, 'shape:innermost', 'a1'])
  expect(table.round().putBack).toEqual([])
  change(mette, 'shape:outer#p', [5, 5, 0, 'shape:deep', 'a1'])
  table.round()
  expect(record(table, 'shape:outer')).toMatchObject({ parentId: 'page:page' })
  expect(record(table, note)).toMatchObject({ parentId: 'shape:innermost' })
  expect(agree(table)).toBe(true)
})

test('a record that calls itself by another’s name is put back, and lends its writer no rights', () => {
  const table = new Table()
  const anna = table.sit('participant', 'mbr_anna')
  const bo = table.sit('participant', 'mbr_bo')
  const foreign = write(anna, 'Annas')
  const own = write(bo, 'Bos')
  table.round()
  change(bo, foreign, { ...(bo.records.get(foreign) as object), id: own })
  expect(table.round().putBack).toMatchObject([{ code: 'record_invalid', ids: [foreign] }])
  expect(record(table, foreign)).toMatchObject({ id: foreign })
  expect(agree(table)).toBe(true)
})

test('when tidying up after a turn breaks, a single frame is to blame, and of several nobody yet', () => {
  for (const people of [1, 2]) {
    const table = new Table()
    for (let i = 0; i < people; i++) write(table.sit('participant'), `Seddel ${i}`)
    table.doc.on('afterTransaction', () => {
      throw new Error('broken list')
    })
    let thrown: unknown
    try {
      table.round()
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(BrokenTurnError)
    expect((thrown as BrokenTurnError).job).toEqual(people === 1 ? expect.objectContaining({ connection: table.players[0]?.connection }) : undefined)
  }
})

test('nothing of a line counts after its first refused frame, neither as an edit nor as another offence', () => {
  const table = new Table()
  const anna = table.sit('participant')
  const bo = table.sit('participant')
  write(anna, 'Før')
  const [before] = anna.take()
  write(anna, 'Efter')
  const [after] = anna.take()
  write(bo, 'Bos')
  const bad = new Uint8Array([7, 255, 255])
  const frame = (player: typeof anna, payload: Uint8Array) => ({ type: 'frame' as const, connection: player.connection, kind: 'update' as const, payload })
  const result = table.turn([frame(anna, before as Uint8Array), frame(anna, bad), frame(anna, after as Uint8Array), frame(anna, bad), frame(bo, bo.take()[0] as Uint8Array)])
  expect(result.refused).toHaveLength(1)
  expect([...table.records.keys()].filter((key) => /^shape:n\w+$/.test(key)).sort()).toEqual(['shape:nBos', 'shape:nFr'])
})
