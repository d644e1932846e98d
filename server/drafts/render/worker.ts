/** Runs in a thread of its own: makes one file and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { type BookOrder, makeFile } from './make.ts'

const bytes = await makeFile(workerData as BookOrder)
parentPort?.postMessage(bytes, [bytes.buffer])
