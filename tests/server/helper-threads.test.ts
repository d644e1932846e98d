/** V8's own threads come after the event loop: looked up where the system keeps it. */
import { readdirSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { expect, test } from 'vitest'
import { letHelpersWait } from '#server/ops/helper-threads.ts'
import { spawnServer, temporaryDir } from '#tests/helpers/world.ts'

/** What stands behind the name in a thread's `stat`; the seventeenth of it is its priority, 0 unless somebody changed it. */
const niceOf = (stat: string): number => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])

test('a server lets the threads of V8 wait for boards', async () => {
  expect(letHelpersWait).not.toThrow()
  if (process.platform !== 'linux') return
  const data = temporaryDir()
  const server = await spawnServer(data.path)
  const tasks = `/proc/${server.pid}/task`
  const threads = readdirSync(tasks).map((thread) => ({
    name: readFileSync(`${tasks}/${thread}/comm`, 'utf8').trim(),
    nice: niceOf(readFileSync(`${tasks}/${thread}/stat`, 'utf8')),
    thread,
  }))
  const helpers = threads.filter(({ name }) => name === 'V8Worker')
  expect(helpers.length).toBeGreaterThan(0)
  for (const { nice } of helpers) expect(nice).toBe(14)
  expect(threads.find(({ thread }) => thread === String(server.pid))?.nice).toBe(getPriority())
  await server.kill('SIGTERM')
  data.remove()
})
