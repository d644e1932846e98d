/** What nobody needs goes back to the system: in a process of its own, since only one that was started for it can be told. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const MB = 2 ** 20

/** Fills the heap with boards, as it were, lets go of them, and says what the process weighs before and after. */
const SCRIPT = `
  import { SpareMemory } from './server/ops/spare-memory.ts'
  const spare = new SpareMemory()
  const weigh = () => process.memoryUsage.rss()
  let boards = Array.from({ length: 1_500_000 }, (_, at) => ({ id: 'nte_' + at, at: [at, at + 1] }))
  const full = weigh()
  boards = undefined
  spare.giveBack()
  console.log(JSON.stringify({ full, after: weigh() }))
`
const run = (...options: string[]): { full: number; after: number } =>
  JSON.parse(execFileSync(process.execPath, [...options, '--input-type=module', '--eval', SCRIPT], { cwd: root, encoding: 'utf8' }))

test('memory that boards no longer need goes back to the system', () => {
  const { full, after } = run('--expose-gc')
  expect(full).toBeGreaterThan(150 * MB)
  expect(after).toBeLessThan(full - 80 * MB)
})

test('a server that was not started for it keeps what Node keeps', () => {
  const { full, after } = run()
  expect(after).toBeGreaterThan(full - 50 * MB)
})
