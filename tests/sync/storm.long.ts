import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'

interface Report {
  failed: string | undefined
  runs: number
  notes: number
}
const THREADS = 2
const share = (seed: number, runs: number) =>
  new Promise<Report>((resolve, reject) => {
    const worker = new Worker(new URL('storm-worker.ts', import.meta.url), { workerData: { seed, runs, most: 400 } })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

it('ten thousand storms end with one board', async () => {
  const storms = Number(process.env.STORMS ?? 10_000)
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
  console.log(`storms from seed ${seed}`)
  const reports = await Promise.all(Array.from({ length: THREADS }, (_, i) => share(seed + i, Math.ceil(storms / THREADS))))
  console.log(`${reports.reduce((sum, { runs }) => sum + runs, 0)} storms, ${reports.reduce((sum, { notes }) => sum + notes, 0)} notes`)
  expect(reports.flatMap(({ failed }) => failed ?? [])).toEqual([])
  expect(reports.reduce((sum, { runs }) => sum + runs, 0)).toBeGreaterThanOrEqual(storms)
}, 7_200_000)
