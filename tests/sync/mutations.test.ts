/** Bent frames: against turns in this process, over real sockets, and below the frames, at the socket itself. */
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anyEntry, awareness, deletes, randomFrom } from '#tests/helpers/crafted.ts'
import { openLine, type RawLine } from '#tests/helpers/raw-line.ts'
import { until } from '#tests/helpers/room-client.ts'
import { canonical, setStage, type Stage } from '#tests/helpers/stage.ts'
import { LIMITS } from '#shared/limits.ts'
import { encodeControl, encodeSync } from '#shared/sync/frames.ts'
import { bend, fuzz, noise } from './mutations.ts'

const SEED = Number(process.env.SEED ?? 20_191_105)

test('two thousand bent frames leave nothing broken, nothing pending and nobody else changed, each within 50 ms', () => {
  const report = fuzz(SEED, 2_000)
  expect(report.damage).toEqual([])
  expect(report.slowestMs).toBeLessThan(50)
  expect(report.admitted).toBeGreaterThan(40)
  expect(report.refused).toBeGreaterThan(500)
}, 60_000)

describe('over a real socket', () => {
  let stage: Stage
  let witness: RawLine
  beforeEach(async () => {
    stage = await setStage('udviklingspuljen-2019')
    witness = await openLine(stage.karen, stage.boardId)
  })
  afterEach(async () => {
    witness.close()
    await stage.close()
  })
  /** The server still takes a note from somebody else, and calls it stored. */
  const stillServes = async () => {
    const { id } = await stage.karen.must<{ id: string }>('POST', `/api/boards/${stage.boardId}/notes`, { text: 'Stadig her', requestId: `request-${Math.random()}` })
    await until(() => witness.records.has(`shape:${id}`), 'the next note')
    await stage.karen.must('DELETE', `/api/boards/${stage.boardId}/notes/${id}`)
    expect(witness.closed).toBeUndefined()
  }

  test('two thousand bent messages change nothing and close at most their own line', async () => {
    const random = randomFrom(SEED)
    const me = await stage.guest('viewer')
    const writer = await stage.guest('participant')
    const before = canonical(await stage.contents())
    const closes = new Map<number, number>()
    let line: RawLine | undefined
    for (let i = 0; i < 2_000; i++) {
      if (!line || line.closed !== undefined || line.socket.readyState !== line.socket.OPEN) {
        if (line?.closed !== undefined) closes.set(line.closed, (closes.get(line.closed) ?? 0) + 1)
        line?.close()
        stage.later(LIMITS.strikeMs + 1)
        line = await openLine(i % 2 === 0 ? writer : me, stage.boardId)
      }
      const { clientId } = line
      const honest = [
        encodeSync(2, anyEntry(clientId, 0, 'shape:v1#m', { a: i })),
        encodeSync(1, deletes(clientId, [0, 5])),
        encodeSync(0, new Uint8Array([0])),
        awareness([[clientId, i, { cursor: { x: i, y: i }, selection: ['shape:a'] }]]),
        encodeControl({ type: 'time', now: 'nu' }),
        noise(random),
      ][i % 6] as Uint8Array
      line.raw(i % 50 === 0 ? 'tekst' : bend(honest, random))
      if (i % 6 === 0) await line.heard()
    }
    line?.close()
    expect(canonical(await stage.contents())).toBe(before)
    expect([...closes.keys()].every((code) => [4413, 4422, 4529, 1009].includes(code))).toBe(true)
    expect(closes.get(4422)).toBeGreaterThan(100)
    await stillServes()
  }, 60_000)

  test('bytes that are no WebSocket at all end their own connection only', async () => {
    const random = randomFrom(SEED)
    const person = await stage.guest('participant')
    const { port } = new URL(stage.world.url)
    for (let i = 0; i < 100; i++) {
      const { clientId } = await person.must<{ clientId: number }>('POST', `/api/boards/${stage.boardId}/connections`, {})
      const socket = await upgraded(Number(port), `/sync/${stage.boardId}?client=${clientId}`, person.cookie)
      socket.write(BENT[i % BENT.length]?.(random) ?? noise(random))
      await ended(socket, i % 5 === 0)
    }
    await stillServes()
  }, 60_000)

  test('upgrades that are cut, doubled or senseless do not end the server', async () => {
    const { port } = new URL(stage.world.url)
    const head = `GET /sync/${stage.boardId}?client=1 HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n`
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n'
    const requests = [
      head,
      `${head}\r\n`,
      `${head}${key}\r\n`,
      `${head}${key}Host:\r\n\r\n`,
      `${head.replace('localhost', '')}${key}\r\n`,
      `${head.replace('localhost', 'a/b')}${key}\r\n`,
      `${head}Sec-WebSocket-Key: short\r\nSec-WebSocket-Version: 99\r\n\r\n`,
      `${head}${key}${Array.from({ length: 2_000 }, (_, i) => `X-${i}: 1\r\n`).join('')}\r\n`,
      `${head}${key}Cookie: ${'a'.repeat(60_000)}\r\n\r\n`,
      `${head}${key}Cookie: session=%00%ff;;;=\r\n\r\n`,
      head.replace('/sync/', '/sync/../../'),
      `${head.replace('?client=1', '?client=-1&client=NaN&epoch=zzz')}${key}\r\n`,
    ]
    for (const request of requests)
      for (const cut of [false, true]) {
        const socket = connect(Number(port), '127.0.0.1')
        socket.on('error', () => undefined)
        await new Promise((resolve) => socket.once('connect', resolve))
        socket.write(cut ? request.slice(0, -3) : request)
        await ended(socket, true)
      }
    await stillServes()
  })
})

/** WebSocket frames with wrong opcodes, reserved bits, no mask, impossible lengths, fragments, bad UTF-8. */
const BENT: ((random: () => number) => Uint8Array)[] = [
  () => Uint8Array.from([0x83, 0x80, 0, 0, 0, 0]),
  () => Uint8Array.from([0xf2, 0x80, 0, 0, 0, 0]),
  () => Uint8Array.from([0x82, 0x01, 7]),
  () => Uint8Array.from([0x82, 0xff, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0]),
  () => Uint8Array.from([0x02, 0x81, 0, 0, 0, 0, 1, 0x02, 0x81, 0, 0, 0, 0, 1]),
  () => Uint8Array.from([0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe]),
  () => Uint8Array.from([0x89, 0xfe, 0x01, 0x00, 0, 0, 0, 0]),
  () => Uint8Array.from([0x88, 0x81, 0, 0, 0, 0, 1]),
  () => Uint8Array.from([0x80, 0x81, 0, 0, 0, 0, 1]),
  (random) => noise(random),
]

async function upgraded(port: number, path: string, cookie: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  await new Promise((resolve) => socket.once('connect', resolve))
  const answer = new Promise((resolve) => socket.once('data', resolve))
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nCookie: ${cookie}\r\n\r\n`,
  )
  expect(String(await answer)).toContain('101 Switching Protocols')
  return socket
}
/** @param abrupt with a reset instead of a goodbye */
const ended = (socket: Socket, abrupt: boolean) =>
  new Promise<void>((resolve) => {
    socket.once('close', () => resolve())
    socket.resume()
    setTimeout(() => (abrupt ? socket.resetAndDestroy() : socket.destroy()), 5)
  })
