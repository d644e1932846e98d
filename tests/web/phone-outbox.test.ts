/** The phone's queue: nothing lost, nothing doubled, whatever the network does in between. */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import type { OwnNote } from '#shared/notes.ts'
import { myNotes } from '#web/phone/entries.ts'
import { type NoteServer, Outbox, type Settled } from '#web/phone/outbox.ts'
import { openStore } from '#web/phone/store.ts'

/** A server with the real one's promise: the same request id is the same note. */
function memoryServer() {
  const notes = new Map<string, { id: string; text: string; color: string }>()
  const order: string[] = []
  const state = { down: false, loseAnswer: false, refuse: undefined as ErrorCode | undefined }
  const reach = () => {
    if (state.down) throw new AppError('unreachable')
    if (state.refuse) throw new AppError(state.refuse)
  }
  const server: NoteServer = {
    async create(note, requestId) {
      reach()
      if (!notes.has(requestId)) order.push(note.text)
      const known = notes.get(requestId) ?? { id: `nte_${order.length}`, text: note.text, color: note.color }
      notes.set(requestId, known)
      if (state.loseAnswer) throw new AppError('unreachable')
      return { id: known.id, number: order.length, private: false }
    },
    async change(id, change) {
      reach()
      for (const note of notes.values()) if (note.id === id) Object.assign(note, change)
    },
    async remove(id) {
      reach()
      const entry = [...notes].find(([, note]) => note.id === id)
      if (!entry) throw new AppError('not_found')
      notes.delete(entry[0])
    },
  }
  return { server, state, order, texts: () => [...notes.values()].map((note) => note.text) }
}

let owners = 0
async function phone(remote = memoryServer(), owner = `board:${++owners}`) {
  const store = await openStore(owner)
  const settled: Settled[] = []
  const outbox = new Outbox(store, remote.server, (what) => settled.push(what), await store.all())
  return { ...remote, outbox, settled, owner, reload: () => phone(remote, owner) }
}
const note = (text: string) => ({ text, color: 'yellow' })

