/** E1: edits a second in a closed loop: a writer sends the next one when the server calls one taken. Where there is no such answer, its own echo counts. */
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '../load/client.ts'
import type { Load } from '../load/load.ts'
import { cpuSeconds, writtenBytes } from '../machine/usage.ts'
import { latencyOf, round } from '../stats.ts'
import { onStage, type Scenario } from './stage.ts'

const BOARD = 'durable'
const WRITERS = 10
/** edits of one writer on their way at a time */
const IN_FLIGHT = 32

class ClosedLoop {
  readonly #load: Load
  readonly latencies: number[] = []
  taken = 0
  stopped = false

  constructor(load: Load) {
    this.#load = load
  }
  begin(client: Client, signal: 'ack' | 'echo'): void {
    const times: number[] = []
    const send = () => {
      const edit = this.#load.prepareEdit(client, 'cycle')
      times.push(performance.now())
      client.sendEdit(edit)
    }
    const took = (count: number) => {
      for (let i = 0; i < count; i++) {
        const at = times.shift()
        if (at === undefined) return
        this.latencies.push(performance.now() - at)
        this.taken += 1
        if (!this.stopped) send()
      }
    }
    if (signal === 'ack') client.events.acked = took
    else client.events.echo = () => took(1)
    for (let i = 0; i < IN_FLIGHT; i++) send()
  }
}

export const E1: Scenario = (run) => {
  const seconds = run.options.quick ? 1 : 4
  return onStage(run, { boards: [BOARD], clients: () => WRITERS }, async ({ load, server }) => {
    const writers = await load.joinAll(WRITERS, () => BOARD)
    const signal = run.spec.protocol.acks ? 'ack' : 'echo'
    const loop = new ClosedLoop(load)
    for (const writer of writers) loop.begin(writer, signal)
    await sleep(1000)
    loop.latencies.length = 0
    const before = { taken: loop.taken, cpu: cpuSeconds(server.pid), disk: writtenBytes(server.pid), own: process.cpuUsage(), at: performance.now() }
    await sleep(seconds * 1000)
    const wall = (performance.now() - before.at) / 1000
    const { user, system } = process.cpuUsage(before.own)
    loop.stopped = true
    return {
      signal,
      takenPerS: Math.round((loop.taken - before.taken) / wall),
      acks: { ...latencyOf(loop.latencies) },
      serverCpu: round((cpuSeconds(server.pid) - before.cpu) / wall, 2),
      diskMbPerS: round((writtenBytes(server.pid) - before.disk) / wall / 1e6, 2),
      generatorCpu: round((user + system) / 1e6 / wall, 2),
      lost: load.lost.length,
    }
  })
}
