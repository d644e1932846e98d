/** What a board's turns do to the shelf beside it, gathered until the turn is committed. */
import type { TLRecord } from '@tldraw/tlschema'
import type { HiddenChange } from '#db/hidden.ts'
import { noShelfChange, type ShelfChange } from '#db/shelf.ts'
import type { Hidden, HideRequest, RevealRequest, TakeBackRequest } from '#server/deps.ts'
import type { Actor, BecamePrivate, DocumentMemory, PutBack } from '../kind.ts'
import { countHidden, layBack, takeOff } from './hiding.ts'
import type { NoteRegister } from './register.ts'
import { revealNotes, takeBack } from './reveal.ts'
import { shelve, takeLateEdits } from './shelving.ts'
import type { Touched, Workbench } from './workbench.ts'

export class ShelfWork {
  readonly #bench: Workbench
  readonly #register: NoteRegister
  readonly #memory: DocumentMemory
  #change: ShelfChange | undefined

  constructor(bench: Workbench, register: NoteRegister, memory: DocumentMemory) {
    this.#bench = bench
    this.#register = register
    this.#memory = memory
  }
  /** What belongs to the commit of the turn; undefined when there is nothing. Forgets it. */
  take(): ShelfChange | undefined {
    const change = this.#change
    this.#change = undefined
    return change
  }
  /** Before a frame is judged: what goes on on notes that left the document. */
  goOn(touched: Touched, actor: Actor): void {
    const edits = takeLateEdits(this.#bench, this.#register, this.#memory, touched, actor)
    if (edits.length > 0) this.#noted().edited.push(...edits)
  }
  /** After a frame was judged: notes that stay with their author. @param back gets those there is no room for */
  keep(touched: Touched, actor: Actor, now: number, back: PutBack[]): BecamePrivate[] {
    const { shelved, refused } = shelve(this.#bench, this.#register, this.#memory, touched, actor, now)
    back.push(...refused)
    if (shelved.length > 0) this.#noted().added.push(...shelved.map(({ note }) => note))
    return shelved.map(({ sent, note }) => ({ sent, id: note.id }))
  }
  /** Call inside a transaction. @returns how many are on the board now @throws AppError board_full */
  reveal({ id, notes, nameless, zoneId, memberId }: RevealRequest, now: number): number {
    const { shown, signed } = revealNotes(this.#bench, this.#register, notes, nameless, now)
    const change = this.#noted()
    change.removed.push(...shown)
    if (id !== undefined) change.reveal = { id, zoneId: zoneId ?? null, memberId, notes: shown.length, at: now, signed }
    return shown.length
  }
  /** Call inside a transaction. @returns how many are private again */
  takeBack({ revealId, signed }: TakeBackRequest, now: number): number {
    const back = takeBack(this.#bench, this.#register, signed)
    const change = this.#noted()
    change.added.push(...back)
    change.takenBack = { revealId, at: now }
    return back.length
  }
  /** Call inside a transaction. @returns how many are off the board now @throws AppError not_found */
  hide(request: HideRequest, now: number): Hidden {
    const records = takeOff(this.#bench, this.#register, request)
    const counts = countHidden(records)
    const { id, by, expelled = false } = request
    const memberId = 'memberId' in request ? request.memberId : null
    this.#hidden({ removal: { id, memberId, expelled, by, ...counts, at: now }, hidden: records, shown: [] })
    for (const record of records) this.#memory.hidden.add(record.id)
    return counts
  }
  /** Call inside a transaction. @returns record ids that are on the board now @throws AppError board_full */
  show(records: readonly TLRecord[]): string[] {
    const shown = layBack(this.#bench, records)
    this.#hidden({ hidden: [], shown })
    for (const id of shown) this.#memory.hidden.delete(id)
    return shown
  }
  #hidden(change: HiddenChange): void {
    if (change.hidden.length === 0 && change.shown.length === 0) return
    const noted = this.#noted()
    noted.hidden = [...(noted.hidden ?? []), change]
  }
  #noted(): ShelfChange {
    this.#change ??= noShelfChange()
    return this.#change
  }
}
