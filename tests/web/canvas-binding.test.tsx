/** The canvas and the document: what goes out, what comes in, and whose undo is whose. */
import type { TLNoteShape, TLShapeId } from 'tldraw'
import { expect, test, vi } from 'vitest'
import { joinRecord } from '#shared/board/layout.ts'
import { toPlainText, toRichText } from '#shared/board/records.ts'
import { bind, board, type Bound, exchange, note, openPage } from './canvas-session.ts'

const ID = 'shape:one' as TLShapeId
const inStore = (page: Bound, id = ID) => page.store.get(id) as TLNoteShape
const inDocument = (page: Bound, id = ID) => joinRecord(page.session.records, id) as TLNoteShape
const change = (page: Bound, changes: Partial<TLNoteShape>, props: Partial<TLNoteShape['props']> = {}) =>
  page.store.update(ID, (shape) => ({ ...shape, ...changes, props: { ...shape.props, ...props } }) as never)
/** jsdom's frames are those of a screen */
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
const pair = async (): Promise<[Bound, Bound]> => {
  const state = board(note('one', 'mbr_a'))
  return [await bind(openPage(state, 'mbr_a')), await bind(openPage(state, 'mbr_b', 'facilitator'))]
}

test('a change goes out as the facet that changed, and nothing else', async () => {
  const [page] = await pair()
  const written: string[] = []
  page.session.records.observe((event) => written.push(...event.changes.keys.keys()))
  change(page, { x: 300 })
  page.outgoing.flush()
  expect(written).toEqual([`${ID}#p`])
  expect(inDocument(page).x).toBe(300)
})
test('many changes before a flush are one frame', async () => {
  const [page] = await pair()
  for (let x = 0; x < 30; x++) change(page, { x })
  page.outgoing.flush()
  expect(page.session.frames).toBe(1)
  expect(inDocument(page).x).toBe(29)
})
test('one moves, the other recolours, the first undoes: the colour stays', async () => {
  const [a, b] = await pair()
  change(a, { x: 300 })
  change(b, {}, { color: 'light-green' })
  a.outgoing.flush()
  b.outgoing.flush()
  exchange(a.session, b.session)
  for (const page of [a, b]) expect(inStore(page)).toMatchObject({ x: 300, props: { color: 'light-green' } })
  a.session.undo.undo()
  exchange(a.session, b.session)
  await nextFrame()
  for (const page of [a, b]) expect(inStore(page)).toMatchObject({ x: 40, props: { color: 'light-green' } })
})
test('text and place changed by two at the same moment both survive', async () => {
  const [a, b] = await pair()
  change(a, {}, { richText: toRichText('Reparationscafé') })
  change(b, { x: 500, y: 600 })
  a.outgoing.flush()
  b.outgoing.flush()
  exchange(a.session, b.session)
  for (const page of [a, b]) {
    expect(inStore(page)).toMatchObject({ x: 500, y: 600 })
    expect(toPlainText(inStore(page).props.richText)).toBe('Reparationscafé')
  }
})
test('what comes in while a change waits does not undo the change, nor the change what comes in', async () => {
  const [a, b] = await pair()
  change(b, {}, { color: 'orange' })
  b.outgoing.flush()
  change(a, { x: 700 })
  exchange(a.session, b.session)
  expect(inStore(a)).toMatchObject({ x: 700, props: { color: 'orange' } })
  a.outgoing.flush()
  expect(inDocument(a)).toMatchObject({ x: 700, props: { color: 'orange' } })
})
test('deleting removes all facets, and undo brings the note back whole', async () => {
  const [a, b] = await pair()
  b.store.remove([ID])
  b.outgoing.flush()
  exchange(a.session, b.session)
  expect([...a.session.records.keys()].filter((key) => key.startsWith(ID))).toEqual([])
  expect(inStore(a)).toBeUndefined()
  b.session.undo.undo()
  exchange(a.session, b.session)
  await nextFrame()
  expect(inStore(a)).toMatchObject({ x: 40, meta: { n: 1, by: 'mbr_a' } })
})
test('a hundred changes in a frame are told to the canvas twice: the first at once, the others together', async () => {
  const [a, b] = await pair()
  const puts = vi.spyOn(a.store, 'put')
  for (let x = 1; x <= 100; x++) {
    change(b, { x })
    b.outgoing.flush()
    exchange(a.session, b.session)
    if (x === 1) expect(inStore(a).x).toBe(1)
  }
  expect(inStore(a).x).toBe(1)
  await nextFrame()
  expect(inStore(a).x).toBe(100)
  expect(puts).toHaveBeenCalledTimes(2)
})
test('what has been removed elsewhere is not written to in the moment before the canvas hears of it', async () => {
  const [a, b] = await pair()
  change(b, { x: 1 })
  b.outgoing.flush()
  exchange(a.session, b.session)
  b.store.remove([ID])
  b.outgoing.flush()
  exchange(a.session, b.session)
  expect(inStore(a)).toBeDefined()
  change(a, { x: 700 })
  a.outgoing.flush()
  expect([...a.session.records.keys()].filter((key) => key.startsWith(ID))).toEqual([])
  await nextFrame()
  expect(inStore(a)).toBeUndefined()
})
test('a record the library does not know does not keep the others out', async () => {
  const page = await bind(openPage(board(), 'mbr_a'))
  const good = note('good', 'mbr_a')
  page.session.doc.transact(() => {
    for (const [id, type] of [
      ['shape:bad', 'spaceship'],
      [good.id, 'note'],
    ] as const) {
      page.session.records.set(id, { id, typeName: 'shape', type, isLocked: false, opacity: 1 })
      page.session.records.set(`${id}#p`, [0, 0, 0, 'shape:zone-a', 'a1'])
      const { richText, ...style } = good.props
      page.session.records.set(`${id}#s`, style)
      page.session.records.set(`${id}#t`, richText)
      page.session.records.set(`${id}#m`, {})
    }
  })
  expect(page.store.has(good.id)).toBe(true)
  expect(page.store.has('shape:bad' as TLShapeId)).toBe(false)
})
test('the document and its page are never written from here', async () => {
  const [page] = await pair()
  page.store.update('page:page' as never, (record) => ({ ...(record as object), name: 'other' }) as never)
  page.outgoing.flush()
  expect(page.session.frames).toBe(0)
})
test('when the right to write goes, the canvas goes back to what the board says', async () => {
  const [page] = await pair()
  change(page, { x: 900 })
  page.session.mayEdit = false
  page.outgoing.flush()
  expect(inStore(page).x).toBe(40)
  expect(inDocument(page).x).toBe(40)
})
test('two thousand notes are all there after loading', async () => {
  const notes = Array.from({ length: 2000 }, (_, i) => note(`n${i}`, 'mbr_a'))
  const page = await bind(openPage(board(...notes), 'mbr_a'))
  expect(page.store.allRecords().filter((record) => record.typeName === 'shape' && record.type === 'note')).toHaveLength(2000)
})
