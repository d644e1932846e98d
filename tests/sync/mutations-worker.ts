/** A share of a million bent frames in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads'
import { fuzz } from './mutations.ts'

const { seed, frames } = workerData as { seed: number; frames: number }
parentPort?.postMessage(fuzz(seed, frames))
