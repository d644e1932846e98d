import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import type { FuzzReport } from './mutations.ts'

const THREADS = 2
const share = (seed: number, frames: number) =>
  new Promise<FuzzReport>((resolve, reject) => {
    const worker = new Worker(new URL('mutations-worker.ts', import.meta.url), { workerData: { seed, frames } })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

it('a million bent frames leave nothing broken, nothing pending and nobody else changed, each within 50 ms', async () => {
  const frames = Number(process.env.FRAMES ?? 1_000_000)
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
  console.log(`frames from seed ${seed}`)
  const reports = await Promise.all(Array.from({ length: THREADS }, (_, i) => share(seed + i, Math.ceil(frames / THREADS))))
  console.log(reports.map(({ admitted, refused, slowestMs }) => `${admitted} admitted, ${refused} refused, slowest ${slowestMs.toFixed(1)} ms`).join('\n'))
  expect(reports.flatMap(({ damage }) => damage)).toEqual([])
  for (const { slowestMs } of reports) expect(slowestMs).toBeLessThan(50)
}, 7_200_000)
