/** Notes find a free spot by themselves, and sheets make room for them. */
import type { TLShape } from '@tldraw/tlschema'
import { describe, expect, test } from 'vitest'
import { growFrame } from '#shared/board/grow.ts'
import { outlineOf } from '#shared/board/outline.ts'
import { moveToGroup, moveToZone, placeNote } from '#shared/board/place.ts'
import { pagePoint, readTree, sizeOf } from '#shared/board/tree.ts'
import { putGroup, putNote, seededBoard, zonesNamed } from '#tests/helpers/board.ts'

type Board = Map<string, unknown>
const boxOf = (board: Board, shape: TLShape) => ({ id: shape.id, ...pagePoint(readTree(board), shape), ...sizeOf(shape) })
type Box = ReturnType<typeof boxOf>
const overlap = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
const within = (inner: Box, outer: Box) => inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w && inner.y + inner.h <= outer.y + outer.h
const boxes = (board: Board, type: string) => [...readTree(board).shapes.values()].filter((shape) => shape.type === type).map((shape) => boxOf(board, shape))
const box = (board: Board, id: string) => boxOf(board, readTree(board).shapes.get(id) as TLShape)

function add(board: Board, id: string, target?: string) {
  const place = placeNote(board, target)
  if (place.grow) growFrame(board, place.grow)
  putNote(board, { id, ...place })
  return place
}
function overlaps(all: Box[]): string[] {
  return all.flatMap((a, at) => all.slice(at + 1).flatMap((b) => (overlap(a, b) ? [`${a.id} ${b.id}`] : [])))
}

describe('placeNote', () => {
  test('sixty notes in one zone do not cover each other, stay on the sheet, and no sheet covers another', () => {
    const board = seededBoard(zonesNamed('A', 'B', 'C', 'D'))
    for (let n = 0; n < 60; n++) add(board, `a${n}`, 'z1')
    for (let n = 0; n < 30; n++) add(board, `c${n}`, 'z3')
    const notes = boxes(board, 'note')
    expect(overlaps(notes)).toEqual([])
    expect(overlaps(boxes(board, 'frame'))).toEqual([])
    const sheet = box(board, 'shape:zone-z1')
    for (const note of notes.filter((note) => note.id.startsWith('shape:a'))) expect(within(note, sheet), note.id).toBe(true)
    expect(box(board, 'shape:zone-z3').y).toBe(box(board, 'shape:zone-z4').y)
    expect(outlineOf(board).zones[0]?.notes.map((note) => note.id)).toEqual(Array.from({ length: 60 }, (_, n) => `a${n}`))
  })

  test('it goes around notes that people put down by hand, groups and tall notes', () => {
    const board = seededBoard(zonesNamed('A'))
    putNote(board, { id: 'crooked', x: 190, y: 120, parentId: 'shape:zone-z1' })
    putNote(board, { id: 'tall', text: 'lang '.repeat(120), x: 700, y: 28, parentId: 'shape:zone-z1' })
    putGroup(board, { id: 'shape:g', title: 'Gruppe', x: 980, y: 40, w: 480, h: 500, parentId: 'shape:zone-z1' })
    for (let n = 0; n < 25; n++) add(board, `n${n}`, 'z1')
    expect(overlaps([...boxes(board, 'note'), box(board, 'shape:g')])).toEqual([])
  })

  test('a hole is filled before the sheet grows', () => {
    const board = seededBoard(zonesNamed('A'))
    const places = Array.from({ length: 12 }, (_, n) => add(board, `n${n}`, 'z1'))
    const hole = places[5]
    for (const key of [...board.keys()]) if (key.startsWith('shape:n5')) board.delete(key)
    expect(placeNote(board, 'z1')).toMatchObject({ x: hole?.x, y: hole?.y, parentId: 'shape:zone-z1' })
    expect(placeNote(board, 'z1').grow).toBeUndefined()
  })

  test('each new note lies on top of the ones before', () => {
    const board = seededBoard(zonesNamed('A'))
    const first = add(board, 'first', 'z1')
    expect(add(board, 'second', 'z1').index > first.index).toBe(true)
  })

  test('without a zone, or with one that is not there, a note goes beside the sheets', () => {
    const board = seededBoard(zonesNamed('A', 'B'))
    for (let n = 0; n < 8; n++) expect(add(board, `n${n}`, n % 2 ? undefined : 'unknown').parentId).toBe('page:page')
    expect(overlaps([...boxes(board, 'note'), ...boxes(board, 'frame')])).toEqual([])
    expect(outlineOf(board).notes).toHaveLength(8)
  })

  test('a board without zones is filled from its middle', () => {
    const board = seededBoard([])
    expect(add(board, 'a')).toMatchObject({ x: 0, y: 0, parentId: 'page:page' })
    expect(add(board, 'b')).toMatchObject({ x: 214, y: 0 })
  })

  test('a group that is full grows, what lies under it makes room, and its zone grows with it', () => {
    const board = seededBoard(zonesNamed('A', 'B', 'C', 'D'))
    putGroup(board, { id: 'shape:g', title: 'Gruppe', x: 28, y: 28, w: 454, h: 300, parentId: 'shape:zone-z1' })
    putNote(board, { id: 'below', x: 40, y: 360, parentId: 'shape:zone-z1' })
    for (let n = 0; n < 12; n++) add(board, `n${n}`, 'shape:g')
    expect(overlaps(boxes(board, 'note'))).toEqual([])
    const zone = box(board, 'shape:zone-z1')
    expect(within(box(board, 'shape:g'), zone)).toBe(true)
    expect(within(box(board, 'shape:below'), zone)).toBe(true)
    expect(overlap(box(board, 'shape:g'), box(board, 'shape:below'))).toBe(false)
    expect(overlaps(boxes(board, 'frame').filter((frame) => frame.id !== 'shape:g'))).toEqual([])
    expect(outlineOf(board).zones[0]?.groups[0]?.notes).toHaveLength(12)
  })
})

