/** Moves on the phone's board: shown at once, sent in order when there is a way, never twice. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Outline } from '#shared/boards.ts'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import { boardAfter, type Move, notesUnderWay, type Task } from '#web/phone/board/moves.ts'
import { MoveQueue } from '#web/phone/board/queue.ts'
import { openStore } from '#web/phone/store.ts'

const note = (id: string) => ({ id, number: 1, text: id, color: 'yellow', author: null, own: false, anonymous: true, via: null, lang: null, at: null })
const group = (id: string, ...notes: string[]) => ({ id, title: id, color: 'black', notes: notes.map(note) })
const board: Outline = {
  boardId: 'b',
  title: '',
  zones: [
    { id: 'z1', title: 'Idéer', groups: [group('g1', 'a')], notes: ['b', 'c'].map(note) },
    { id: 'z2', title: 'Aftaler', groups: [group('g2')], notes: [] },
  ],
  groups: [],
  notes: [note('loose')],
  images: [],
}
/** zone → group → notes, `` for none */
const lies = (outline: Outline) =>
  Object.fromEntries(
    [...outline.zones, { ...outline, id: '' }].map((part) => [
      part.id,
      Object.fromEntries([...part.groups.map((one) => [one.title, one.notes.map(({ id }) => id)]), ['', part.notes.map(({ id }) => id)]]),
    ]),
  )
const move = (noteId: string, zoneId: string | null, groupId: string | null = null): Task => ({ kind: 'move', noteId, to: { zoneId, groupId } })
const make = (noteId: string, title: string, zoneId: string | null = 'z1'): Task => ({ kind: 'make', noteId, title, zoneId })
const queued = (...tasks: Task[]): Move[] => tasks.map((task, at) => ({ key: `k${at}`, at, task }))

describe('the board as it will be', () => {
  test('shows each note where it goes, in a group that is only made later too', () => {
    const after = boardAfter(board, queued(make('b', 'Mad'), move('c', 'z1', 'k0'), move('a', 'z2', 'g2'), move('loose', 'z2')))
    expect(lies(after)).toEqual({ z1: { g1: [], Mad: ['b', 'c'], '': [] }, z2: { g2: ['a'], '': ['loose'] }, '': { '': [] } })
    expect(lies(board).z1).toEqual({ g1: ['a'], '': ['b', 'c'] })
  })
  test('leaves everything where it is when a place, or a note, is gone', () => {
    expect(boardAfter(board, queued(move('a', 'z1', 'gone'), move('a', 'gone'), move('gone', 'z2')))).toEqual(board)
  })
})

let owners = 0
let down = false
let refuse: ErrorCode | undefined
let done: [Task, string][]
beforeEach(() => {
  down = false
  refuse = undefined
  done = []
})
/** A repeated request is the same group. */
async function carry(task: Task, key: string): Promise<string | undefined> {
  if (down) throw new AppError('unreachable')
  if (refuse) throw new AppError(refuse)
  done.push([task, key])
  return task.kind === 'make' ? `grp_${key}` : undefined
}
async function phone(owner = `board:member:${++owners}`) {
  const store = await openStore<Move>(owner)
  return { queue: new MoveQueue(store, carry, await store.all()), reload: () => phone(owner) }
}
const tasks = () => done.map(([task]) => task)

describe('the queue of moves', () => {
  test('what is done at once is shown until the board that comes next knows it', async () => {
    const { queue } = await phone()
    expect(await queue.add(move('a', 'z2'))).toMatchObject({ fate: 'done' })
    expect(queue.waiting()).toEqual([])
    queue.fetched(performance.now() - 10_000)
    expect(lies(boardAfter(board, queue.shown())).z2).toEqual({ g2: [], '': ['a'] })
    queue.fetched(performance.now())
    expect(queue.shown()).toEqual([])
  })

  test('without a network it waits, survives a reload, and goes out in order, into the group that was made', async () => {
    const before = await phone()
    down = true
    const made = await before.queue.add(make('b', 'Mad'))
    expect(made.fate).toBe('waiting')
    await before.queue.add(move('c', 'z1', made.key))
    await before.queue.add(move('a', 'z2'))
    await before.queue.add(move('a', 'z2', 'g2'))
    expect([...notesUnderWay(before.queue.waiting())]).toEqual(['b', 'c', 'a'])

    const { queue, reload } = await before.reload()
    expect(lies(boardAfter(board, queue.shown()))).toMatchObject({ z1: { Mad: ['b', 'c'] }, z2: { g2: ['a'] } })
    down = false
    await queue.flush()
    // the last place counts, and nobody goes to a group that only this phone knew
    expect(tasks()).toEqual([make('b', 'Mad'), move('c', 'z1', `grp_${made.key}`), move('a', 'z2', 'g2')])
    expect((await reload()).queue.waiting()).toEqual([])
  })

  test('a refused move goes back to where it was, says why, and holds up nobody', async () => {
    const { queue } = await phone()
    refuse = 'locked'
    expect((await queue.add(move('a', 'z2'))).fate).toBe('locked')
    expect(queue.shown()).toEqual([])
    refuse = undefined
    expect((await queue.add(move('b', 'z2'))).fate).toBe('done')
  })

  test('what was taken back before it was sent never happens', async () => {
    const { queue } = await phone()
    down = true
    const { key } = await queue.add(move('a', 'z2'))
    expect([await queue.cancel(key), await queue.cancel(key)]).toEqual([true, false])
    down = false
    await queue.flush()
    expect(done).toEqual([])
  })

  test('nothing stays of somebody who may not be here any more', async () => {
    const { queue, reload } = await phone()
    down = true
    await queue.add(move('a', 'z2'))
    await queue.discard()
    expect([queue.shown(), (await reload()).queue.waiting()]).toEqual([[], []])
  })
})
