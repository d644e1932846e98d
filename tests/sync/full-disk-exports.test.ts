/** A real server process that may not write a byte more, with no room open: everything that was stored can still be had as a file. */
import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '#tests/helpers/book-readers.ts'
import { librarian, type Person } from '#tests/helpers/person.ts'
import { enterRoom, until } from '#tests/helpers/room-client.ts'
import { type ServerProcess, spawnServer, temporaryDir } from '#tests/helpers/world.ts'

/** The kernel refuses every byte beyond this offset of any file. */
const limitFiles = (pid: number, bytes: number) => execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`])
const largest = (dir: string) => Math.max(...readdirSync(dir).map((name) => statSync(join(dir, name)).size))

const openRooms = async () => /^samtavle_rooms (\d+)$/m.exec(await (await fetch(`${server.url}/metrics`)).text())?.[1]

const data = temporaryDir()
let server: ServerProcess
let karen: Person
let paths: string[]
let workshopPath: string
beforeAll(async () => {
  server = await spawnServer(data.path)
  const start = await librarian(() => server.url, 'udviklingspuljen-2019')
  karen = start.karen
  workshopPath = `/api/workshops/${start.workshop.id}`
  const client = await enterRoom(karen, start.boardId)
  await client.synced()
  for (let n = 1; n <= 30; n++) client.addNote(`Fællesspisning nummer ${n}`)
  await until(() => client.ackedClock() === client.clock(), 'saved')
  client.close()
  await karen.must('POST', `${workshopPath}/draft`)
  paths = [
    ...['docx', 'pdf', 'md', 'html', 'json', 'xlsx', 'csv', 'json?annex=0&locale=en'].map((format) => `${workshopPath}/draft.${format}`),
    ...['json', 'csv', 'md', 'tldr'].map((format) => `/api/boards/${start.boardId}/export.${format}`),
  ]
})
afterAll(async () => {
  await server.kill('SIGTERM')
  data.remove()
})

test.each([
  ['full', false, () => largest(data.path)],
  ['full, and the workshop archived', true, () => largest(data.path)],
  ['read-only', false, () => 0],
])('a disk that is %s', async (_, archived, most) => {
  await server.kill('SIGKILL')
  server = await spawnServer(data.path)
  await karen.must('PATCH', workshopPath, { archived })
  expect(await openRooms()).toBe('0')
  limitFiles(server.pid, most())
  // what is free in the files is used up first
  await until(async () => (await karen.ask('POST', '/api/workshops', { title: 'x'.repeat(100), question: 'y'.repeat(400) })).status === 503, 'nothing is stored any more')
  for (const path of paths) {
    const response = await karen.fetch('GET', path)
    expect([path, response.status]).toEqual([path, 200])
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(bytes.length).toBeGreaterThan(100)
    if (path.endsWith('draft.pdf')) expect((await readPdf(bytes)).text).toContain('Fællesspisning nummer 30')
    if (path.endsWith('export.csv')) expect(new TextDecoder().decode(bytes)).toContain('Fællesspisning nummer 30')
  }
})
