/** Runs in a thread of its own: makes one Word file and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { wordsIn } from '#server/exports/words.ts'
import { draftDocx } from './document.ts'
import type { DocxOrder } from './render.ts'

const { draft, exportedAt } = workerData as DocxOrder
const bytes = await draftDocx(draft, exportedAt, wordsIn(draft.locale))
parentPort?.postMessage(bytes, [bytes.buffer])
