/** Runs in a thread of its own: makes one file and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { makeFile } from './make.ts'
import type { BookOrder } from './render.ts'

const { format, material } = workerData as BookOrder
const bytes = await makeFile(format, material)
parentPort?.postMessage(bytes, [bytes.buffer])