describe('the queue of the phone', () => {
  test('notes written without a network go out in order after a reload', async () => {
    const before = await phone()
    before.state.down = true
    for (const text of ['En', 'To', 'Tre']) await before.outbox.add(note(text))
    await before.outbox.flush()
    expect(before.outbox.blocked()).toBe('unreachable')

    const after = await before.reload()
    expect(after.outbox.entries()).toHaveLength(3)
    after.state.down = false
    await after.outbox.flush()
    expect(after.order).toEqual(['En', 'To', 'Tre'])
    expect(after.outbox.entries()).toHaveLength(0)
    expect((await after.reload()).outbox.entries()).toHaveLength(0)
  })

  test('a lost answer does not double the note, and an edit made meanwhile is not lost', async () => {
    const { outbox, state, texts } = await phone()
    state.loseAnswer = true
    await outbox.add(note('Suppe'))
    await outbox.flush()
    await outbox.change(outbox.entries()[0]?.key ?? '', { text: 'Suppe og samtale' })
    state.loseAnswer = false
    await outbox.flush()
    expect(texts()).toEqual(['Suppe og samtale'])
  })

  test('a lost answer that is heard in another way ends the waiting, with the edit made meanwhile', async () => {
    const before = await phone()
    before.state.loseAnswer = true
    await before.outbox.add(note('Suppe'))
    await before.outbox.add(note('Aldrig afsendt'))
    await before.outbox.flush()
    const { outbox, state, order, texts, reload } = await before.reload()
    const [key = ''] = outbox.unanswered()
    expect(outbox.entries().map((entry) => entry.key === key)).toEqual([true, false])
    await outbox.change(key, { text: 'Suppe og samtale' })
    outbox.arrived(key, 'nte_1')
    expect(outbox.unanswered()).toEqual([])
    expect(
      myNotes([{ id: 'nte_1', number: 1, text: 'Suppe', color: 'yellow', zoneId: null, via: 'phone', private: false, at: '2026-01-01T10:00:00.000Z' }], outbox.entries()).map(
        ({ text }) => text,
      ),
    ).toEqual(['Aldrig afsendt', 'Suppe og samtale'])
    state.loseAnswer = false
    await expect.poll(() => outbox.entries()).toEqual([])
    expect(texts()).toEqual(['Suppe og samtale', 'Aldrig afsendt'])
    expect(order).toHaveLength(2)
    expect((await reload()).outbox.entries()).toEqual([])
  })

  test('a form that was opened before the note was sent still changes that note', async () => {
    const { outbox, texts } = await phone()
    await outbox.add(note('Kage'))
    const ref = outbox.entries()[0]?.key ?? ''
    await outbox.flush()
    await outbox.change(ref, { text: 'Kage og kaffe' })
    await outbox.flush()
    expect(texts()).toEqual(['Kage og kaffe'])
  })

  test('a note deleted before it was sent never reaches the server, one that may have does not stay', async () => {
    const { outbox, state, order, texts } = await phone()
    state.down = true
    await outbox.add(note('Fortrudt'))
    await outbox.remove(outbox.entries()[0]?.key ?? '')
    state.down = false
    state.loseAnswer = true
    await outbox.add(note('Sendt'))
    await outbox.flush()
    await outbox.remove(outbox.entries()[0]?.key ?? '')
    state.loseAnswer = false
    await outbox.flush()
    expect(order).toEqual(['Sendt'])
    expect(texts()).toEqual([])
  })

  test('a refused note stays with its reason, and goes when it has been rewritten', async () => {
    const { outbox, state, order } = await phone()
    state.refuse = 'note_too_long'
    await outbox.add(note('Alt for lang'))
    await outbox.flush()
    expect(outbox.entries()[0]?.refused).toBe('note_too_long')
    state.refuse = undefined
    await outbox.change(outbox.entries()[0]?.key ?? '', { text: 'Kort' })
    await outbox.flush()
    expect(order).toEqual(['Kort'])
  })

  test('leaving hands back what was never sent and leaves nothing on the device', async () => {
    const here = await phone()
    here.state.down = true
    await here.outbox.add(note('Min idé'))
    expect(await here.outbox.discard()).toEqual(['Min idé'])
    expect((await here.reload()).outbox.entries()).toEqual([])
  })

  test("two members on one device never see each other's notes", async () => {
    const first = await phone()
    first.state.down = true
    await first.outbox.add(note('Min'))
    expect((await phone()).outbox.entries()).toEqual([])
  })

  test('without IndexedDB the notes are kept in memory, and the queue says so', async () => {
    const working = globalThis.indexedDB
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: undefined })
    const { outbox, order } = await phone()
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: working })
    expect(outbox.durable()).toBe(false)
    await outbox.add(note('Trods alt'))
    await outbox.flush()
    expect(order).toEqual(['Trods alt'])
  })
})

describe('my notes', () => {
  const saved: OwnNote[] = [{ id: 'nte_1', number: 4, text: 'Gammel', color: 'yellow', zoneId: 'z', via: 'phone', private: false, at: '2026-01-01T10:00:00.000Z' }]

  test('what waits lies over what is saved, newest first', () => {
    const shown = myNotes(saved, [
      { key: 'k1', at: 1, noteId: 'nte_1', change: { text: 'Rettet' } },
      { key: 'k2', at: 2, create: note('Ny') },
    ])
    expect(shown.map(({ text, state }) => [text, state])).toEqual([
      ['Ny', 'waiting'],
      ['Rettet', 'waiting'],
    ])
  })

  test('a row keeps its name when its note is sent', () => {
    const refOf = (id: string) => (id === 'nte_1' ? 'k1' : id)
    expect(myNotes(saved, [], refOf)[0]?.ref).toBe('k1')
    expect(myNotes(saved, [{ key: 'k1', at: 1, noteId: 'nte_1', change: { text: 'Rettet' } }], refOf)).toMatchObject([{ ref: 'k1', text: 'Rettet' }])
  })

  test('a note on its way out is not shown', () => {
    expect(myNotes(saved, [{ key: 'k', at: 1, noteId: 'nte_1', remove: true }])).toEqual([])
  })
})
