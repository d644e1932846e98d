/** A forgotten password: the command on the server's own machine. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from '#tests/helpers/person.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

const MAIL = 'karen@bibliotek.example'
let world: World
let karen: Person
beforeAll(async () => {
  world = await startWorld()
  karen = await new Person(world.url).setup()
})
afterAll(() => world.close())

const run = (...mail: string[]) =>
  promisify(execFile)(process.execPath, [join(import.meta.dirname, '..', '..', 'server', 'ops', 'reset-password.ts'), ...mail], {
    env: { ...process.env, DATA_DIR: world.dataDir },
  })

test('a reset beside the running server prints a password that works, and ends what was signed in', async () => {
  const { stdout } = await run(MAIL.toUpperCase())
  const password = stdout.trim().split(' ').at(-1) ?? ''
  expect(password.length).toBeGreaterThanOrEqual(12)
  expect((await karen.ask('GET', '/api/session')).status).toBe(401)
  expect((await karen.ask('POST', '/api/session', { email: MAIL, password })).status).toBe(200)
})
test('a reset of a mail that nobody has says so and fails', async () => {
  await expect(run('nobody@bibliotek.example')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('nobody@bibliotek.example') })
  await expect(run()).rejects.toMatchObject({ code: 1 })
})
