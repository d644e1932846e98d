/** What happened between two states of a board, as it is told. */
import { expect, test } from 'vitest'
import { compareOutlines, isSame, type NoteAt } from '#shared/board/compare.ts'
import { changeGroup, makeGroup, moveGroup, moveNotes } from '#shared/board/groups.ts'
import { type Records, removeRecord } from '#shared/board/layout.ts'
import { noteTextProps } from '#shared/board/note-record.ts'
import { outlineOf } from '#shared/board/outline.ts'
import type { Outline } from '#shared/boards.ts'
import { presentOutline } from '#shared/exports.ts'
import { putNote, seededBoard, zonesNamed } from '#tests/helpers/board.ts'

const read = (board: Records): Outline => presentOutline(outlineOf(board), { boardId: 'b', title: '', members: [], self: '' })
const ids = (found: readonly NoteAt[]): string[] => found.map(({ note }) => note.id)

function evening(): { board: Records; before: Outline } {
  const board = seededBoard(zonesNamed('Idéer', 'Aftaler'))
  for (const [at, id] of ['a', 'b', 'c', 'd'].entries()) putNote(board, { id, x: 20 + 230 * at, y: 60, parentId: 'shape:zone-z1' })
  makeGroup(board, { id: 'shape:g', title: 'Mad', notes: ['shape:a', 'shape:b'], zone: 'z1' })
  return { board, before: read(board) }
}

test('a board is no different from itself', () => {
  const { before } = evening()
  expect(isSame(compareOutlines(before, before))).toBe(true)
})

test('notes that came, say something else, lie elsewhere and are gone each have their list', () => {
  const { board, before } = evening()
  putNote(board, { id: 'new', x: 20, y: 60, parentId: 'shape:zone-z2' })
  board.set('shape:c#t', noteTextProps('Noget andet', 'canvas').richText)
  moveNotes(board, ['shape:a'], 'z2')
  removeRecord(board, 'shape:d')
  const { notes, frames } = compareOutlines(before, read(board))
  expect(ids(notes.added)).toEqual(['new'])
  expect(notes.changed.map((pair) => [pair.before.note.id, pair.after.note.text])).toEqual([['c', 'Noget andet']])
  expect(notes.moved).toMatchObject([
    { before: { place: { zone: { id: 'z1' }, group: { title: 'Mad' } } }, after: { note: { id: 'a' }, place: { zone: { title: 'Aftaler' }, group: null } } },
  ])
  expect(ids(notes.removed)).toEqual(['d'])
  expect(frames).toEqual({ added: [], changed: [], moved: [], removed: [] })
})

test('a group that moves takes its notes along: only the group has moved', () => {
  const { board, before } = evening()
  moveGroup(board, 'shape:g', 'z2')
  const { notes, frames } = compareOutlines(before, read(board))
  expect(notes.moved).toEqual([])
  expect(frames.moved).toMatchObject([{ before: { place: { zone: { title: 'Idéer' } } }, after: { title: 'Mad', place: { zone: { title: 'Aftaler' } } } }])
})

test('groups that came, have another name or are gone are told beside the notes', () => {
  const { board, before } = evening()
  changeGroup(board, 'shape:g', { title: 'Fælles mad', color: 'light-blue' })
  makeGroup(board, { id: 'shape:h', title: 'Natten', notes: ['shape:c'] })
  const after = read(board)
  const forth = compareOutlines(before, after)
  expect(forth.frames.changed).toMatchObject([{ before: { title: 'Mad' }, after: { title: 'Fælles mad', color: 'light-blue' } }])
  expect(forth.frames.added).toMatchObject([{ kind: 'group', title: 'Natten', notes: 1 }])
  expect(ids(forth.notes.moved.map((pair) => pair.after))).toEqual(['c'])
  expect(compareOutlines(after, before).frames.removed).toMatchObject([{ title: 'Natten' }])
})

test('forth and back tell of the same things', () => {
  const { board, before } = evening()
  putNote(board, { id: 'new', x: 20, y: 60, parentId: 'shape:zone-z2' })
  removeRecord(board, 'shape:d')
  const [forth, back] = [compareOutlines(before, read(board)), compareOutlines(read(board), before)]
  expect([ids(forth.notes.added), ids(forth.notes.removed)]).toEqual([ids(back.notes.removed), ids(back.notes.added)])
})
