/** A draft's contents: what a frame did to text and values is judged by itself, and put back where it cannot stand. */
import type * as Y from 'yjs'
import type { NewNote, Quarantined } from '#db/journal.ts'
import type { ShelfChange } from '#db/shelf.ts'
import { fieldsOf, sectionOf, sectionRoot, writtenSections } from '#shared/draft/layout.ts'
import type { Actor, BoardWork, Clocks, DocumentContent, PutBack, Settled, WholeRefusal } from '../kind.ts'
import { LateWordsKeeper } from './late-words.ts'
import { Removals } from './removals.ts'
import { judgeValue } from './values.ts'
import { settleText } from './text.ts'

export class DraftText implements DocumentContent {
  readonly root: Y.Map<unknown>
  readonly board: BoardWork | undefined = undefined
  readonly lastNumber = 0
  readonly ailing = false
  readonly counts = { notes: 0 }
  readonly #doc: Y.Doc
  /** the values as they were after the last frame */
  readonly #before = new Map<string, unknown>()
  readonly #removals = new Removals()
  readonly #late = new LateWordsKeeper()

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.root = fieldsOf(doc)
    // roots get their type before the first turn: a change of type in it would lose what the transaction knows of them
    for (const id of writtenSections(doc)) sectionOf(doc, id)
    for (const [key, value] of this.root.entries()) this.#before.set(key, value)
  }
  settle(keys: ReadonlySet<string>, actor: Actor | null, now: number, clocks: Clocks, frame?: Uint8Array): Settled {
    for (const id of writtenSections(this.#doc)) sectionOf(this.#doc, id)
    const full = frame ? this.#late.bringBack(this.#doc, this.#removals.since(this.#doc), frame) : new Set()
    const back = writtenSections(this.#doc).flatMap((id): PutBack[] => (full.has(sectionOf(this.#doc, id)) ? [{ code: 'draft_full', id: sectionRoot(id) }] : []))
    for (const key of keys) {
      const code = judgeValue(this.root, this.#before, key, actor, now)
      if (code) {
        back.push({ code, id: key })
        this.#putBack(key)
      } else this.#follow(key)
    }
    back.push(...settleText(this.#doc, clocks))
    this.#removals.pass(this.#doc)
    return { back, becamePrivate: [] }
  }
  wholeRefusal(): WholeRefusal | undefined {
    return undefined
  }
  restore(keys: ReadonlySet<string>): void {
    for (const key of keys) this.#putBack(key)
  }
  takeNotes(): NewNote[] {
    return []
  }
  takeShelf(): ShelfChange | undefined {
    return undefined
  }
  mend(): Quarantined[] {
    return []
  }

  #putBack(key: string): void {
    if (this.#before.has(key)) this.root.set(key, this.#before.get(key))
    else if (this.root.has(key)) this.root.delete(key)
  }
  #follow(key: string): void {
    if (this.root.has(key)) this.#before.set(key, this.root.get(key))
    else this.#before.delete(key)
  }
}
