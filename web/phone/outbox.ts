/** The phone's queue at work: keeps entries safe first, sends them in order, tries again when the way is open. */
import { type Accessor, createSignal, type Setter } from 'solid-js'
import { AppError, type ErrorCode, isPassing } from '#shared/errors.ts'
import { randomToken } from '#shared/ids.ts'
import { LIMITS } from '#shared/limits.ts'
import { belongsTo, type Entry, type NewNote, type NoteChange, unsentText, withChange, withRemoval } from './entries.ts'
import { type EntryStore, memoryStore } from './store.ts'

/** The server's side of the queue; every call fails with `AppError`. */
export interface NoteServer {
  create(note: NewNote, requestId: string): Promise<{ id: string; number?: number; private: boolean }>
  change(noteId: string, change: NoteChange): Promise<void>
  remove(noteId: string): Promise<void>
}
/** What became true on the server, for the list of saved notes. */
export type Settled =
  | { kind: 'created'; id: string; number?: number; private: boolean; note: NewNote }
  | { kind: 'changed'; id: string; change: NoteChange }
  | { kind: 'removed'; id: string }

export class Outbox {
  readonly entries: Accessor<readonly Entry[]>
  /** false: what waits is lost with the page */
  readonly durable: Accessor<boolean>
  /** why the last attempt did not get through */
  readonly blocked: Accessor<ErrorCode | undefined>
  readonly #setEntries: Setter<readonly Entry[]>
  readonly #setDurable: Setter<boolean>
  readonly #setBlocked: Setter<ErrorCode | undefined>
  readonly #server: NoteServer
  readonly #onSettled: (settled: Settled) => void
  #store: EntryStore
  #running: Promise<void> | undefined
  /** what became of a key that a form may still hold */
  readonly #sent = new Map<string, string>()

  /** @param restored what `store` held when it was opened */
  constructor(store: EntryStore, server: NoteServer, onSettled: (settled: Settled) => void, restored: readonly Entry[] = []) {
    ;[this.entries, this.#setEntries] = createSignal(restored)
    ;[this.durable, this.#setDurable] = createSignal(store.durable)
    ;[this.blocked, this.#setBlocked] = createSignal<ErrorCode>()
    this.#store = store
    this.#server = server
    this.#onSettled = onSettled
  }

  /** Resolves when the note is safe on this device. */
  add(note: NewNote): Promise<void> {
    const entry: Entry = { key: randomToken(), at: this.#nextAt(), create: note }
    return this.#replace(entry.key, entry)
  }
  async change(ref: string, change: NoteChange): Promise<void> {
    const entry = this.#entryOf(ref)
    await this.#replace(entry.key, withChange(entry, change))
  }
  async remove(ref: string): Promise<void> {
    const entry = this.#entryOf(ref)
    await this.#replace(entry.key, withRemoval(entry))
  }
  /** The name a note goes by on this page. */
  refOf(noteId: string): string {
    for (const [key, id] of this.#sent) if (id === noteId) return key
    return noteId
  }
  /** The note's id on the server, given the name it goes by. */
  idOf(ref: string): string {
    return this.#sent.get(ref) ?? ref
  }
  /** Keys of notes that may have reached the server without an answer; the oldest first, as many as one question may name. */
  unanswered(): string[] {
    const lost = this.entries().filter((entry) => entry.create && entry.tried && !entry.noteId)
    return lost.slice(0, LIMITS.sentPerQuestion).map(({ key }) => key)
  }
  /** The answer to a POST, heard in another way. */
  arrived(key: string, noteId: string): void {
    const entry = this.#current(key)
    if (!entry?.create || entry.noteId) return
    const before = this.#running
    void this.#made(entry, noteId).then(async () => {
      await before
      await this.flush()
    })
  }
  /** Sends what waits; safe to call at any time. */
  flush(): Promise<void> {
    this.#running ??= this.#drain().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }
  /** Forgets everything, also on the device. @returns the texts that were never sent */
  async discard(): Promise<string[]> {
    const texts = this.entries().flatMap(unsentText)
    this.#setEntries([])
    await this.#keep((store) => store.clear())
    return texts
  }

  #nextAt(): number {
    return Math.max(Date.now(), (this.entries().at(-1)?.at ?? 0) + 1)
  }
  #current(key: string): Entry | undefined {
    return this.entries().find((entry) => entry.key === key)
  }
  #entryOf(ref: string): Entry {
    const noteId = this.#sent.get(ref) ?? ref
    return this.entries().find((entry) => belongsTo(entry, noteId)) ?? { key: randomToken(), at: this.#nextAt(), noteId }
  }
  /** A full or failing device is no reason to lose the note: go on in memory and say so. */
  async #keep(write: (store: EntryStore) => Promise<void>): Promise<void> {
    try {
      await write(this.#store)
    } catch {
      this.#store = memoryStore()
      this.#setDurable(false)
    }
  }
  async #replace(key: string, next: Entry | undefined): Promise<void> {
    const others = this.entries().filter((entry) => entry.key !== key)
    this.#setEntries(next ? [...others, next].sort((a, b) => a.at - b.at) : others)
    await this.#keep((store) => (next ? store.put(next) : store.remove(key)))
  }

  async #drain(): Promise<void> {
    const attempted = new Set<string>()
    for (;;) {
      const next = this.entries().find((entry) => !entry.refused && !attempted.has(entry.key))
      if (!next) return
      attempted.add(next.key)
      try {
        await this.#settle(next.key)
        this.#setBlocked(undefined)
      } catch (error) {
        const code = error instanceof AppError ? error.code : 'internal'
        if (!isPassing(code)) await this.#refuse(next.key, code)
        else {
          this.#setBlocked(code)
          // one note that the server stumbles over must not hold up the others
          if (code !== 'internal') return
        }
      }
    }
  }
  async #settle(key: string): Promise<void> {
    for (let entry = this.#current(key); entry && !entry.refused; entry = this.#current(key)) {
      if (!(await this.#step(entry))) return this.#replace(key, undefined)
    }
  }
  /** One step of one entry. @returns false when nothing is left to do for it */
  async #step(entry: Entry): Promise<boolean> {
    if (entry.create && !entry.noteId) return this.#create(entry, entry.create)
    const { noteId: id, change } = entry
    if (id && entry.remove) await this.#remove(id)
    else if (id && change) {
      await this.#server.change(id, change)
      this.#onSettled({ kind: 'changed', id, change })
      const now = this.#current(entry.key)
      return now?.change !== change || now.remove === true
    }
    return false
  }
  async #create(entry: Entry, note: NewNote): Promise<boolean> {
    if (!entry.tried) await this.#replace(entry.key, { ...entry, tried: true })
    const made = await this.#server.create(note, entry.key)
    this.#onSettled({ kind: 'created', ...made, note })
    await this.#made(this.#current(entry.key) ?? entry, made.id)
    return true
  }
  #made({ create: _, ...rest }: Entry, noteId: string): Promise<void> {
    this.#sent.set(rest.key, noteId)
    return this.#replace(rest.key, { ...rest, noteId })
  }
  async #remove(id: string): Promise<void> {
    await this.#server.remove(id).catch((error: unknown) => {
      if (!(error instanceof AppError && error.code === 'not_found')) throw error
    })
    this.#onSettled({ kind: 'removed', id })
  }
  async #refuse(key: string, code: ErrorCode): Promise<void> {
    const entry = this.#current(key)
    // a refused POST left nothing behind, so the note itself may be rewritten and sent again
    if (entry) await this.#replace(key, { ...entry, refused: code, ...(entry.create && { tried: false }) })
  }
}
