/** A cable between browser and server that can be pulled out: a plain TCP proxy with an address of its own. */
import { connect, createServer, type Socket } from 'node:net'

export interface Wire {
  readonly url: string
  /** where connections go; set it before anybody connects */
  target(url: string): void
  /** everything open breaks, nothing new gets through */
  cut(): void
  mend(): void
  close(): Promise<void>
}

export async function layWire(): Promise<Wire> {
  const open = new Set<Socket>()
  let port = 0
  let whole = true
  const server = createServer((near) => {
    if (!whole) return near.destroy()
    const far = connect(port, '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        open.delete(from)
        to.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const own = typeof address === 'object' && address ? address.port : 0
  const breakAll = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${own}`,
    target: (url) => {
      port = Number(new URL(url).port)
    },
    cut: () => {
      whole = false
      breakAll()
    },
    mend: () => {
      whole = true
    },
    close: () => {
      breakAll()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
