/** A file takes seconds of pure computing; on the server's own thread every board would stand still for it. */
import { Worker } from 'node:worker_threads'
import { CATALOGUES } from '#server/http/locale.ts'
import type { BookOrder } from './make.ts'

/** the largest board and draft need a third of it; more is a fault, which then ends the thread and not the server */
const MEMORY = { maxYoungGenerationSizeMb: 96, maxOldGenerationSizeMb: 768 } as const

const inThread = (order: BookOrder): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order, resourceLimits: MEMORY })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread of a ${order.format} file ended with ${code} and no file`)))
  })

let last: Promise<unknown> = Promise.resolve()

/** One at a time: ten downloads at once shall not take the processor from the boards. */
export function renderBook({ format, material }: Omit<BookOrder, 'catalogue'>): Promise<Uint8Array<ArrayBuffer>> {
  const order = { format, material, catalogue: CATALOGUES[material.draft.locale] }
  const next = last.then(() => inThread(order))
  last = next.catch(() => undefined)
  return next
}
