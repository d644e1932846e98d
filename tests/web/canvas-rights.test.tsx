/** What a participant's canvas lets them do, and what only a facilitator's. With the library's real editor. */
import { createRoot } from 'solid-js'
import {
  Box,
  Editor,
  atom,
  createShapeId,
  createTLStore,
  defaultAddFontsFromNode,
  tipTapDefaultExtensions,
  defaultBindingUtils,
  defaultShapeTools,
  defaultShapeUtils,
  defaultTools,
  type TLFrameShape,
  type TLNoteShape,
  type TLShapeId,
} from 'tldraw'
import { expect, test } from 'vitest'
import { toRichText } from '#shared/board/records.ts'
import { liesInLockedZone } from '#shared/board/locked.ts'
import { type Action, ACTIONS, can } from '#shared/roles.ts'
import { joinRecord, recordIds } from '#shared/board/layout.ts'
import { stampBirths } from '#web/canvas/births.ts'
import type { CanvasContext } from '#web/canvas/context.ts'
import { createNote } from '#web/canvas/create.ts'
import { freePlace } from '#web/canvas/freePlace.ts'
import { growGroups } from '#web/canvas/groups.ts'
import { guardShapes } from '#web/canvas/guard.ts'
import { wordsOf } from '#web/canvas/paste.ts'
import { putRemote } from '#web/canvas/remote.ts'
import type { NoteWish } from '#web/canvas/types.ts'
import { board, note, openPage } from './canvas-session.ts'

const MINE = 'shape:mine' as TLShapeId
const THEIRS = 'shape:theirs' as TLShapeId
const ZONE = 'shape:zone-a' as TLShapeId

function open(
  staff = false,
  { allowed = ACTIONS.filter((action) => can(staff ? 'owner' : 'participant', action)), locked = [] }: { allowed?: readonly Action[]; locked?: readonly string[] } = {},
) {
  const session = openPage(board(note('mine', 'mbr_me'), note('theirs', 'mbr_you')), 'mbr_me')
  const store = createTLStore({ shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils })
  putRemote(
    store,
    [...recordIds(session.records)].flatMap((id) => joinRecord(session.records, id) ?? []),
  )
  const container = document.createElement('div')
  document.body.append(container)
  const editor = new Editor({
    store,
    shapeUtils: defaultShapeUtils,
    bindingUtils: defaultBindingUtils,
    tools: [...defaultTools, ...defaultShapeTools],
    getContainer: () => container,
    textOptions: { tipTapConfig: { extensions: tipTapDefaultExtensions }, addFontsFromNode: defaultAddFontsFromNode },
  })
  const calls = { foreign: 0, wishes: [] as NoteWish[] }
  const context: CanvasContext = {
    allowed: atom<ReadonlySet<Action>>('allowed', new Set(allowed)),
    isLocked: (id) => !staff && liesInLockedZone(session.records, id, locked),
    staff: atom('staff', staff),
    self: atom('self', 'mbr_me'),
    locale: atom('locale', 'da'),
    dark: atom('dark', false),
    names: atom('names', new Map()),
    lockedZones: atom<readonly string[]>('locked zones', locked),
    lead: undefined,
    elsewhere: atom('elsewhere', false),
    votes: atom('votes', undefined),
    text: (key) => key,
    onForeign: () => calls.foreign++,
    comments: atom('comments', new Map()),
    onComments: () => undefined,
    boardId: 'brd_test',
    upload: async () => undefined,
    onElsewhere: (wish) => calls.wishes.push(wish),
  }
  createRoot(() => [guardShapes(editor, context), stampBirths(editor, context), growGroups(editor)])
  return { editor, context, calls, zone: () => editor.getShape<TLFrameShape>(ZONE) }
}

