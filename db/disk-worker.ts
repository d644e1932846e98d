/** Waits for the disk, so that the event loop need not. */
import { fdatasyncSync, openSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { SyncAnswer, SyncOrder } from './disk.ts'

const log = openSync((workerData as SyncOrder).log, 'r')

function sync(): SyncAnswer {
  try {
    fdatasyncSync(log)
    return {}
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}
parentPort?.on('message', () => parentPort?.postMessage(sync()))
