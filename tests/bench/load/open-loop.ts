/** Sends at the times of a plan made beforehand, whatever the server does: a slow server does not get less to do. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EditMode } from '../protocols/protocol.ts'
import { tidyUp } from '../machine/quiet.ts'
import { type Client, nowUs, type PreparedEdit } from './client.ts'
import type { Load } from './load.ts'

const LAG_RESOLUTION_MS = 5
const SECOND_US = 1_000_000

export interface Pace {
  writers: readonly Client[]
  /** a second and writer */
  editHz: number
  cursorHz: number
  /** seconds before the window, and of it */
  warm: number
  seconds: number
  mode: EditMode
  /** others who should receive what this client sends */
  audience(client: Client): number
  /** called as the measured window opens and closes */
  opened?(): void
  closed?(): void
}
export interface Sent {
  /** length of the window as it was, seconds */
  wall: number
  edits: number
  cursors: number
  /** deliveries that everybody together should see of them */
  editsOwed: number
  cursorsOwed: number
  deliveries: number
  frames: number
  bytes: number
  generator: { cpu: number; lagP99Ms: number; sentLateMs: number }
}

interface Event {
  us: number
  client: Client
  /** a cursor when absent */
  edit?: PreparedEdit
}

/** Each writer begins at a moment of its own. Edits are prepared in order, so that what a later one builds on is sent before it. */
function planOf(load: Load, pace: Pace): Event[] {
  const total = pace.warm + pace.seconds
  const events: Event[] = []
  const every = (hz: number, event: () => Omit<Event, 'us'>) => {
    if (hz > 0) for (let at = Math.random() / hz; at < total; at += 1 / hz) events.push({ us: at * SECOND_US, ...event() })
  }
  for (const client of pace.writers) {
    every(pace.editHz, () => ({ client, edit: load.prepareEdit(client, pace.mode) }))
    every(pace.cursorHz, () => ({ client }))
  }
  return events.sort((a, b) => a.us - b.us)
}

class Window {
  readonly #load: Load
  readonly #pace: Pace
  readonly #lag = monitorEventLoopDelay({ resolution: LAG_RESOLUTION_MS })
  readonly #cpu = process.cpuUsage()
  readonly #startUs = nowUs()
  readonly #deliveries: number
  readonly #received: { frames: number; bytes: number }
  readonly #sent = { edits: 0, cursors: 0, editsOwed: 0, cursorsOwed: 0 }
  #lateUs = 0

  constructor(load: Load, pace: Pace) {
    this.#load = load
    this.#pace = pace
    load.measureFrom = this.#startUs
    this.#deliveries = load.deliveries
    this.#received = load.received
    this.#lag.enable()
    pace.opened?.()
  }
  count(event: Event, lateUs: number): void {
    const { audience } = this.#pace
    this.#lateUs += lateUs
    this.#sent[event.edit ? 'edits' : 'cursors'] += 1
    this.#sent[event.edit ? 'editsOwed' : 'cursorsOwed'] += audience(event.client)
  }
  close(): Sent {
    this.#pace.closed?.()
    const wall = (nowUs() - this.#startUs) / SECOND_US
    const { user, system } = process.cpuUsage(this.#cpu)
    this.#lag.disable()
    const received = this.#load.received
    return {
      wall,
      ...this.#sent,
      deliveries: this.#load.deliveries - this.#deliveries,
      frames: received.frames - this.#received.frames,
      bytes: received.bytes - this.#received.bytes,
      generator: {
        cpu: (user + system) / SECOND_US / wall,
        lagP99Ms: this.#lag.percentile(99) / 1e6 - LAG_RESOLUTION_MS,
        sentLateMs: this.#lateUs / Math.max(1, this.#sent.edits + this.#sent.cursors) / 1000,
      },
    }
  }
}

export async function openLoop(load: Load, pace: Pace): Promise<Sent> {
  const plan = planOf(load, pace)
  tidyUp()
  await sleep(50)
  const startUs = nowUs()
  const elapsedUs = () => nowUs() - startUs
  let window: Window | undefined
  let next = 0
  const sendDue = () => {
    for (let event = plan[next]; event && event.us <= elapsedUs(); event = plan[++next]) {
      window?.count(event, elapsedUs() - event.us)
      if (event.edit) event.client.sendEdit(event.edit)
      else load.sendCursor(event.client)
    }
  }
  while (elapsedUs() < (pace.warm + pace.seconds) * SECOND_US) {
    if (!window && elapsedUs() >= pace.warm * SECOND_US) window = new Window(load, pace)
    sendDue()
    await sleep(1)
  }
  sendDue()
  return (window ?? new Window(load, pace)).close()
}
