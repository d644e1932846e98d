/** Suggestions of notes that are alike, and the places on a phone that a note could go to: what is offered, and what is not. */
import { createRoot, createSignal } from 'solid-js'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { BoardOutline, NoteNode } from '#shared/board/outline.ts'
import type { Outline, OutlineNote } from '#shared/boards.ts'
import { createSuggestions, suggestionsOf } from '#web/groups/suggestions.ts'
import { choicesFor, findNote } from '#web/phone/board/places.ts'

const note = (id: string, text: string): NoteNode => ({ id, text, color: 'yellow', meta: {} })
const group = (id: string, notes: NoteNode[], suggested = false) => ({ id, title: id, color: 'black' as const, suggested, notes })
const board = (...zones: Pick<BoardOutline, 'groups' | 'notes'>[]): BoardOutline => ({
  zones: zones.map((zone, at) => ({ id: `z${at}`, record: `shape:zone-z${at}`, title: `Felt ${at}`, ...zone })),
  groups: [],
  notes: [],
  images: [],
})

describe('suggestions', () => {
  test('are of loose notes in one zone, with the words that they share', () => {
    const [only, ...more] = suggestionsOf(board({ groups: [], notes: [note('a', 'Gratis kaffe'), note('b', 'Kaffe til alle')] }, { groups: [], notes: [note('c', 'Kaffe')] }))
    expect(more).toEqual([])
    expect(only).toMatchObject({ name: 'Kaffe', words: ['kaffe'], same: false, zone: 'Felt 0' })
    expect(only?.notes.map(({ id }) => id).sort()).toEqual(['a', 'b'])
  })
  test('leave alone what people have grouped', () => {
    expect(suggestionsOf(board({ groups: [group('g', [note('a', 'Gratis kaffe')])], notes: [note('b', 'Kaffe til alle')] }))).toEqual([])
  })
  test('say so when notes are the same, whatever the script', () => {
    expect(suggestionsOf(board({ groups: [], notes: [note('a', 'مكان نلتقي فيه'), note('b', 'مكان نلتقي فيه')] }))[0]).toMatchObject({ same: true })
  })
})

describe('a facilitator', () => {
  const kept = new Map<string, string>()
  beforeEach(() => {
    kept.clear()
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
    vi.stubGlobal('localStorage', storage)
    vi.stubGlobal('sessionStorage', storage)
    return () => vi.unstubAllGlobals()
  })
  const alike = [note('a', 'Gratis kaffe'), note('b', 'Kaffe til alle')]
  const within = (work: (suggestions: ReturnType<typeof createSuggestions>, set: (outline: BoardOutline) => void) => void): void =>
    createRoot((dispose) => {
      const [outline, setOutline] = createSignal(board({ groups: [], notes: alike }))
      work(createSuggestions('brd_1', outline), setOutline)
      dispose()
    })

  test('puts a suggestion away for good, until a note more is alike or it is asked for again', () => {
    within((suggestions) => {
      const [one] = suggestions.open()
      if (one) suggestions.dismiss(one)
      expect(suggestions.open()).toEqual([])
    })
    within((suggestions, set) => {
      expect([suggestions.open().length, suggestions.away()]).toEqual([0, 1])
      set(board({ groups: [], notes: [...alike, note('c', 'Mere kaffe')] }))
      expect(suggestions.open().map(({ notes }) => notes.length)).toEqual([3])
      suggestions.restore()
      set(board({ groups: [], notes: alike }))
      expect([suggestions.open().length, suggestions.away()]).toEqual([1, 0])
    })
  })
  test('keeps the row that has not changed, whatever else happens on the board', () => {
    within((suggestions, set) => {
      const before = suggestions.open()[0]
      set(board({ groups: [group('g', [note('x', 'Kor')], true)], notes: [...alike, note('d', 'Skak')] }))
      expect(suggestions.open()[0]).toBe(before)
      expect(suggestions.waiting().map(({ id }) => id)).toEqual(['g'])
    })
  })
})

describe('on a phone', () => {
  const seen = (id: string): OutlineNote => ({ id, text: id, number: 1, color: 'yellow', author: null, own: false, anonymous: false, via: null, lang: null, at: null })
  const tray = (id: string, ...notes: string[]) => ({ id, title: id, color: 'black', notes: notes.map(seen) })
  const outline: Outline = {
    boardId: 'brd_1',
    title: 'Tavle',
    zones: [
      { id: 'z0', title: 'Felt 0', groups: [tray('g0', 'a'), tray('g1')], notes: [seen('b')] },
      { id: 'z1', title: 'Felt 1', groups: [tray('g2')], notes: [] },
      { id: 'z2', title: 'Felt 2', groups: [], notes: [] },
    ],
    groups: [],
    notes: [seen('c')],
    images: [],
  }
  const choices = (id: string, locked: string[] = []) => {
    const found = findNote(outline, id)
    if (!found) throw new Error(`${id} is not on the board`)
    const { near, out, far } = choicesFor(outline, found, locked)
    return { near: near.map((one) => one.id), out, far: far.map((one) => one.id) }
  }
  test('a note can go to the other groups of its zone, out of its group, and to other zones that are not locked', () => {
    expect(choices('a')).toEqual({ near: ['g1'], out: true, far: ['z1', 'z2'] })
    expect(choices('b', ['z1'])).toEqual({ near: ['g0', 'g1'], out: false, far: ['z2'] })
    expect(choices('c')).toEqual({ near: [], out: false, far: ['z0', 'z1', 'z2'] })
    expect(findNote(outline, 'gone')).toBeUndefined()
  })
})