test('a participant cannot move, rename, resize or delete a zone, and loses nothing by trying', () => {
  const { editor, zone } = open()
  const before = zone()
  editor.updateShape({ id: ZONE, type: 'frame', x: 999, props: { name: 'Mit felt', w: 10 } })
  editor.select(ZONE)
  expect(editor.getSelectedShapeIds()).toEqual([])
  editor.deleteShapes([ZONE])
  expect(zone()).toEqual(before)
  expect(editor.getShape(MINE) && editor.getShape(THEIRS)).toBeTruthy()
})
test('a facilitator moves and renames a zone, but a zone stays a zone', () => {
  const { editor, zone } = open(true)
  editor.updateShape({ id: ZONE, type: 'frame', x: 999, props: { name: 'Nyt navn' }, meta: {} })
  expect(zone()).toMatchObject({ x: 999, props: { name: 'Nyt navn' }, meta: { zone: 'a' } })
})
test("a participant moves others' notes but does not rewrite, recolour or delete them", () => {
  const { editor, calls } = open()
  editor.updateShape<TLNoteShape>({ id: THEIRS, type: 'note', x: 500, props: { color: 'orange', richText: toRichText('mit') } })
  expect(editor.getShape(THEIRS)).toMatchObject({ x: 500, props: { color: 'yellow', richText: toRichText('theirs') } })
  editor.deleteShapes([MINE, THEIRS])
  expect(editor.getShape(MINE)).toBeUndefined()
  expect(editor.getShape(THEIRS)).toBeDefined()
  expect(calls.foreign).toBe(1)
})
test("a group with others' notes in it is not deleted by a participant", () => {
  const { editor } = open()
  const group = createShapeId('group')
  editor.createShape({ id: group, type: 'frame', parentId: ZONE, x: 0, y: 0 })
  editor.reparentShapes([THEIRS], group)
  editor.deleteShapes([group])
  expect(editor.getShape(group) && editor.getShape(THEIRS)).toBeTruthy()
})
test('a new note is signed by who makes it, whatever it was copied from', () => {
  const { editor } = open(true)
  const copy = createShapeId('copy')
  editor.createShape({ ...(editor.getShape(THEIRS) as TLNoteShape), id: copy })
  expect(editor.getShape(copy)?.meta).toEqual({ by: 'mbr_me', via: 'canvas' })
})
test('a copy of a zone is only a group', () => {
  const { editor, zone } = open(true)
  const copy = createShapeId('copy')
  editor.createShape({ ...(zone() as TLFrameShape), id: copy })
  expect(editor.getShape(copy)?.meta).toEqual({})
})
test('a note belongs to the zone it is put into', () => {
  const { editor, context } = open()
  const box = editor.getShapePageBounds(ZONE)
  createNote(editor, context, { color: 'light-blue', at: box?.center ?? { x: 0, y: 0 }, text: 'midt i feltet' })
  const made = editor.getOnlySelectedShape()
  expect(made).toMatchObject({ parentId: ZONE, props: { color: 'light-blue' }, meta: { by: 'mbr_me' } })
})
test('while notes are written without a name, the canvas makes none and says where one was wanted', () => {
  const { editor, context, calls } = open()
  context.elsewhere.set(true)
  const before = editor.getCurrentPageShapeIds().size
  createNote(editor, context, { color: 'orange', at: editor.getShapePageBounds(ZONE)?.center ?? { x: 0, y: 0 } })
  expect(editor.getCurrentPageShapeIds().size).toBe(before)
  expect(calls.wishes).toEqual([{ color: 'orange', zoneId: 'a' }])
})
test('a group takes a new note in whole, and grows downwards for it', async () => {
  const { editor } = open(true)
  const group = createShapeId('group')
  const late = createShapeId('late')
  editor.createShape<TLFrameShape>({ id: group, type: 'frame', parentId: ZONE, x: 0, y: 0, props: { w: 250, h: 250 } })
  editor.createShape({ id: late, type: 'note', parentId: group, x: 200, y: 100 })
  await Promise.resolve()
  expect(editor.getShape(late)).toMatchObject({ x: 30, y: 100 })
  expect(editor.getShape<TLFrameShape>(group)?.props).toMatchObject({ w: 250, h: 320 })
})
test('a note that nobody points at lies on no other note and across no rim', () => {
  const { editor, context } = open()
  const group = createShapeId('group')
  editor.createShape<TLFrameShape>({ id: group, type: 'frame', parentId: ZONE, x: 300, y: 300, props: { w: 500, h: 400 } })
  editor.updateViewportScreenBounds(new Box(0, 0, 1200, 900))
  for (let count = 0; count < 6; count++) createNote(editor, context, { color: 'yellow', at: freePlace(editor), text: `nummer ${count}` })
  const boxes = editor
    .getCurrentPageShapes()
    .flatMap((shape) => (shape.type === 'note' && shape.id !== THEIRS && shape.id !== MINE ? (editor.getShapePageBounds(shape) ?? []) : []))
  expect(boxes).toHaveLength(6)
  for (const [at, box] of boxes.entries()) {
    expect(boxes.slice(at + 1).some((other) => other.collides(box))).toBe(false)
    for (const frame of [ZONE, group]) {
      const rim = editor.getShapePageBounds(frame)
      expect(rim?.contains(box) || !rim?.collides(box)).toBe(true)
    }
  }
})
test('what is pasted from a web page becomes words, a line a block', () => {
  expect(wordsOf('<h1>Stor <b>fed</b></h1><ul><li>punkt</li><li>to</li></ul><p>slut<br>her</p>')).toBe('Stor fed\npunkt\nto\nslut\nher')
})

test('in a phase that lets nobody move or write, and in a locked zone, everything stays as it is for participants', () => {
  const asItWas = ({ editor }: ReturnType<typeof open>) => [MINE, THEIRS].map((id) => [editor.getShape<TLNoteShape>(id)?.x, editor.getShape<TLNoteShape>(id)?.props.color])
  for (const page of [open(false, { allowed: ['board.read'] }), open(false, { locked: ['a'] })]) {
    const before = asItWas(page)
    page.editor.updateShapes([MINE, THEIRS].map((id) => ({ id, type: 'note', x: 300, props: { color: 'orange' } })))
    page.editor.deleteShapes([MINE])
    expect(asItWas(page)).toEqual(before)
  }
  const facilitator = open(true, { locked: ['a'] })
  facilitator.editor.updateShape({ id: THEIRS, type: 'note', x: 300 })
  expect(facilitator.editor.getShape(THEIRS)?.x).toBe(300)
})

test('nothing is put into a locked zone from outside', () => {
  const { editor } = open(false, { locked: ['b'] })
  editor.reparentShapes([MINE], 'shape:zone-b' as TLShapeId)
  expect(editor.getShape(MINE)?.parentId).toBe(ZONE)
})
