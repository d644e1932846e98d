/** A cable between browser and server with a weather of its own: a plain TCP proxy that delays, stalls, breaks, or goes dead without a word. */
import { connect, createServer, type Socket } from 'node:net'

export interface Weather {
  /** each piece arrives so much later, in ms, plus up to `jitterMs` */
  delayMs?: number
  jitterMs?: number
  /** bytes travel in pieces of at most this size */
  chunk?: number
  /** chance from 0 to 1 that a piece breaks its connection, in the middle of what it carries */
  breaks?: number
}
export interface Wire {
  readonly url: string
  /** connections that are open now */
  readonly open: number
  /** where connections go; set it before anybody connects */
  target(url: string): void
  /** everything open breaks, nothing new gets through */
  cut(): void
  mend(): void
  /** from now on bytes travel like this; `{}` is a clear day */
  weather(weather: Weather): void
  /** bytes vanish in both directions and nobody is told; new connections hang */
  goDead(): void
  /** what was open stays dead; new connections work */
  revive(): void
  close(): Promise<void>
}

/** Carries bytes in order, however late each piece is. */
class Lane {
  readonly #from: Socket
  readonly #to: Socket
  readonly #weather: () => Weather
  #dead = false
  readonly #queue: { due: number; act: () => void }[] = []

  constructor(from: Socket, to: Socket, weather: () => Weather) {
    this.#from = from
    this.#to = to
    this.#weather = weather
    from.on('data', (bytes) => this.#carry(bytes as Buffer))
    from.on('end', () => !this.#dead && this.#later(() => to.end()))
  }
  die(): void {
    this.#dead = true
  }
  #carry(bytes: Buffer): void {
    if (this.#dead) return
    const { chunk = bytes.length, breaks = 0 } = this.#weather()
    for (let at = 0; at < bytes.length; at += chunk) {
      const piece = bytes.subarray(at, at + chunk)
      if (Math.random() < breaks) {
        this.#later(() => this.#to.write(piece.subarray(0, piece.length >> 1), () => this.#to.resetAndDestroy()))
        return void this.#from.destroy()
      }
      this.#later(() => this.#to.write(piece))
    }
  }
  /** One after the other, never before what was sent earlier. */
  #later(act: () => void): void {
    const { delayMs = 0, jitterMs = 0 } = this.#weather()
    const last = this.#queue.at(-1)?.due ?? 0
    this.#queue.push({ due: Math.max(last, performance.now() + delayMs + Math.random() * jitterMs), act })
    if (this.#queue.length === 1) this.#pump()
  }
  #pump(): void {
    for (let next = this.#queue[0]; next; next = this.#queue[0]) {
      const wait = next.due - performance.now()
      if (wait > 0.5) return void setTimeout(() => this.#pump(), wait)
      if (!this.#dead && !this.#to.destroyed) next.act()
      this.#queue.shift()
    }
  }
}

class Cable implements Wire {
  readonly #sockets = new Set<Socket>()
  readonly #lanes = new Set<Lane>()
  readonly #server = createServer({ allowHalfOpen: true }, (near) => this.#join(near))
  url = ''
  #port = 0
  #state: 'whole' | 'cut' | 'dead' = 'whole'
  #weather: Weather = {}

  async lay(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    const address = this.#server.address()
    this.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
    return this
  }
  get open(): number {
    return this.#sockets.size / 2
  }
  target(url: string): void {
    this.#port = Number(new URL(url).port)
  }
  cut(): void {
    this.#state = 'cut'
    for (const socket of this.#sockets) socket.destroy()
  }
  mend(): void {
    this.#state = 'whole'
  }
  weather(weather: Weather): void {
    this.#weather = weather
  }
  goDead(): void {
    this.#state = 'dead'
    for (const lane of this.#lanes) lane.die()
  }
  revive(): void {
    this.#state = 'whole'
  }
  close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }
  #join(near: Socket): void {
    if (this.#state === 'cut') return void near.destroy()
    if (this.#state === 'dead') return void this.#keep(near)
    const far = connect({ port: this.#port, host: '127.0.0.1', allowHalfOpen: true })
    const lanes = [new Lane(near, far, () => this.#weather), new Lane(far, near, () => this.#weather)]
    for (const lane of lanes) this.#lanes.add(lane)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#keep(socket)
      socket.on('close', () => {
        for (const lane of lanes) this.#lanes.delete(lane)
        if (this.#state !== 'dead') other.destroy()
      })
    }
  }
  #keep(socket: Socket): void {
    this.#sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.#sockets.delete(socket))
  }
}

export const layWire = (): Promise<Wire> => new Cable().lay()
