/** The phone's moves at work: kept on the device first, sent in order, tried again when the way is open. */
import { type Accessor, createSignal, type Setter } from 'solid-js'
import { AppError, type ErrorCode, isPassing } from '#shared/errors.ts'
import { randomToken } from '#shared/ids.ts'
import { type EntryStore, memoryStore } from '../store.ts'
import { type Move, type Task, withMade, withMove } from './moves.ts'

/** The server's side; every call fails with `AppError`. @returns the group's id, if one was made */
export type Carry = (task: Task, requestId: string) => Promise<string | undefined>
/** What became of a move: done, still waiting for the network, taken back before it was sent, or refused for this reason. */
export type Fate = 'done' | 'waiting' | 'cancelled' | ErrorCode

export class MoveQueue {
  /** what has not been sent, in order */
  readonly waiting: Accessor<readonly Move[]>
  readonly #setWaiting: Setter<readonly Move[]>
  /** done, but perhaps not yet in the board as it was last fetched */
  readonly #done = createSignal<readonly (Move & { doneAt: number })[]>([])
  readonly #carry: Carry
  readonly #fates = new Map<string, Fate>()
  readonly #made = new Map<string, string>()
  #store: EntryStore<Move>
  #busy: string | undefined
  #running: Promise<void> | undefined

  constructor(store: EntryStore<Move>, carry: Carry, restored: readonly Move[] = []) {
    ;[this.waiting, this.#setWaiting] = createSignal(restored)
    this.#store = store
    this.#carry = carry
  }

  /** What is to be seen on a board that was fetched some time ago, in order. */
  shown(): readonly Move[] {
    return [...this.#done[0](), ...this.waiting()]
  }
  /** A board that was asked for at this time (`performance.now`) has come: it knows what was done before. */
  fetched(askedAt: number): void {
    this.#done[1]((done) => (done.some(({ doneAt }) => doneAt <= askedAt) ? done.filter(({ doneAt }) => doneAt > askedAt) : done))
  }
  /** Resolves when it is done or refused, or when there is no way to the server now. */
  async add(task: Task): Promise<{ key: string; fate: Fate }> {
    const last = this.waiting().at(-1)?.at ?? 0
    const move: Move = { key: randomToken(), at: Math.max(Date.now(), last + 1), task }
    await this.#replace(withMove(this.waiting(), move, this.#busy))
    await this.flush()
    return { key: move.key, fate: this.#fates.get(move.key) ?? 'waiting' }
  }
  /** Takes back what has not been sent. @returns false: it is too late for that */
  async cancel(key: string): Promise<boolean> {
    if (key === this.#busy || !this.waiting().some((move) => move.key === key)) return false
    this.#fates.set(key, 'cancelled')
    await this.#replace(this.waiting().filter((move) => move.key !== key))
    return true
  }
  /** The id of a group that was made under this key. */
  groupOf(key: string): string | undefined {
    return this.#made.get(key)
  }
  /** Sends what waits; safe to call at any time. */
  async flush(): Promise<void> {
    // what was added while the last one was already on its way out is sent too
    while (this.#running) await this.#running
    this.#running = this.#drain().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }
  async discard(): Promise<void> {
    this.#setWaiting([])
    this.#done[1]([])
    await this.#store.clear().catch(() => undefined)
  }

  async #drain(): Promise<void> {
    for (let next = this.waiting()[0]; next; next = this.waiting()[0]) {
      this.#busy = next.key
      try {
        await this.#settle(next, await this.#carry(next.task, next.key))
      } catch (error) {
        const code = error instanceof AppError ? error.code : 'internal'
        if (isPassing(code)) return
        this.#fates.set(next.key, code)
        await this.#replace(this.waiting().filter(({ key }) => key !== next.key))
      } finally {
        this.#busy = undefined
      }
    }
  }
  async #settle(move: Move, groupId: string | undefined): Promise<void> {
    this.#fates.set(move.key, 'done')
    // a group goes by its id from here on
    this.#done[1]((done) => [...done, { ...move, key: groupId ?? move.key, doneAt: performance.now() }])
    const rest = this.waiting().filter(({ key }) => key !== move.key)
    if (groupId !== undefined) this.#made.set(move.key, groupId)
    await this.#replace(groupId === undefined ? rest : withMade(rest, move.key, groupId))
  }
  /** A full or failing device is no reason to stop: go on in memory. */
  async #replace(next: readonly Move[]): Promise<void> {
    const before = this.waiting()
    this.#setWaiting(next)
    try {
      for (const move of before) if (!next.some(({ key }) => key === move.key)) await this.#store.remove(move.key)
      for (const move of next) if (!before.includes(move)) await this.#store.put(move)
    } catch {
      this.#store = memoryStore<Move>()
    }
  }
}
