/** For whoever watches the server: alive, able to store, and figures. No person appears in any of it. */
import { Hono } from 'hono'
import { proveWritable } from '#db/settings.ts'
import type { Deps } from '#server/deps.ts'
import { isLoopback } from '#server/http/address.ts'
import { AppError } from '#shared/errors.ts'

/** Asking often must not cost a disk write each time. */
const FRESH_MS = 1000

function createProbe(deps: Deps): () => Promise<void> {
  let last = 0
  return async () => {
    if (!deps.rooms.writable) throw new AppError('storage_unavailable')
    if (Date.now() - last < FRESH_MS) return
    await proveWritable(deps.db, deps.now()).catch((cause: unknown) => {
      throw new AppError('storage_unavailable', undefined, cause)
    })
    last = Date.now()
  }
}

export function healthRoutes(deps: Deps) {
  const probe = createProbe(deps)
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      await probe()
      return c.json({ status: 'ready' })
    })
    .get('/metrics', async (c) => {
      if (!isLoopback(c)) throw new AppError('not_found')
      return c.text(await deps.metrics.registry.metrics(), 200, { 'Content-Type': deps.metrics.registry.contentType })
    })
}
