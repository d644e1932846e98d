/**
 * The thread that commits: a group of turns goes to it as values, and it answers when they are in the log and the log is on disk. Neither
 * SQLite nor the disk keeps the event loop from reading sockets meanwhile. Groups are committed in the order in which they were given.
 */
import { closeSync, fdatasyncSync, openSync } from 'node:fs'
import { once } from 'node:events'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { Outcome } from './commit-group.ts'
import type { Commit } from './journal.ts'
import { carryOver } from './open.ts'

/** What the thread starts with. */
export interface DiskStart {
  /** the database file */
  file: string
  port: MessagePort
  /** counts its answers: who waits for one at once sleeps on it */
  answered: Int32Array<SharedArrayBuffer>
}
export interface StoreOrder {
  commits: readonly Commit[]
  /** milliseconds since 1970 */
  at: number
}
/** What became of each commit, in their order; `unsure`: that is not known, or not whether it is on disk. */
export type Stored = { outcomes: Outcome[] } | { unsure: string }

export interface Disk {
  /** Commits a group and synchronises the log; `answer` is called exactly once, and nothing is on disk before. */
  store(order: StoreOrder, answer: (stored: Stored) => void): void
  /** Waits, at once, until all that was given is answered. */
  finish(): void
  /** Synchronises the log, at once. @throws the disk's error */
  sync(): void
  /** After an error: the system may have given up on parts of the log, so that all of it is written and synchronised again in another place. @throws the disk's or SQLite's error */
  makeSure(): void
  stop(): Promise<void>
}

/** milliseconds; a thread that does not answer in this time is given up, and what it was given is in doubt */
const PATIENCE = 20_000

interface Thread {
  worker: Worker
  port: MessagePort
  answered: Int32Array<SharedArrayBuffer>
}

class DiskThread implements Disk {
  readonly #file: string
  #thread: Thread | undefined
  #log: number | undefined
  /** in the order in which the thread answers */
  readonly #asked: ((stored: Stored) => void)[] = []

  constructor(file: string) {
    this.#file = file
    // the first commit should not wait for a thread to start
    this.#start()
  }
  store(order: StoreOrder, answer: (stored: Stored) => void): void {
    this.#asked.push(answer)
    this.#start().port.postMessage(order)
  }
  finish(): void {
    while (this.#asked.length > 0) {
      const { port, answered } = this.#start()
      const before = Atomics.load(answered, 0)
      const received = receiveMessageOnPort(port) as { message: Stored } | undefined
      if (received) this.#answer(received.message)
      else if (Atomics.wait(answered, 0, before, PATIENCE) === 'timed-out') this.#lose('the thread that commits does not answer')
    }
  }
  sync(): void {
    // the log lives as long as the database is open; an error of the disk is told to whoever had it open at the time
    this.#log ??= openSync(`${this.#file}-wal`, 'r')
    fdatasyncSync(this.#log)
  }
  makeSure(): void {
    this.sync()
    carryOver(this.#file)
  }
  async stop(): Promise<void> {
    const thread = this.#thread
    this.#thread = undefined
    if (this.#log !== undefined) closeSync(this.#log)
    this.#log = undefined
    if (!thread) return
    thread.worker.ref()
    const ended = once(thread.worker, 'exit')
    // it lets go of the database first
    thread.port.postMessage(null)
    const late = setTimeout(() => void thread.worker.terminate(), PATIENCE)
    await ended
    clearTimeout(late)
  }

  #start(): Thread {
    if (this.#thread) return this.#thread
    const { port1: port, port2 } = new MessageChannel()
    const answered = new Int32Array(new SharedArrayBuffer(4))
    const start: DiskStart = { file: this.#file, port: port2, answered }
    const worker = new Worker(new URL('./disk-worker.ts', import.meta.url), { name: 'commit', workerData: start, transferList: [port2] })
    const thread = { worker, port, answered }
    const ifOurs = (problem: string) => this.#thread === thread && this.#lose(problem)
    port.on('message', (stored: Stored) => this.#thread === thread && this.#answer(stored))
    worker.on('error', (error) => ifOurs(error instanceof Error ? error.message : String(error)))
    worker.on('exit', () => ifOurs('the thread that commits ended'))
    worker.unref()
    port.unref()
    this.#thread = thread
    return thread
  }
  #answer(stored: Stored): void {
    const answer = this.#asked.shift()
    if (!('unsure' in stored)) return answer?.(stored)
    // what was to follow is in doubt as well: it is not asked for on top of something that may not be there
    if (answer) this.#asked.unshift(answer)
    this.#lose(stored.unsure)
  }
  #lose(unsure: string): void {
    const thread = this.#thread
    this.#thread = undefined
    void thread?.worker.terminate()
    for (const answer of this.#asked.splice(0)) answer({ unsure })
  }
}

/** @param file the database file, with its log */
export const openDisk = (file: string): Disk => new DiskThread(file)
