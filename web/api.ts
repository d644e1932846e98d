/** The HTTP client: types come from the server's routes, failures come back as `AppError`. The only file of `web` that knows the server. */
import type { ClientResponse } from 'hono/client'
import { hc } from 'hono/client'
import { AppError, isErrorCode } from '#shared/errors.ts'
import type { AppType } from '#server/app.ts'
import { locale } from './i18n.tsx'

export const api = hc<AppType>(location.origin, { headers: () => ({ 'accept-language': locale() }) }).api

/**
 * Waits for an answer and unwraps it.
 * @throws AppError with the server's code; `unreachable` when there was no answer
 */
export async function call<T>(request: Promise<ClientResponse<T, number, string>>): Promise<T> {
  const response = await request.catch((cause: unknown) => {
    throw new AppError('unreachable', undefined, cause)
  })
  if (response.status === 204) return undefined as T
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body as T
  const error = (body as { error?: { code?: unknown; details?: unknown } } | undefined)?.error
  throw new AppError(isErrorCode(error?.code) ? error.code : 'internal', error?.details)
}
