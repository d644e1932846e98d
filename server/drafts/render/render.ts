/**
 * A file takes seconds of pure computing and hundreds of megabytes. On the server's own thread every board would stand still for it, and
 * in a thread beside it whatever ends the thread hard (no memory, a fault of the engine) would end the server: so it is a process.
 */
import { fork } from 'node:child_process'
import { CATALOGUES } from '#server/http/locale.ts'
import type { BookOrder } from './make.ts'
import type { Rendered } from './process.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** megabytes; the largest board and draft need a third of it */
const MEMORY = ['--max-old-space-size=768', '--max-semi-space-size=32']
/** milliseconds; the largest board and draft need a twentieth of it, and others wait behind it */
const PATIENCE = 120_000
/** A fault of the engine and not of the draft: nothing says that it comes again. */
const FAULTS: readonly string[] = ['SIGTRAP', 'SIGSEGV', 'SIGILL', 'SIGBUS']

class EndedError extends Error {
  readonly signal: string | null
  constructor(format: string, code: number | null, signal: string | null) {
    super(`the process of a ${format} file ended with ${signal ?? code} and no file`)
    this.signal = signal
  }
}

const inProcess = (order: BookOrder): Promise<Bytes> =>
  new Promise((resolve, reject) => {
    const child = fork(new URL('./process.ts', import.meta.url), { execArgv: MEMORY, serialization: 'advanced', timeout: PATIENCE, killSignal: 'SIGKILL' })
    child.once('message', (rendered: Rendered) => ('bytes' in rendered ? resolve(rendered.bytes) : reject(new Error(rendered.problem))))
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new EndedError(order.format, code, signal)))
    child.send(order)
  })

const isFault = (error: unknown): boolean => error instanceof EndedError && FAULTS.includes(error.signal ?? '')
const rendered = (order: BookOrder): Promise<Bytes> => inProcess(order).catch((error) => (isFault(error) ? inProcess(order) : Promise.reject(error)))

let last: Promise<unknown> = Promise.resolve()

/** One at a time: ten downloads at once shall not take the processor from the boards. @throws Error when the file cannot be made */
export function renderBook({ format, material }: Omit<BookOrder, 'catalogue'>): Promise<Bytes> {
  const order = { format, material, catalogue: CATALOGUES[material.draft.locale] }
  const next = last.then(() => rendered(order))
  last = next.catch(() => undefined)
  return next
}
