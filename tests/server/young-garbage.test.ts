/** Short-lived garbage goes in a lull, where the server was started so that it can say so: in processes of their own. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Evening } from './littered-evening.ts'

const root = join(import.meta.dirname, '..', '..')
/** V8 begins with a smaller young space, and lets it grow with the work. */
const SPACE = ['--min-semi-space-size=4', '--max-semi-space-size=4']
const OPTIONS = ['--expose-gc', ...SPACE]
function answerOf<T>(args: readonly string[]): T {
  const out = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', timeout: 30_000 })
  return JSON.parse(out.trim().split('\n').at(-1) as string) as T
}
const run = <T>(script: string, options: readonly string[]): T => answerOf<T>([...options, '--input-type=module', '--eval', script])

/** About so many bytes, and nobody holds them. */
const LITTER = `
  const litter = (bytes) => {
    for (let left = bytes; left > 0; left -= 10_000) Array.from({ length: 200 }, (_, at) => ({ id: at, at: [] }))
  }
`
interface Seen {
  little: boolean
  much: boolean
  before: number
  after: number
  afterwards: boolean
}
const SEEN = `
  import { YoungGarbage } from './server/ops/young-garbage.ts'
  ${LITTER}
  globalThis.gc?.()
  const garbage = new YoungGarbage()
  litter(300_000)
  const little = garbage.isWorthIt
  litter(1_500_000)
  const much = garbage.isWorthIt
  const before = process.memoryUsage().heapUsed
  garbage.collect()
  console.log(JSON.stringify({ little, much, before, after: process.memoryUsage().heapUsed, afterwards: garbage.isWorthIt }))
`

test('little is left alone, much is collected, and after that there is little', () => {
  const seen = run<Seen>(SEEN, OPTIONS)
  expect(seen).toMatchObject({ little: false, much: true, afterwards: false })
  expect(seen.after).toBeLessThan(seen.before - 1_000_000)
})

test('a server that was not started for it leaves it to V8', () => {
  expect(run<Seen>(SEEN, SPACE)).toMatchObject({ little: false, much: false, afterwards: false })
})

test('a room has it collected between its turns, before V8 has to', () => {
  const { asked, all, notes } = answerOf<Evening>([...OPTIONS, join(import.meta.dirname, 'littered-evening.ts')])
  expect(notes).toBeGreaterThan(60)
  expect(asked).toBeGreaterThan(2)
  expect(all - asked).toBeLessThan(asked)
}, 60_000)
