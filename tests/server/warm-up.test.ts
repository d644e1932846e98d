/** The evening in fast motion is a real one, and nothing of it stays. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openLines } from '#server/warm-up/lines.ts'
import { setWarmUpStage, type Stage } from '#server/warm-up/stage.ts'
import { play, warmUp } from '#server/warm-up/warm-up.ts'
import { createWriter } from '#server/warm-up/writer.ts'
import { until } from '#tests/helpers/room-client.ts'
import { spawnServer, temporaryDir } from '#tests/helpers/world.ts'

const data = temporaryDir()
afterEach(() => data.remove())

const on = new AbortController().signal
const boardOf = ({ peers }: Stage) => peers[0]?.access.documentId ?? ''

test('every edit of it goes the whole way, and none is refused', async () => {
  const stage = await setWarmUpStage(data.path, 4)
  const lines = await openLines(stage)
  const closed: number[] = []
  for (const socket of lines.sockets) socket.on('close', (code) => closed.push(code))
  const notes = () => stage.rooms.read(boardOf(stage), (_doc, records) => [...records.keys()].filter((key) => key.endsWith('#t')).length)
  const before = await notes()
  const writers = stage.peers.map(({ clientId = 0 }) => createWriter(clientId))
  await play(lines, writers, 120, on)
  await until(async () => (await notes()) === before + 4 * 10, 'ten notes of each of the four')
  const clocks = () => stage.rooms.read(boardOf(stage), (doc) => stage.peers.map(({ clientId = 0 }) => doc.store.clients.get(clientId)?.length ?? 0))
  await until(async () => (await clocks()).every((structs) => structs > 30), 'what was rewritten and moved')
  expect(closed).toEqual([])
  lines.close()
  await stage.clear()
  expect(existsSync(join(data.path, 'warm-up'))).toBe(false)
})

test('it ends when the server does, and clears away what a crash has left', async () => {
  mkdirSync(join(data.path, 'warm-up'), { recursive: true })
  writeFileSync(join(data.path, 'warm-up', 'samtavle.sqlite'), 'half a database')
  await warmUp(data.path, AbortSignal.abort())
  expect(existsSync(join(data.path, 'warm-up'))).toBe(false)
})

test('a server that has warmed up holds nothing of it', async () => {
  const server = await spawnServer(data.path)
  await until(() => existsSync(join(data.path, 'warm-up')), 'begun')
  await until(() => !existsSync(join(data.path, 'warm-up')), 'over')
  const metrics = await (await fetch(`${server.url}/metrics`)).text()
  expect(/^samtavle_connections (\d+)/m.exec(metrics)?.[1]).toBe('0')
  expect(/^samtavle_rooms (\d+)/m.exec(metrics)?.[1]).toBe('0')
  expect(server.stdout()).not.toContain('warm')
  expect(await server.kill('SIGTERM')).toBe(0)
})
