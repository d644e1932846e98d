/** A disk that takes no more: a real server process whose files may not grow, until they may again. */
import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { librarian } from '#tests/helpers/person.ts'
import { enterRoom, type RoomClient, until } from '#tests/helpers/room-client.ts'
import { spawnServer, temporaryDir } from '#tests/helpers/world.ts'
import { toRichText } from '#shared/board/records.ts'

/** The kernel refuses every byte beyond this offset of a file, with the same kind of error as a full disk. */
const limitFiles = (pid: number, bytes: number | 'unlimited') => execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`])
const largest = (dir: string) => Math.max(...readdirSync(dir).map((name) => statSync(join(dir, name)).size))
const told = (client: RoomClient, writable: boolean) => client.control.some((message) => message.type === 'storage' && message.writable === writable)
const isReady = async (url: string) => (await fetch(`${url}/readyz`)).status
const saved = (client: RoomClient) => client.ackedClock() === client.clock()

test('while the disk is full everybody is told within a second, nothing is called saved, reading goes on; afterwards it goes on by itself', async () => {
  const data = temporaryDir()
  let server = await spawnServer(data.path)
  const { karen, boardId, workshop } = await librarian(() => server.url, 'udviklingspuljen-2019')
  const client = await enterRoom(karen, boardId)
  await client.synced()
  const first = `shape:${client.addNote('Før disken blev fuld')}`
  await until(() => saved(client), 'the first note')

  limitFiles(server.pid, largest(data.path))
  const during: string[] = []
  let acked = client.ackedClock()
  let lastAck = Date.now()
  await until(() => {
    if (client.ackedClock() > acked) lastAck = Date.now()
    acked = client.ackedClock()
    during.push(`shape:${client.addNote(`Mens disken var fuld ${'x'.repeat(1_500)}`)}`)
    return told(client, false)
  }, 'told that nothing can be stored')
  expect(Date.now() - lastAck).toBeLessThan(1_000)
  expect(await isReady(server.url)).toBe(503)
  const unsaved = client.clock()
  client.doc.transact(() => client.records.set(`${first}#t`, toRichText('Rettet mens disken var fuld')))
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(client.ackedClock()).toBeLessThan(unsaved)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  expect((await karen.ask('GET', `/api/boards/${boardId}/outline`)).status).toBe(200)
  expect((await karen.ask('GET', `/api/boards/${boardId}/export.json`)).status).toBe(200)
  expect((await karen.ask('POST', `/api/boards/${boardId}/notes`, { text: 'Fra telefonen' })).status).toBe(503)
  expect((await karen.ask('PATCH', `/api/workshops/${workshop.id}`, { title: 'Ny titel' })).status).toBe(503)

  limitFiles(server.pid, 'unlimited')
  await until(() => saved(client) && told(client, true), 'saved after all', 10_000)
  expect(await isReady(server.url)).toBe(200)
  await server.kill('SIGKILL')
  server = await spawnServer(data.path)
  const reader = await enterRoom(karen, boardId)
  await reader.synced()
  expect(during.filter((id) => !reader.records.has(id))).toEqual([])
  expect(JSON.stringify(reader.records.get(`${first}#t`))).toContain('Rettet mens disken var fuld')
  for (const one of [client, reader]) one.close()
  await server.kill('SIGTERM')
  data.remove()
}, 60_000)
