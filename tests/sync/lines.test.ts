/** Bad lines between people and the room: late, torn, in single bytes, dead without a word, and many coming back at once. */
import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { Connection } from '#server/sync/connection.ts'
import type { Peer } from '#server/sync/peer.ts'
import { openLine } from '#tests/helpers/raw-line.ts'
import { enterRoom, until } from '#tests/helpers/room-client.ts'
import { setStage, type Stage } from '#tests/helpers/stage.ts'
import { layWire, type Wire } from '#tests/helpers/wire.ts'
import { toRichText } from '#shared/board/records.ts'
import { LIMITS } from '#shared/limits.ts'
import { flaps, storm, writeInWeather } from './bad-lines.ts'

let stage: Stage
let wire: Wire
beforeEach(async () => {
  stage = await setStage()
  wire = await layWire()
  wire.target(stage.world.url)
})
afterEach(async () => {
  await wire.close()
  await stage.close()
})

describe('people on a bad line', () => {
  test.each([
    ['that is slow and uneven', { delayMs: 40, jitterMs: 120 }],
    ['that carries single bytes', { chunk: 1 }],
    ['that breaks in the middle of frames', { breaks: 0.02, jitterMs: 20 }],
  ])(
    '%s have one board within five seconds of a clear day',
    async (_what, weather) => {
      const report = await writeInWeather(stage, wire, { people: 6, ms: 1_500, weather })
      expect(report.written).toBeGreaterThan(20)
      expect(report.lost).toEqual([])
      expect(report.different).toBe(0)
      expect(report.healedMs).toBeLessThan(5_000)
    },
    30_000,
  )

  test('have one board again after the line was gone altogether', async () => {
    const report = await writeInWeather(stage, wire, { people: 6, ms: 1_000, weather: {}, cut: true })
    expect(report.lost).toEqual([])
    expect(report.different).toBe(0)
    expect(report.healedMs).toBeLessThan(5_000)
  }, 30_000)
})

describe('a line that goes dead without a word', () => {
  const DEAD_WITHIN_MS = 25_000
  const nobody = {
    frame: () => undefined,
    catchUp: () => undefined,
    people: { moved: () => undefined, presence: { all: () => undefined } },
    refused: () => undefined,
    takesFrom: () => true,
  }
  const peer = { access: { role: 'viewer', memberId: 'mbr_1' }, clientId: 1, locale: 'da' } as unknown as Peer

  test('is found by the second ping after it, and one that answers is kept', async () => {
    const http = createServer()
    const sockets = new WebSocketServer({ server: http })
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    wire.target(`http://127.0.0.1:${(http.address() as { port: number }).port}`)
    const left: number[] = []
    const connections: Connection[] = []
    sockets.on('connection', (socket) => connections.push(new Connection(socket, peer, { ...nobody, left: (gone: Connection) => void left.push(connections.indexOf(gone)) })))
    const client = new WebSocket(wire.url.replace('http', 'ws'))
    await new Promise((resolve) => client.once('open', resolve))
    await until(() => connections.length === 1, 'the connection')
    const [connection] = connections as [Connection]
    for (let i = 0; i < 3; i++) {
      const heard = new Promise((resolve) => client.once('ping', resolve))
      connection.beat()
      await heard
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    expect(left).toEqual([])
    wire.goDead()
    connection.beat()
    expect(left).toEqual([])
    connection.beat()
    expect(left).toEqual([0])
    // each beat comes `pingMs` after the one before
    expect(2 * LIMITS.pingMs).toBeLessThanOrEqual(DEAD_WITHIN_MS)
    client.terminate()
    http.close()
  })
})

describe('many people', () => {
  test('coming and going a hundred times leave one room, nobody in it, and every note', async () => {
    const report = await flaps(stage, 100)
    expect(report.rooms).toBe(1)
    expect(report.missing).toEqual([])
    expect(report.present).toBe(0)
  }, 60_000)

  test('a hundred of them cut off at once are all back with the whole board', async () => {
    const report = await storm(stage, { people: 100, times: 1 })
    expect(report.back).toBe(100)
    expect(report.p99Ms).toBeLessThan(15_000)
    expect(report.lagMs).toBeLessThan(1_500)
  }, 60_000)

  test('a late goodbye of an old socket does not end the new one of the same page', async () => {
    const person = await stage.guest('participant')
    const older = await openLine(person, stage.boardId)
    const newer = await openLine(person, stage.boardId, { clientId: older.clientId })
    await until(() => older.closed !== undefined, 'replaced')
    older.close()
    await newer.heard()
    expect(newer.closed).toBeUndefined()
    expect(stage.world.server.deps.rooms.present(stage.boardId).has(person.memberId)).toBe(true)
    newer.close()
  })
})

test('a reader who has stopped reading is cut off, and the others do not notice', async () => {
  const lazy = await stage.guest('viewer')
  const reader = await openLine(lazy, stage.boardId)
  const writer = await enterRoom(await stage.guest('participant'), stage.boardId)
  await writer.synced()
  reader.socket.pause()
  const isHere = () => stage.world.server.deps.rooms.present(stage.boardId).has(lazy.memberId)
  const ids = Array.from({ length: 100 }, () => `shape:${writer.addNote('En seddel')}`)
  let slowest = 0
  for (let i = 0; i < 200 && isHere(); i++) {
    const started = performance.now()
    for (const id of ids) writer.records.set(`${id}#t`, toRichText(`${i}${'y'.repeat(1_900)}`))
    await until(() => writer.ackedClock() === writer.clock(), 'ack')
    slowest = Math.max(slowest, performance.now() - started)
  }
  expect(isHere()).toBe(false)
  expect(writer.closed).toEqual([])
  expect(slowest).toBeLessThan(2_000)
  writer.close()
  reader.close()
}, 60_000)
