/** A board's contents: the effect check, stamps and repairs of one frame at a time. */
import type { TLRecord } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import type { StoredNote } from '#db/documents.ts'
import type { NewNote, Quarantined } from '#db/journal.ts'
import type { ShelfChange } from '#db/shelf.ts'
import type { Hidden, HideRequest, NoteRequest, NotesRequest, RevealRequest, TakeBackRequest } from '#server/deps.ts'
import { idOfKey } from '#shared/board/layout.ts'
import type { Actor, BoardWork, DocumentContent, DocumentMemory, PutBack, Settled, WholeRefusal } from '../kind.ts'
import { removesTooMuch } from './bulk.ts'
import { assertFits } from './capacity.ts'
import { type CreatedNotes, createNote, createNotes } from './create-notes.ts'
import { judgeOf } from './frame-judge.ts'
import { isAiling, mendBoard } from './mend.ts'
import { mendPicture } from './pictures.ts'
import { NoteRegister } from './register.ts'
import { ShelfWork } from './shelf-work.ts'
import { stamp } from './signature.ts'
import { type Touched, Workbench } from './workbench.ts'

/** Touched keys by the record they belong to. */
function groupById(keys: ReadonlySet<string>): Touched {
  const byId: Touched = new Map()
  for (const key of keys) {
    const id = idOfKey(key)
    const touched = byId.get(id)
    if (touched) touched.add(key)
    else byId.set(id, new Set([key]))
  }
  return byId
}

export class BoardContent implements DocumentContent, BoardWork {
  readonly root: Y.Map<unknown>
  readonly board: BoardWork = this
  readonly #bench: Workbench
  readonly #register: NoteRegister
  readonly #memory: DocumentMemory
  readonly #shelf: ShelfWork

  constructor(root: Y.Map<unknown>, notes: readonly StoredNote[], lastNumber: number, memory: DocumentMemory) {
    this.root = root
    this.#memory = memory
    this.#bench = new Workbench(root)
    this.#register = new NoteRegister(notes, lastNumber)
    this.#shelf = new ShelfWork(this.#bench, this.#register, memory)
  }
  get lastNumber(): number {
    return this.#register.lastNumber
  }
  get counts() {
    return { notes: this.#bench.before.notes }
  }
  takeNotes(): NewNote[] {
    return this.#register.takeFresh()
  }

  takeShelf(): ShelfChange | undefined {
    return this.#shelf.take()
  }

  settle(keys: ReadonlySet<string>, actor: Actor | null, now: number): Settled {
    const back: PutBack[] = []
    const touched = groupById(keys)
    if (actor) this.#shelf.goOn(touched, actor)
    const problem = judgeOf({ bench: this.#bench, register: this.#register, memory: this.#memory }, touched, actor, now)
    for (const [id, own] of touched) {
      const code = problem(id, own)
      if (!code) continue
      back.push({ code, id })
      this.#bench.putBack(id)
      touched.delete(id)
    }
    const becamePrivate = actor ? this.#shelf.keep(touched, actor, now, back) : []
    for (const id of [...touched.keys()]) {
      this.#bench.mendTree(id, touched)
      mendPicture(this.#bench, this.#memory, id, touched)
    }
    for (const [id, own] of touched) stamp(this.#bench, this.#register, { id, touched: own }, actor, now)
    for (const own of touched.values()) this.#bench.before.follow(this.#bench.records, own)
    return { back, becamePrivate }
  }

  wholeRefusal(keys: ReadonlySet<string>, actor: Actor, now: number): WholeRefusal | undefined {
    return removesTooMuch(this.#bench, this.#register, this.#memory, keys, actor, now) ? 'bulk-removal' : undefined
  }
  assertFits(keys: ReadonlySet<string>): void {
    assertFits(this.#bench, groupById(keys))
  }
  restore(keys: ReadonlySet<string>): void {
    for (const id of new Set([...keys].map(idOfKey))) this.#bench.putBack(id)
  }

  createNote(request: NoteRequest, now: number): { id: string; number: number } {
    return createNote(this.#bench, this.#register, request, now)
  }
  createNotes(request: NotesRequest, now: number): CreatedNotes {
    return createNotes(this.#bench, this.#register, request, now)
  }
  reveal(request: RevealRequest, now: number): number {
    return this.#shelf.reveal(request, now)
  }
  takeBack(request: TakeBackRequest, now: number): number {
    return this.#shelf.takeBack(request, now)
  }

  hide(request: HideRequest, now: number): Hidden {
    return this.#shelf.hide(request, now)
  }
  show(records: readonly TLRecord[]): string[] {
    return this.#shelf.show(records)
  }

  get ailing(): boolean {
    return isAiling(this.#bench.records)
  }
  mend(): Quarantined[] {
    return mendBoard(this.#bench)
  }
}
