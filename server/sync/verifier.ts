/** What is done beside the event loop: loading thousands of notes twice to verify a snapshot, or waiting for the database file's own fsync, would hold up every board. */
import { Worker } from 'node:worker_threads'
import type { CarryOrder, VerifyAnswer, VerifyOrder } from './verify-worker.ts'

/** An idle thread costs memory; starting one costs a tenth of a second nobody waits for. */
const IDLE_MS = 5_000

export class SnapshotMismatchError extends Error {}

export class Verifier {
  readonly #file: string
  readonly #waiting = new Map<number, { done(): void; failed(error: Error): void }>()
  #worker: Worker | undefined
  #idle: NodeJS.Timeout | undefined
  #next = 0

  /** @param file the database file */
  constructor(file: string) {
    this.#file = file
  }
  /** @throws SnapshotMismatchError when loading `state` does not give what is stored up to `seq` */
  verify(order: Omit<VerifyOrder, 'id' | 'file'>): Promise<void> {
    return this.#ask(order)
  }
  /** Carries the log over into the database. @throws Error when it could not; the log keeps everything */
  carryOver(): Promise<void> {
    return this.#ask({})
  }
  #ask(order: Omit<VerifyOrder | CarryOrder, 'id' | 'file'>): Promise<void> {
    const id = this.#next++
    clearTimeout(this.#idle)
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed })
      this.#thread().postMessage({ ...order, id, file: this.#file })
    })
  }
  async stop(): Promise<void> {
    clearTimeout(this.#idle)
    await this.#worker?.terminate()
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), { name: 'verify' })
    worker.unref()
    worker.on('message', (answer: VerifyAnswer) => this.#answered(answer))
    worker.on('error', (error) => this.#lost(worker, error))
    worker.on('exit', () => this.#lost(worker, new Error('the verifying thread ended')))
    this.#worker = worker
    return worker
  }
  #answered({ id, problem }: VerifyAnswer): void {
    const asked = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (problem === undefined) asked?.done()
    else asked?.failed(new SnapshotMismatchError(problem))
    if (this.#waiting.size > 0) return
    this.#idle = setTimeout(() => void this.#worker?.terminate(), IDLE_MS)
    this.#idle.unref()
  }
  #lost(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    for (const { failed } of this.#waiting.values()) failed(error)
    this.#waiting.clear()
  }
}
