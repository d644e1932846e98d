/** My notes on the phone: state in words, editing and deleting, and the focus that stays where the person is. */
import { cleanup, render, screen, within } from '@solidjs/testing-library'
import userEvent from '@testing-library/user-event'
import { createMemo, createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import type { OwnNote } from '#shared/notes.ts'
import type { Workshop } from '#shared/workshops.ts'
import { createLive } from '#web/facilitation/live.ts'
import { setLocale } from '#web/i18n.tsx'
import { myNotes } from '#web/phone/entries.ts'
import { applySettled } from '#web/notes/mine.ts'
import type { PhoneModel } from '#web/phone/model.ts'
import { MyNotes } from '#web/phone/MyNotes.tsx'
import { type NoteServer, Outbox } from '#web/phone/outbox.ts'
import { memoryStore } from '#web/phone/store.ts'
import { createServerClock } from '#web/sync/clock.ts'

const zones = [
  { id: 'z1', title: 'Det savner vi', sections: [] },
  { id: 'z2', title: 'Idéer', sections: [] },
]
const saved: OwnNote = { id: 'nte_1', number: 4, text: 'Lektiecafé', color: 'light-red', zoneId: 'z1', via: 'phone', private: false, at: '2026-01-01T10:00:00.000Z' }

/** Everything of the phone page but the network. */
function phone(server: Partial<NoteServer> = {}, first = saved): PhoneModel {
  const [notes, setNotes] = createSignal<readonly OwnNote[]>([first])
  const complete: NoteServer = { create: async () => ({ id: 'nte_2', number: 5, private: false }), change: async () => undefined, remove: async () => undefined, ...server }
  const outbox = new Outbox(memoryStore(), complete, (what) => setNotes((now) => applySettled(now, what)))
  const workshop = { zones, boards: [{ id: 'brd' }], role: 'participant', phase: { mode: 'open' } } as unknown as Workshop
  const line = { role: () => undefined, workshop: () => undefined, event: () => undefined, clock: createServerClock() }
  return {
    workshop,
    live: createLive(() => workshop, line),
    boardId: 'brd',
    outbox,
    notes: createMemo(() => myNotes(notes(), outbox.entries(), (id) => outbox.refOf(id))),
    state: () => undefined,
    writing: () => 'yes',
    pictures: () => false,
    online: () => true,
    gone: () => false,
    moving: () => 0,
    setMoving: () => undefined,
    writable: () => true,
    settled: () => undefined,
    publish: async () => undefined,
  }
}
function show(server?: Partial<NoteServer>, first?: OwnNote) {
  let model: PhoneModel | undefined
  render(() => {
    model = phone(server, first)
    return <MyNotes phone={model} />
  })
  return model as PhoneModel
}
// comes later on a phone; here its loading is no part of what is tested
beforeAll(() => import('#web/phone/EditNote.tsx'))
beforeEach(() => setLocale('da', false))
afterEach(cleanup)

test('a saved note says so, with its number, and is changed in place', async () => {
  const changes: unknown[] = []
  show({ change: async (id, change) => void changes.push([id, change]) })
  expect(screen.getByRole('article')).toHaveTextContent('LektiecaféN4Gemt')
  await userEvent.click(screen.getByRole('button', { name: 'Redigér: Lektiecafé' }))
  const field = await screen.findByRole('textbox', { name: 'Redigér sedlen' })
  expect(field).toHaveFocus()
  await userEvent.type(field, ' med kakao')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Felt' }), 'Idéer')
  await userEvent.click(screen.getByRole('button', { name: 'Gem ændringen' }))
  expect(changes).toEqual([['nte_1', { text: 'Lektiecafé med kakao', zoneId: 'z2' }]])
  expect(screen.getByRole('button', { name: 'Redigér: Lektiecafé med kakao' })).toHaveFocus()
})

test('deleting asks once, and the focus goes to the heading of the list', async () => {
  const removed: string[] = []
  show({ remove: async (id) => void removed.push(id) })
  await userEvent.click(screen.getByRole('button', { name: 'Redigér: Lektiecafé' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Slet sedlen' }))
  expect(removed).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Ja, slet den' }))
  expect(removed).toEqual(['nte_1'])
  expect(screen.getByRole('heading', { name: /Mine sedler/ })).toHaveFocus()
})

test('a form that is open while its note is sent keeps what is being written', async () => {
  let answer: (made: { id: string; number: number; private: boolean }) => void = () => undefined
  const model = show({ create: () => new Promise((resolve) => (answer = resolve)) })
  await model.outbox.add({ text: 'Brætspil', color: 'yellow' })
  const sending = model.outbox.flush()
  expect(screen.getAllByRole('article')[0]).toHaveTextContent('BrætspilIkke sendt endnu')
  await userEvent.click(screen.getByRole('button', { name: 'Redigér: Brætspil' }))
  const field = await screen.findByRole('textbox', { name: 'Redigér sedlen' })
  await userEvent.type(field, ' fredag')
  answer({ id: 'nte_2', number: 5, private: false })
  await sending
  expect(screen.getByRole('textbox', { name: 'Redigér sedlen' })).toBe(field)
  expect(field).toHaveValue('Brætspil fredag')
})

test('a refused note says why, and stays', async () => {
  const model = show({
    create: async () => {
      throw new AppError('board_full')
    },
  })
  await model.outbox.add({ text: 'En for meget', color: 'yellow' })
  await model.outbox.flush()
  const [row] = screen.getAllByRole('article')
  expect(row).toHaveTextContent('Ikke gemt')
  expect(within(row as HTMLElement).getByRole('button', { name: 'Redigér: En for meget' })).toBeVisible()
})

test('a note that was taken off the board says so and that nothing is lost, and waits until it is back', () => {
  show({}, { ...saved, offBoard: true })
  const row = screen.getByRole('article')
  expect(row).toHaveTextContent('Taget af tavlen for nu')
  expect(row).toHaveTextContent('Den er ikke slettet')
  expect(row).not.toHaveTextContent('Gemt')
  expect(screen.queryByRole('button', { name: 'Redigér: Lektiecafé' })).toBeNull()
})
