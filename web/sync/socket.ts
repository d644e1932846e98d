/**
 * A socket that comes back: full jitter between attempts, at once when the network or the page returns,
 * and never fooled by a connection that is open in name only. Knows nothing of documents.
 */

/** What is used of a `WebSocket`, so that a program without a browser can bring its own. */
export interface SocketLike {
  binaryType: string
  onopen: ((event: never) => void) | null
  onmessage: ((event: never) => void) | null
  onclose: ((event: never) => void) | null
  onerror: ((event: never) => void) | null
  send(data: Uint8Array<ArrayBuffer>): void
  close(): void
}

/** News about the network and the page. */
export interface NetworkListener {
  /** there may be a network again, or the page is looked at again */
  back(): void
  /** the browser is sure that there is none */
  gone(): void
  /** the page may be thrown away any moment */
  hide(): void
  /** false: the browser asks the person before it lets the page go, because work would be lost */
  mayLeave(): boolean
}

interface LineOptions {
  open(): SocketLike
  onOpen?(): void
  onMessage(data: Uint8Array): void
  /** The line is down. Answers whether to come back. `code` is the close code, 1006 when there was none. */
  onDown(code: number): boolean
}

export interface Line {
  /** false when the line is down: the data is not kept */
  send(data: Uint8Array): boolean
  /** tries now if it is down */
  retry(): void
  /** hangs up and comes back by itself */
  drop(): void
  close(): void
}

/** milliseconds; the server speaks every ten seconds */
const SILENCE = 25_000
const DIALLING = 10_000
const SHORTEST = 500
const LONGEST = 10_000
const LOST = 1006

/** Full jitter: forty phones that lost the same Wi-Fi do not come back in the same instant. */
export const delayBefore = (attempt: number, random = Math.random()): number => SHORTEST + random * (Math.min(LONGEST, 1000 * 2 ** attempt) - SHORTEST)

class KeptLine implements Line {
  readonly #options: LineOptions
  #socket: SocketLike | undefined
  #open = false
  #attempt = 0
  #ended = false
  #again: ReturnType<typeof setTimeout> | undefined
  #silence: ReturnType<typeof setTimeout> | undefined

  constructor(options: LineOptions) {
    this.#options = options
    this.#dial()
  }

  #dial(): void {
    clearTimeout(this.#again)
    const socket = this.#options.open()
    this.#socket = socket
    socket.binaryType = 'arraybuffer'
    // every handler asks whether its socket is still the one: an old one's late words mean nothing
    const current = () => this.#socket === socket
    socket.onopen = () => {
      if (!current()) return
      this.#open = true
      this.#listenFor(SILENCE)
      this.#options.onOpen?.()
    }
    socket.onmessage = (event: { data: ArrayBuffer }) => {
      if (!current()) return
      this.#attempt = 0
      this.#listenFor(SILENCE)
      this.#options.onMessage(new Uint8Array(event.data))
    }
    socket.onclose = (event: { code: number }) => current() && this.#down(event.code)
    socket.onerror = () => undefined
    this.#listenFor(DIALLING)
  }

  #listenFor(ms: number): void {
    clearTimeout(this.#silence)
    this.#silence = setTimeout(() => this.drop(), ms)
  }

  #down(code: number): void {
    clearTimeout(this.#silence)
    this.#socket = undefined
    this.#open = false
    if (this.#options.onDown(code) && !this.#ended) this.#again = setTimeout(() => this.#dial(), delayBefore(this.#attempt++))
    else this.#ended = true
  }

  send(data: Uint8Array): boolean {
    if (!this.#open) return false
    this.#socket?.send(data as Uint8Array<ArrayBuffer>)
    return true
  }
  retry(): void {
    if (!this.#ended && this.#socket === undefined) this.#dial()
  }
  drop(): void {
    const socket = this.#socket
    if (!socket) return
    this.#down(LOST)
    socket.close()
  }
  close(): void {
    this.#ended = true
    clearTimeout(this.#again)
    clearTimeout(this.#silence)
    const socket = this.#socket
    this.#socket = undefined
    this.#open = false
    socket?.close()
  }
}

export const keepLine = (options: LineOptions): Line => new KeptLine(options)
