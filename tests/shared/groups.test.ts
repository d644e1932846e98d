/** Groups are made, filled, merged, tidied and broken up: nothing is lost, nothing covers anything, and what others did meanwhile stays. */
import type { TLShape } from '@tldraw/tlschema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakGroup, changeGroup, makeGroup, mergeGroups, moveGroup, moveNotes } from '#shared/board/groups.ts'
import { allNotes, outlineOf } from '#shared/board/outline.ts'
import { tidy, TIDY_ORDERS } from '#shared/board/tidy.ts'
import { pagePoint, readTree, sizeOf } from '#shared/board/tree.ts'
import { putGroup, putNote, seededBoard, zonesNamed } from '#tests/helpers/board.ts'

type Board = Map<string, unknown>
const boxOf = (board: Board, shape: TLShape) => ({ id: shape.id, ...pagePoint(readTree(board), shape), ...sizeOf(shape) })
type Box = ReturnType<typeof boxOf>
const overlap = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
const within = (inner: Box, outer: Box) => inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w && inner.y + inner.h <= outer.y + outer.h
const boxes = (board: Board, keep: (shape: TLShape) => boolean) => [...readTree(board).shapes.values()].filter(keep).map((shape) => boxOf(board, shape))
const notesOf = (board: Board) => boxes(board, (shape) => shape.type === 'note')
const box = (board: Board, id: string) => boxOf(board, readTree(board).shapes.get(id) as TLShape)
const overlaps = (all: Box[]): string[] => all.flatMap((a, at) => all.slice(at + 1).flatMap((b) => (overlap(a, b) ? [`${a.id} ${b.id}`] : [])))
const groupsIn = (board: Board, zone = 0) => outlineOf(board).zones[zone]?.groups.map(({ id, title, notes }) => ({ id, title, notes: notes.map((note) => note.id) }))

function boardWith(notes: number, zone = 'shape:zone-z1'): Board {
  const board = seededBoard(zonesNamed('A', 'B'))
  for (let n = 0; n < notes; n++) putNote(board, { id: `n${n}`, x: 28 + (n % 5) * 214, y: 28 + Math.floor(n / 5) * 214, parentId: zone, meta: { n: n + 1 } })
  return board
}

