/** Runs in a process of its own: makes one file and ends. */
import { setPriority } from 'node:os'
import { type BookOrder, makeFile } from './make.ts'

export type Rendered = { bytes: Uint8Array<ArrayBuffer> } | { problem: string }

// who waits for a file waits for seconds; who writes on a board should not feel it
setPriority(10)
// when the server has gone nobody waits for the file any more
process.once('disconnect', () => process.exit())

const answer = (rendered: Rendered) => process.send?.(rendered, () => process.disconnect())
process.once('message', (order: BookOrder) => {
  makeFile(order).then(
    (bytes) => answer({ bytes }),
    (error) => answer({ problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
