/** Small parts of the board's page: the order of zones, the pads, the keys of a toolbar. */
import { fireEvent, render } from '@solidjs/testing-library'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { splitRecord } from '#shared/board/layout.ts'
import { seedRecords } from '#shared/board/seed.ts'
import { createPadDrag, type Held } from '#web/board/padDrag.ts'
import { moveByArrows } from '#web/board/toolbarKeys.ts'
import { zonesOf } from '#web/board/zones.ts'

test('zones are listed as they are read: rows from the top, in a row from the left', () => {
  const records = new Y.Doc().getMap<unknown>('records')
  const zones = ['en', 'to', 'tre', 'fire'].map((id) => ({ id, title: id.toUpperCase(), sections: [] }))
  for (const record of seedRecords(zones).toReversed()) for (const [key, value] of splitRecord(record)) records.set(key, value)
  expect(zonesOf(records).map(({ zoneId, name }) => [zoneId, name])).toEqual(zones.map(({ id, title }) => [id, title]))
})

function pad() {
  const seen: { held: (Held | undefined)[]; drops: unknown[]; presses: boolean[] } = { held: [], drops: [], presses: [] }
  const handlers = createPadDrag({ color: 'orange', hold: (held) => seen.held.push(held), drop: (at) => seen.drops.push(at), press: (direct) => seen.presses.push(direct) })
  const { getByRole } = render(() => (
    <button type="button" {...handlers}>
      pad
    </button>
  ))
  const button = getByRole('button')
  button.setPointerCapture = () => {}
  return { button, seen }
}
test('a press by mouse takes a note in hand, by key or finger it asks for one at once', () => {
  const { button, seen } = pad()
  fireEvent.pointerDown(button, { button: 0, clientX: 5, clientY: 5, pointerType: 'mouse' })
  fireEvent.pointerUp(button, { clientX: 6, clientY: 5 })
  fireEvent.click(button, { detail: 1 })
  fireEvent.click(button, { detail: 0 })
  fireEvent.pointerDown(button, { button: 0, clientX: 5, clientY: 5, pointerType: 'touch' })
  fireEvent.pointerUp(button, { clientX: 5, clientY: 5 })
  fireEvent.click(button, { detail: 1 })
  expect(seen.presses).toEqual([false, true, true])
  expect(seen.drops).toEqual([])
})
test('a drag that ends outside the canvas puts nothing down and is no press', () => {
  const { button, seen } = pad()
  fireEvent.pointerDown(button, { button: 0, clientX: 5, clientY: 5, pointerType: 'mouse' })
  fireEvent.pointerMove(button, { clientX: 80, clientY: 90 })
  expect(seen.held.at(-1)).toEqual({ color: 'orange', x: 80, y: 90 })
  fireEvent.pointerUp(button, { clientX: 80, clientY: 90 })
  fireEvent.click(button, { detail: 1 })
  expect(seen.held.at(-1)).toBeUndefined()
  expect(seen.drops).toEqual([])
  expect(seen.presses).toEqual([])
})
test('arrow keys go round the buttons of a toolbar that can be pressed', () => {
  const { getByText } = render(() => (
    <div role="toolbar" onKeyDown={moveByArrows}>
      <button type="button">a</button>
      <button type="button" disabled>
        b
      </button>
      <button type="button">c</button>
    </div>
  ))
  getByText('a').focus()
  fireEvent.keyDown(getByText('a'), { key: 'ArrowDown' })
  expect(document.activeElement).toBe(getByText('c'))
  fireEvent.keyDown(getByText('c'), { key: 'ArrowRight' })
  expect(document.activeElement).toBe(getByText('a'))
})
