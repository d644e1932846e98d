/** A Word file takes half a second of pure computing; on the server's own thread every board would stand still for it. */
import { Worker } from 'node:worker_threads'
import type { Draft } from '#shared/drafts.ts'

export interface DocxOrder {
  draft: Draft
  /** ISO 8601 */
  exportedAt: string
}

const inThread = (order: DocxOrder): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the Word file's thread ended with ${code} and no file`)))
  })

let last: Promise<unknown> = Promise.resolve()

/** One at a time: ten downloads at once shall not take the processor from the boards. */
export function renderDocx(order: DocxOrder): Promise<Uint8Array<ArrayBuffer>> {
  const next = last.then(() => inThread(order))
  last = next.catch(() => undefined)
  return next
}
