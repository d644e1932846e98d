/**
 * The wait for the disk, beside the event loop. The rooms' connection commits into the log without waiting; what was committed is durable
 * once the log has been synchronised, which a thread of its own does: reading sockets goes on meanwhile.
 */
import { closeSync, fdatasyncSync, openSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { carryOver } from './open.ts'

export interface SyncOrder {
  /** the database's log */
  log: string
}
export interface SyncAnswer {
  /** undefined: all is on disk */
  problem?: string
}

export interface Disk {
  /** Resolves when everything committed before the call is on disk. @throws the disk's error: what is there is not known */
  sync(): Promise<void>
  /** The same, at once. @throws the disk's error */
  syncNow(): void
  /** After an error: the system may have given up on parts of the log, so that all of it is written and synchronised again in another place. @throws the disk's or SQLite's error */
  makeSure(): void
  stop(): Promise<void>
}

class LogDisk implements Disk {
  readonly #file: string
  #worker: Worker | undefined
  /** in the order in which the thread answers */
  readonly #asked: { done(): void; failed(error: Error): void }[] = []

  constructor(file: string) {
    this.#file = file
    // the first commit should not wait for a thread to start
    this.#thread()
  }
  get #log(): string {
    return `${this.#file}-wal`
  }
  sync(): Promise<void> {
    return new Promise((done, failed) => {
      this.#asked.push({ done, failed })
      this.#thread().postMessage(null)
    })
  }
  syncNow(): void {
    const log = openSync(this.#log, 'r')
    try {
      fdatasyncSync(log)
    } finally {
      closeSync(log)
    }
  }
  makeSure(): void {
    this.syncNow()
    carryOver(this.#file)
  }
  async stop(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('./disk-worker.ts', import.meta.url), { workerData: { log: this.#log } satisfies SyncOrder })
    worker.unref()
    worker.on('message', ({ problem }: SyncAnswer) => this.#answered(problem === undefined ? undefined : new Error(problem)))
    worker.on('error', (error) => this.#lost(worker, error))
    worker.on('exit', () => this.#lost(worker, new Error('the thread that waits for the disk ended')))
    this.#worker = worker
    return worker
  }
  #answered(error: Error | undefined): void {
    const asked = this.#asked.shift()
    if (error) asked?.failed(error)
    else asked?.done()
  }
  #lost(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    while (this.#asked.length > 0) this.#answered(error)
  }
}

/** @param file the database file; its log must be there when something is to be synchronised */
export const openDisk = (file: string): Disk => new LogDisk(file)
