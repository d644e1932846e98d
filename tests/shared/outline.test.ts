/** One reading of the board for list, exports and draft. */
import { describe, expect, test } from 'vitest'
import { allNotes, outlineOf } from '#shared/board/outline.ts'
import { removeRecord } from '#shared/board/layout.ts'
import { putGroup, putNote, seededBoard, zonesNamed } from '#tests/helpers/board.ts'

const ids = (notes: { id: string }[]) => notes.map((note) => note.id)

describe('outlineOf', () => {
  test('zones come in the order of the template, with empty ones', () => {
    const outline = outlineOf(seededBoard(zonesNamed('Det savner vi', 'Idéer', 'Sådan gør vi', 'Bagefter', 'Navn')))
    expect(outline.zones.map((zone) => zone.title)).toEqual(['Det savner vi', 'Idéer', 'Sådan gør vi', 'Bagefter', 'Navn'])
    expect(outline.zones[0]).toMatchObject({ id: 'z1', record: 'shape:zone-z1', groups: [], notes: [] })
  })

  test('what lies in what is the parent relation, not the place', () => {
    const board = seededBoard(zonesNamed('A', 'B'))
    putGroup(board, { id: 'shape:g', title: 'Langbordet', x: 28, y: 28, parentId: 'shape:zone-z1' })
    putNote(board, { id: 'in-group', x: 20, y: 58, parentId: 'shape:g' })
    putNote(board, { id: 'in-zone', x: 600, y: 40, parentId: 'shape:zone-z1' })
    putNote(board, { id: 'on-top-of-b', x: 1300, y: 100 })
    putGroup(board, { id: 'shape:alone', title: 'Uden felt', x: -900, y: 0 })
    putNote(board, { id: 'in-alone', x: 20, y: 58, parentId: 'shape:alone' })
    const outline = outlineOf(board)
    expect(outline.zones[0]?.groups).toEqual([{ id: 'g', color: 'black', title: 'Langbordet', suggested: false, notes: [expect.objectContaining({ id: 'in-group' })] }])
    expect(ids(outline.zones[0]?.notes ?? [])).toEqual(['in-zone'])
    expect(outline.zones[1]).toMatchObject({ groups: [], notes: [] })
    expect(ids(outline.notes)).toEqual(['on-top-of-b'])
    expect(outline.groups).toEqual([{ id: 'alone', color: 'black', title: 'Uden felt', suggested: false, notes: [expect.objectContaining({ id: 'in-alone' })] }])
    expect(ids(allNotes(outline))).toEqual(['in-group', 'in-zone', 'in-alone', 'on-top-of-b'])
  })

  test('notes are read row by row, and a row may be crooked', () => {
    const board = seededBoard(zonesNamed('A'))
    const place = { d: [20, 300], b: [240, 10], a: [20, 40], c: [460, 25], e: [240, 330] } as const
    for (const [id, [x, y]] of Object.entries(place)) putNote(board, { id, x, y, parentId: 'shape:zone-z1' })
    expect(ids(outlineOf(board).zones[0]?.notes ?? [])).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('the order does not depend on the order in which things were made', () => {
    const notes = Array.from({ length: 30 }, (_, n) => ({ id: `n${n}`, x: (n * 97) % 1000, y: (n * 61) % 800, parentId: 'shape:zone-z1' }))
    const read = (order: typeof notes) => {
      const board = seededBoard(zonesNamed('A'))
      for (const note of order) putNote(board, note)
      return ids(outlineOf(board).zones[0]?.notes ?? [])
    }
    expect(read(notes.toReversed())).toEqual(read(notes))
  })

  test('a note says its text, colour and origin', () => {
    const board = seededBoard(zonesNamed('A'))
    putNote(board, { id: 'n', text: 'Kage\nog kaffe', x: 0, y: 0, color: 'light-violet', meta: { n: 12, by: 'mbr_1', via: 'paper', lang: 'da' }, parentId: 'shape:zone-z1' })
    expect(outlineOf(board).zones[0]?.notes).toEqual([{ id: 'n', text: 'Kage\nog kaffe', color: 'light-violet', meta: { n: 12, by: 'mbr_1', via: 'paper', lang: 'da' } }])
  })

  test('missing parents, circles and half records neither hide a note nor stop the reading', () => {
    const board = seededBoard(zonesNamed('A'))
    putNote(board, { id: 'orphan', x: 0, y: 0, parentId: 'shape:gone' })
    putGroup(board, { id: 'shape:one', title: 'Et', x: 0, y: 0, parentId: 'shape:two' })
    putGroup(board, { id: 'shape:two', title: 'To', x: 0, y: 0, parentId: 'shape:one' })
    putNote(board, { id: 'circle', x: 0, y: 300, parentId: 'shape:one' })
    putNote(board, { id: 'half', x: 0, y: 0 })
    board.delete('shape:half#s')
    putNote(board, { id: 'removed', x: 0, y: 0 })
    removeRecord(board, 'shape:removed')
    board.set('shape:removed#p', [1, 2, 0, 'page:page', 'a1'])
    expect(ids(allNotes(outlineOf(board))).sort()).toEqual(['circle', 'orphan'])
  })
})
