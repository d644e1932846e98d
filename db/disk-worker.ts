/** Commits groups of turns and waits for the disk, so that the event loop need not. */
import { fdatasyncSync, openSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { commitGroup } from './commit-group.ts'
import type { DiskStart, Stored, StoreOrder } from './disk.ts'
import { JournalWriter } from './journal.ts'
import { openCommitting } from './open.ts'

const { file, port, answered } = workerData as DiskStart
const { db, raw } = openCommitting(file)
const writer = new JournalWriter(db, raw)
const log = openSync(`${file}-wal`, 'r')

function store({ commits, at }: StoreOrder): Stored {
  try {
    const outcomes = commitGroup(writer, commits, at)
    fdatasyncSync(log)
    return { outcomes }
  } catch (error) {
    return { unsure: error instanceof Error ? error.message : String(error) }
  }
}

port.on('message', (order: StoreOrder | null) => {
  if (order) {
    port.postMessage(store(order))
    Atomics.add(answered, 0, 1)
    Atomics.notify(answered, 0)
    return
  }
  raw.close()
  port.close()
})
