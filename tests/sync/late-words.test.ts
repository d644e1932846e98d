/** Two at one draft, each a moment behind the other: whatever is joined or removed meanwhile, no word goes that its remover had not seen. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Connection } from '#server/sync/connection.ts'
import { draftKind } from '#server/sync/kinds/draft/kind.ts'
import { type FrameJob, runTurn, type TurnResult } from '#server/sync/turn.ts'
import type { Inline } from '#shared/draft/content.ts'
import { appendBlocks, blocksOf, elementOf, sectionOf, textOf } from '#shared/draft/layout.ts'
import { FIRST_PERSON_CLIENT_ID, LIMITS } from '#shared/limits.ts'

const SECTION = 'resume'
const NOW = Date.UTC(2026, 10, 5, 19)
const linesOf = (doc: Y.Doc): string[] => textOf(blocksOf(sectionOf(doc, SECTION))).split('\n')
const blockAt = (doc: Y.Doc, at: number): Y.XmlElement => sectionOf(doc, SECTION).get(at) as Y.XmlElement
const textsIn = (block: Y.XmlElement): Y.XmlText[] => block.toArray().filter((child) => child instanceof Y.XmlText) as Y.XmlText[]

/** Somebody at an editor; what they do and what they hear wait until it is passed on. */
class Writer {
  readonly doc = new Y.Doc()
  readonly connection: Connection
  readonly sent: Uint8Array[] = []
  readonly heard: Uint8Array[] = []

  constructor(name: string, clientId: number, state: Uint8Array) {
    this.connection = { name } as unknown as Connection
    Y.applyUpdate(this.doc, state)
    this.doc.clientID = clientId
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'room') this.sent.push(update)
    })
  }
  hear(): void {
    for (const update of this.heard.splice(0)) Y.applyUpdate(this.doc, update, 'room')
  }
  /** At the end of a block's words, as somebody goes on writing. */
  type(at: number, word: string): void {
    this.doc.transact(() => {
      const block = blockAt(this.doc, at)
      const text = textsIn(block).at(-1)
      if (text) text.insert(text.length, word)
      else block.push([new Y.XmlText(word)])
    })
  }
  /** A paragraph of one's own below another. */
  begin(at: number, word: string): void {
    this.doc.transact(() => sectionOf(this.doc, SECTION).insertAfter(blockAt(this.doc, at), [elementOf('paragraph', [{ type: 'text', text: word }])]))
  }
  /** As the editor joins a block to the one above: its words are written there, and it goes. */
  join(at: number): void {
    this.doc.transact(() => {
      const words = textsIn(blockAt(this.doc, at)).join('')
      const above = textsIn(blockAt(this.doc, at - 1)).at(-1)
      if (above) above.insert(above.length, words)
      else blockAt(this.doc, at - 1).push([new Y.XmlText(words)])
      sectionOf(this.doc, SECTION).delete(at)
    })
  }
}

class Desk {
  doc = new Y.Doc({ gcFilter: draftKind.isForgotten as NonNullable<typeof draftKind.isForgotten> })
  content
  readonly karen: Writer
  readonly mette: Writer

  constructor(lines: readonly (string | Inline[])[]) {
    const seed = new Y.Doc()
    seed.clientID = 1
    appendBlocks(
      sectionOf(seed, SECTION),
      lines.map((line) => ({ type: 'paragraph', content: typeof line === 'string' ? [{ type: 'text', text: line }] : line })),
    )
    const state = Y.encodeStateAsUpdate(seed)
    Y.applyUpdate(this.doc, state)
    this.doc.clientID = 2
    this.content = draftKind.open(this.doc, [], 0)
    this.karen = new Writer('Karen', FIRST_PERSON_CLIENT_ID + 1, state)
    this.mette = new Writer('Mette', FIRST_PERSON_CLIENT_ID + 2, state)
  }
  get writers(): Writer[] {
    return [this.karen, this.mette]
  }
  /** One turn with what these have sent, in their order; it goes out to everybody. */
  turn(...writers: Writer[]): void {
    const jobs = writers.flatMap((writer) => this.#jobsOf(writer, writer.sent.splice(0)))
    const { update, refused, putBack } = this.#run(jobs)
    expect([refused, putBack]).toEqual([[], []])
    if (update) for (const { heard } of this.writers) heard.push(update)
  }
  /** A turn of its own with these frames; nobody hears of it. */
  play(writer: Writer, frames: readonly Uint8Array[]): TurnResult {
    return this.#run(this.#jobsOf(writer, frames))
  }
  #jobsOf({ connection }: Writer, frames: readonly Uint8Array[]): FrameJob[] {
    return frames.map((payload) => ({ type: 'frame', connection, kind: 'update', payload }))
  }
  #run(jobs: readonly FrameJob[]): TurnResult {
    const actor = (connection: Connection) =>
      ({ memberId: connection === this.karen.connection ? 'mbr_karen' : 'mbr_mette', role: 'facilitator', mode: 'open', archived: false, via: 'canvas' }) as const
    return runTurn({ doc: this.doc, content: this.content, kind: draftKind, now: NOW, mayWrite: () => true, actor: actor as never }, jobs)
  }
  /** The room leaves memory, and is loaded again. */
  restart(): void {
    const before = this.doc
    this.doc = new Y.Doc({ gcFilter: draftKind.isForgotten as NonNullable<typeof draftKind.isForgotten> })
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(before))
    this.doc.clientID = before.clientID + 1
    this.content = draftKind.open(this.doc, [], 0)
  }
  /** Until nobody has anything more to say. */
  settle(): void {
    for (let round = 0; round < 10; round++) {
      this.turn(...this.writers)
      for (const writer of this.writers) writer.hear()
    }
    for (const { doc } of this.writers) expect(linesOf(doc)).toEqual(linesOf(this.doc))
  }
}

