import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { until } from '#tests/helpers/room-client.ts'
import { keepLine, type Line, type SocketLike } from '#web/sync/socket.ts'

let server: WebSocketServer
let callers: WebSocket[]
let line: Line | undefined
/** real time, while the line's own clock is in the test's hand */
const soon = setTimeout

beforeEach(async () => {
  callers = []
  server = new WebSocketServer({ port: 0 })
  server.on('connection', (socket) => callers.push(socket))
  await once(server, 'listening')
})
afterEach(() => {
  vi.useRealTimers()
  line?.close()
  for (const socket of callers) socket.terminate()
  server.close()
})

function dial(answers: (code: number) => boolean = () => true) {
  const heard: string[] = []
  const downs: number[] = []
  const open = () => new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`) as unknown as SocketLike
  line = keepLine({
    open,
    onMessage: (data) => heard.push(new TextDecoder().decode(data)),
    onDown: (code) => {
      downs.push(code)
      return answers(code)
    },
  })
  return { line, heard, downs }
}
const calls = async (n: number) => {
  for (let tries = 0; callers.length < n && tries < 500; tries++) await new Promise((resolve) => soon(resolve, 10))
  expect(callers).toHaveLength(n)
}

describe('a line that comes back', () => {
  test('takes a socket on which nothing is heard for 25 seconds as dead, though it is open', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { downs } = dial()
    await calls(1)
    await new Promise((resolve) => soon(resolve, 50))
    await vi.advanceTimersByTimeAsync(24_000)
    expect(downs).toEqual([])
    await vi.advanceTimersByTimeAsync(1_500)
    expect(downs).toEqual([1006])
    await vi.advanceTimersByTimeAsync(2_000)
    await calls(2)
  })

  test('is not dead as long as something is heard', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { downs, heard } = dial()
    await calls(1)
    for (let n = 1; n <= 4; n++) {
      callers[0]?.send(Buffer.from('tid'))
      while (heard.length < n) await new Promise((resolve) => soon(resolve, 10))
      await vi.advanceTimersByTimeAsync(20_000)
    }
    expect(downs).toEqual([])
  })

  test('lets an old socket’s late words and late end change nothing', async () => {
    const { line, heard, downs } = dial()
    await calls(1)
    callers[0]?.send(Buffer.from('gammel'))
    await until(() => heard.length === 1, 'the first word')
    // the old socket is left behind half open: its close is answered late
    callers[0]?.pause()
    line.drop()
    line.retry()
    await calls(2)
    callers[1]?.send(Buffer.from('ny'))
    await until(() => heard.includes('ny'), 'the new socket')
    callers[0]?.resume()
    callers[0]?.send(Buffer.from('for sent'))
    callers[0]?.close(4403)
    await new Promise((resolve) => soon(resolve, 100))
    expect(heard).toEqual(['gammel', 'ny'])
    expect(downs).toEqual([1006])
    expect(line.send(new Uint8Array([1]))).toBe(true)
  })

  test('stays away when it is told to', async () => {
    const { line, downs } = dial((code) => code !== 4403)
    await calls(1)
    callers[0]?.close(4403)
    await until(() => downs.length === 1, 'the end')
    line.retry()
    await new Promise((resolve) => soon(resolve, 100))
    expect(callers).toHaveLength(1)
    expect(line.send(new Uint8Array([1]))).toBe(false)
  })

  test('tries at once when the network is back', async () => {
    const { line, downs } = dial()
    await calls(1)
    callers[0]?.terminate()
    await until(() => downs.length === 1, 'down')
    const asked = Date.now()
    line.retry()
    await calls(2)
    expect(Date.now() - asked).toBeLessThan(400)
  })
})