describe('moving without dragging', () => {
  test('a note moved to a zone or a group belongs there, covers nothing and is not turned', () => {
    const board = seededBoard(zonesNamed('A', 'B'))
    putGroup(board, { id: 'shape:g', title: 'Gruppe', x: 28, y: 28, parentId: 'shape:zone-z2' })
    for (let n = 0; n < 3; n++) add(board, `n${n}`, 'z1')
    board.set('shape:n0#p', moveToZone(board, 'shape:n0', 'z2').facet)
    board.set('shape:n1#p', moveToGroup(board, 'shape:n1', 'shape:g').facet)
    board.set('shape:n2#p', moveToZone(board, 'shape:n2', undefined).facet)
    const outline = outlineOf(board)
    expect(outline.zones[0]?.notes).toEqual([])
    expect(outline.zones[1]?.notes.map((note) => note.id)).toEqual(['n0'])
    expect(outline.zones[1]?.groups[0]?.notes.map((note) => note.id)).toEqual(['n1'])
    expect(outline.notes.map((note) => note.id)).toEqual(['n2'])
    expect(overlaps(boxes(board, 'note'))).toEqual([])
  })

  test('a note that is where it should be does not stand in its own way', () => {
    const board = seededBoard(zonesNamed('A'))
    const { x, y } = add(board, 'n', 'z1')
    expect(moveToZone(board, 'shape:n', 'z1').facet.slice(0, 3)).toEqual([x, y, 0])
  })

  test('growing never makes a frame smaller', () => {
    const board = seededBoard(zonesNamed('A'))
    const before = box(board, 'shape:zone-z1')
    growFrame(board, { id: 'shape:zone-z1', h: 10 })
    expect(box(board, 'shape:zone-z1')).toEqual(before)
  })
})