describe('a block that is joined to the one above while somebody writes in it', () => {
  test('loses nothing of what the room had before the other knew', () => {
    const desk = new Desk(['Vi laver mad.', ' Hver torsdag', 'Til sidst'])
    desk.mette.type(1, ' og søndag')
    desk.turn(desk.mette)
    desk.karen.join(1)
    desk.settle()
    expect(linesOf(desk.doc)).toEqual(['Vi laver mad. Hver torsdag', ' og søndag', 'Til sidst'])
  })
  test('loses nothing of what is still on its way', () => {
    const desk = new Desk(['Vi laver mad.', ' Hver torsdag', 'Til sidst'])
    desk.karen.join(1)
    desk.turn(desk.karen)
    desk.mette.type(1, ' og')
    desk.mette.type(1, ' søndag')
    desk.settle()
    expect(linesOf(desk.doc)).toEqual(['Vi laver mad. Hver torsdag', ' og søndag', 'Til sidst'])
  })
  test('loses nothing that arrives long after, from a page that is closed by then', () => {
    const desk = new Desk(['Vi laver mad.', ' Hver torsdag', 'Til sidst'])
    for (const word of [' og', ' søn', 'dag']) desk.mette.type(1, word)
    desk.karen.join(1)
    desk.turn(desk.karen)
    desk.restart()
    desk.turn(desk.mette)
    expect(linesOf(desk.doc)).toEqual(['Vi laver mad. Hver torsdag', ' og søndag', 'Til sidst'])
  })
  test('keeps them in one paragraph while somebody goes on typing', () => {
    const desk = new Desk(['Vi laver mad.', ' Hver torsdag', 'Til sidst'])
    desk.karen.join(1)
    desk.turn(desk.karen)
    for (const letter of ' og søndag') {
      desk.mette.type(1, letter)
      desk.turn(desk.mette)
    }
    desk.settle()
    expect(linesOf(desk.doc)).toEqual(['Vi laver mad. Hver torsdag', 'og søndag', 'Til sidst'])
  })
  test('loses nothing when both come in one turn, in either order', () => {
    for (const first of ['karen', 'mette'] as const) {
      const desk = new Desk(['Vi laver mad.', ' Hver torsdag'])
      desk.karen.join(1)
      desk.mette.type(1, ' og søndag')
      desk.turn(...(first === 'karen' ? desk.writers : desk.writers.toReversed()))
      desk.settle()
      expect(linesOf(desk.doc), first).toEqual(['Vi laver mad. Hver torsdag', ' og søndag'])
    }
  })
  test('loses nothing when the other had seen the first half of what somebody wrote in one go', () => {
    const desk = new Desk(['Vi laver mad.'])
    desk.mette.begin(0, ' Hver torsdag')
    desk.settle()
    for (const letters of [' og', ' søn', 'dag']) {
      desk.mette.type(1, letters)
      desk.turn(desk.mette)
      if (letters === ' og') desk.karen.hear()
    }
    desk.karen.join(1)
    desk.settle()
    expect(linesOf(desk.doc)).toEqual(['Vi laver mad. Hver torsdag og', ' søndag'])
  })
  test('is simply joined when what stands in it has been seen', () => {
    const desk = new Desk(['Vi laver mad.', ' Hver torsdag'])
    desk.mette.type(1, ' og søndag')
    desk.settle()
    desk.karen.join(1)
    desk.settle()
    expect(linesOf(desk.doc)).toEqual(['Vi laver mad. Hver torsdag og søndag'])
  })
})

