/** Where a request comes from: the socket's own address. `X-Forwarded-For` is believed from nobody, anyone can write it. */
import type { Context } from 'hono'

interface NodeBindings {
  incoming?: { socket?: { remoteAddress?: string } }
}

/** Requests that came without a socket (in-process) share the name `local`. */
export function clientAddress(c: Context): string {
  const address = (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress
  return address?.replace(/^::ffff:/, '') ?? 'local'
}

/** From this machine itself, and not through a proxy on it. */
export function isLoopback(c: Context): boolean {
  const address = clientAddress(c)
  const direct = c.req.header('x-forwarded-for') === undefined && c.req.header('forwarded') === undefined
  return direct && (address === 'local' || address === '::1' || address.startsWith('127.'))
}