describe('a group', () => {
  test('is made around its notes, with its name, in their zone, and covers no other note', () => {
    const board = boardWith(8)
    makeGroup(board, { id: 'shape:g', title: 'Mad', color: 'orange', notes: ['shape:n6', 'shape:n0', 'shape:n3'] })
    expect(groupsIn(board)).toEqual([{ id: 'g', title: 'Mad', notes: ['n6', 'n0', 'n3'] }])
    expect(overlaps(notesOf(board))).toEqual([])
    const loose = notesOf(board).filter(({ id }) => !['shape:n6', 'shape:n0', 'shape:n3'].includes(id))
    for (const note of loose) expect(overlap(note, box(board, 'shape:g')), note.id).toBe(false)
    expect(within(box(board, 'shape:g'), box(board, 'shape:zone-z1'))).toBe(true)
    expect(board.get('shape:g#s')).toMatchObject({ name: 'Mad', color: 'orange' })
  })

  test('stays where its notes lay when there is room', () => {
    const board = seededBoard(zonesNamed('A'))
    for (let n = 0; n < 2; n++) putNote(board, { id: `n${n}`, x: 500 + n * 220, y: 300, parentId: 'shape:zone-z1' })
    makeGroup(board, { id: 'shape:g', title: '', notes: ['shape:n0', 'shape:n1'] })
    expect((board.get('shape:g#p') as unknown[]).slice(0, 4)).toEqual([480, 242, 0, 'shape:zone-z1'])
  })

  test('goes to the zone of most of its notes, to a zone that is named, or to the table', () => {
    const board = boardWith(3)
    putNote(board, { id: 'other', x: 28, y: 28, parentId: 'shape:zone-z2' })
    makeGroup(board, { id: 'shape:g', title: 'Mest', notes: ['shape:other', 'shape:n0', 'shape:n1'] })
    expect(groupsIn(board)).toEqual([{ id: 'g', title: 'Mest', notes: ['other', 'n0', 'n1'] }])
    makeGroup(board, { id: 'shape:h', title: 'Nævnt', notes: ['shape:n2'], zone: 'z2' })
    expect(groupsIn(board, 1)).toEqual([{ id: 'h', title: 'Nævnt', notes: ['n2'] }])
    makeGroup(board, { id: 'shape:i', title: 'Fri', notes: ['shape:n2'], zone: null })
    expect(outlineOf(board).groups.map(({ title }) => title)).toEqual(['Fri'])
  })

  test('passes over notes that are gone, and may be empty', () => {
    const board = boardWith(1)
    makeGroup(board, { id: 'shape:g', title: 'Tom', notes: ['shape:gone'], zone: 'z1' })
    expect(groupsIn(board)).toEqual([{ id: 'g', title: 'Tom', notes: [] }])
    expect(overlap(box(board, 'shape:g'), box(board, 'shape:n0'))).toBe(false)
  })

  test('moves with its notes to another zone, is named and marked, and breaks up in place', () => {
    const board = boardWith(4)
    makeGroup(board, { id: 'shape:g', title: '', notes: ['shape:n0', 'shape:n1'] })
    moveGroup(board, 'shape:g', 'z2')
    expect(groupsIn(board, 1)?.[0]?.notes).toEqual(['n0', 'n1'])
    changeGroup(board, 'shape:g', { title: 'Nyt navn', color: 'light-blue' })
    expect(board.get('shape:g#s')).toMatchObject({ name: 'Nyt navn', color: 'light-blue' })
    const before = notesOf(board)
    breakGroup(board, 'shape:g')
    expect(notesOf(board)).toEqual(before)
    expect(outlineOf(board).zones[1]).toMatchObject({ groups: [], notes: [{ id: 'n0' }, { id: 'n1' }] })
    expect([...board.keys()].filter((key) => key.startsWith('shape:g'))).toEqual([])
  })

  test('takes in another one whole, and its name when it has none itself', () => {
    const board = boardWith(9)
    makeGroup(board, { id: 'shape:g', title: '', notes: ['shape:n0', 'shape:n1'] })
    makeGroup(board, { id: 'shape:h', title: 'Musik', notes: ['shape:n2', 'shape:n3', 'shape:n4', 'shape:n5', 'shape:n6'] })
    mergeGroups(board, 'shape:g', ['shape:h', 'shape:g', 'shape:gone'])
    expect(groupsIn(board)).toEqual([{ id: 'g', title: 'Musik', notes: ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6'] }])
    expect(overlaps(notesOf(board))).toEqual([])
    for (const id of ['n0', 'n6']) expect(within(box(board, `shape:${id}`), box(board, 'shape:g')), id).toBe(true)
    expect(within(box(board, 'shape:g'), box(board, 'shape:zone-z1'))).toBe(true)
  })

  test('who may not change zones leaves their size to the room', () => {
    const board = boardWith(25)
    const size = board.get('shape:zone-z1#s')
    makeGroup(board, { id: 'shape:g', title: '', notes: Array.from({ length: 20 }, (_, n) => `shape:n${n}`) }, { zones: false })
    moveNotes(board, ['shape:n21', 'shape:n22'], 'shape:g', { zones: false })
    tidy(board, 'shape:zone-z1', { order: 'place', rights: { zones: false } })
    expect(board.get('shape:zone-z1#s')).toBe(size)
  })

  test('a note is not moved where it lies, nor to a place that is not there', () => {
    const board = boardWith(2)
    const before = new Map(board)
    moveNotes(board, ['shape:n0'], 'z1')
    moveNotes(board, ['shape:n0'], 'shape:gone')
    expect(board).toEqual(before)
  })
})

describe('tidying', () => {
  test('by time and by votes', () => {
    const board = seededBoard(zonesNamed('A'))
    putGroup(board, { id: 'shape:g', title: 'G', x: 28, y: 28, w: 900, h: 500, parentId: 'shape:zone-z1' })
    for (const [at, n] of [3, 1, 2].entries()) putNote(board, { id: `n${n}`, x: 20 + at * 230, y: 58 + at * 7, parentId: 'shape:g', meta: { n } })
    const order = () => groupsIn(board)?.[0]?.notes
    tidy(board, 'shape:g', { order: 'place' })
    expect(order()).toEqual(['n3', 'n1', 'n2'])
    tidy(board, 'shape:g', { order: 'time' })
    expect(order()).toEqual(['n1', 'n2', 'n3'])
    tidy(board, 'shape:g', { order: 'votes', votes: new Map([['n2', 4], ['n3', 4], ['n1', 1]]) }) // biome-ignore format: a table
    expect(order()).toEqual(['n2', 'n3', 'n1'])
  })

  test('a zone puts its most supported group first', () => {
    const board = boardWith(6)
    makeGroup(board, { id: 'shape:g', title: 'Få', notes: ['shape:n0', 'shape:n1'] })
    makeGroup(board, { id: 'shape:h', title: 'Mange', notes: ['shape:n2', 'shape:n3'] })
    tidy(board, 'shape:zone-z1', { order: 'votes', votes: new Map([['n3', 5], ['g', 2], ['n5', 1]]) }) // biome-ignore format: a table
    expect(groupsIn(board)?.map(({ title }) => title)).toEqual(['Mange', 'Få'])
    expect(outlineOf(board).zones[0]?.notes.map(({ id }) => id)).toEqual(['n5', 'n4'])
  })

  const messy = fc.record({
    notes: fc.array(fc.record({ x: fc.integer({ min: -100, max: 1200 }), y: fc.integer({ min: -50, max: 900 }), long: fc.boolean(), group: fc.integer({ min: -1, max: 2 }) }), {
      maxLength: 30,
    }),
    order: fc.constantFrom(...TIDY_ORDERS),
  })
  test('whatever lies there: no note is lost or covered, groups go around theirs, and tidying twice changes nothing', () => {
    fc.assert(
      fc.property(messy, ({ notes, order }) => {
        const board = seededBoard(zonesNamed('A', 'B', 'C'))
        for (let g = 0; g < 3; g++) putGroup(board, { id: `shape:g${g}`, title: `G${g}`, x: g * 200, y: g * 90, w: 300, h: 200, parentId: 'shape:zone-z1' })
        for (const [at, { x, y, long, group }] of notes.entries())
          putNote(board, { id: `n${at}`, text: long ? 'langt ord '.repeat(40) : 'kort', x, y, parentId: group < 0 ? 'shape:zone-z1' : `shape:g${group}`, meta: { n: at + 1 } })
        const membership = () =>
          groupsIn(board)
            ?.map(({ id, notes: inside }) => [id, [...inside].sort()])
            .sort()
        const before = membership()
        tidy(board, 'shape:zone-z1', { order })
        expect(membership()).toEqual(before)
        expect(allNotes(outlineOf(board))).toHaveLength(notes.length)
        expect(overlaps(notesOf(board))).toEqual([])
        const frames = boxes(board, (shape) => /^shape:g\d$/.test(shape.id))
        expect(overlaps([...frames, ...notesOf(board).filter(({ id }) => (board.get(`${id}#p`) as unknown[])[3] === 'shape:zone-z1')])).toEqual([])
        for (const { id } of notesOf(board)) {
          const parent = (board.get(`${id}#p`) as unknown[])[3] as string
          expect(within(box(board, id), box(board, parent)), `${id} in ${parent}`).toBe(true)
        }
        for (const frame of frames) expect(within(frame, box(board, 'shape:zone-z1'))).toBe(true)
        const once = new Map(board)
        tidy(board, 'shape:zone-z1', { order })
        expect(board).toEqual(once)
      }),
      { numRuns: 150 },
    )
  })
})