test('nothing is written again past what a section may hold, or into a block that stands in another', () => {
  const full = new Desk(['Vi laver mad.', 'x'.repeat(LIMITS.draftSectionText - 13)])
  full.karen.join(1)
  full.turn(full.karen)
  full.mette.type(1, ' og søndag')
  full.turn(full.mette)
  full.mette.type(1, ' og mandag')
  expect(full.play(full.mette, full.mette.sent.splice(0)).putBack).toMatchObject([{ code: 'draft_full', ids: ['section:resume'] }])
  expect(linesOf(full.doc)[1]).toBe(' og søndag')
  const nested = new Desk(['Vi laver mad.'])
  nested.mette.doc.transact(() => {
    const inner = elementOf('paragraph', [{ type: 'text', text: 'indeni' }])
    blockAt(nested.mette.doc, 0).push([inner])
  })
  const taken = nested.mette.sent.splice(0)
  const { putBack } = nested.play(nested.mette, taken)
  expect(putBack).toMatchObject([{ code: 'record_invalid' }])
  expect(sectionOf(nested.doc, SECTION).toString()).not.toContain('indeni')
})

test('a source that somebody has just put in comes back with the words', () => {
  const desk = new Desk(['Vi laver mad.', 'Hver torsdag'])
  const source: Inline = { type: 'source', kind: 'note', id: 'shape:n1' }
  desk.mette.doc.transact(() => {
    const chip = new Y.XmlElement('source')
    chip.setAttribute('kind', source.kind)
    chip.setAttribute('id', source.id)
    blockAt(desk.mette.doc, 1).push([new Y.XmlText(' med '), chip])
  })
  desk.turn(desk.mette)
  desk.karen.join(1)
  desk.settle()
  expect(blocksOf(sectionOf(desk.doc, SECTION)).at(-1)).toEqual({ type: 'paragraph', content: [{ type: 'text', text: ' med ' }, source] })
})

test('words behind a source stay in their block when the source is taken out', () => {
  const desk = new Desk([
    [
      { type: 'text', text: 'Mad' },
      { type: 'source', kind: 'note', id: 'shape:n1' },
      { type: 'text', text: ' for alle' },
    ],
  ])
  desk.karen.doc.transact(() => {
    const block = blockAt(desk.karen.doc, 0)
    const [before, behind] = textsIn(block) as [Y.XmlText, Y.XmlText]
    before.insert(before.length, behind.toString())
    block.delete(1, 2)
  })
  desk.mette.type(0, ' i byen')
  desk.turn(desk.mette)
  desk.settle()
  expect(linesOf(desk.doc)).toEqual(['Mad for alle i byen'])
})

interface Move {
  who: number
  does: 'type' | 'begin' | 'join' | 'restart' | 'send' | 'hear'
  at: number
}
const moves = fc.array(fc.record<Move>({ who: fc.nat(1), does: fc.constantFrom('type', 'type', 'begin', 'join', 'send', 'send', 'hear', 'restart'), at: fc.nat(2) }), {
  minLength: 5,
  maxLength: 60,
})

/** @param joiners who joins blocks; the other's joins are left out. @returns how often each word stands there in the end */
function evening(course: readonly Move[], joiners: readonly number[]): number[] {
  const desk = new Desk(['a.', 'b.'])
  const words: string[] = []
  for (const { who, does, at } of course) {
    const writer = desk.writers[who] as Writer
    const { length } = sectionOf(writer.doc, SECTION)
    if (does === 'send') desk.turn(writer)
    else if (does === 'hear') writer.hear()
    else if (does === 'restart') desk.restart()
    else if (does === 'join' && length > 1 && joiners.includes(who)) writer.join(1 + (at % (length - 1)))
    else if (does === 'type' || does === 'begin') {
      words.push(`<${words.length}>`)
      writer[does](at % length, words.at(-1) as string)
    }
  }
  desk.settle()
  const text = linesOf(desk.doc).join('')
  return words.map((word) => text.split(word).length - 1)
}

test('however two write past each other while one of them joins blocks, each word stands once', () => {
  fc.assert(
    fc.property(moves, (course) => void expect(evening(course, [0]).filter((times) => times !== 1)).toEqual([])),
    { numRuns: 300 },
  )
})
// two who join the same block at once both write what stood in it; that is for them to see
test('when both join blocks no word is gone', () => {
  fc.assert(
    fc.property(moves, (course) => void expect(evening(course, [0, 1]).filter((times) => times < 1)).toEqual([])),
    { numRuns: 300 },
  )
})
