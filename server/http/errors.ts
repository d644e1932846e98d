/** The one place where a failure becomes an answer: status, code, and words in the caller's language. */
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Deps } from '#server/deps.ts'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import { preferredLocale, say } from './locale.ts'

/** What the framework throws by itself, in our codes. */
const FROM_STATUS: Record<number, ErrorCode> = { 400: 'malformed_json', 413: 'too_large', 415: 'unsupported_media_type' }

/** What SQLite says when the disk is full, gone, read-only, or held by somebody else for too long. */
const STORAGE = /^SQLITE_(FULL|IOERR|READONLY|BUSY|CANTOPEN)/
const isStorageFailure = (error: unknown) => error instanceof Error && 'code' in error && STORAGE.test(String(error.code))

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof HTTPException) return new AppError(FROM_STATUS[error.status] ?? 'internal', undefined, error)
  return new AppError(isStorageFailure(error) ? 'storage_unavailable' : 'internal', undefined, error)
}

/** Details of `too_many_requests`: becomes the `Retry-After` header too. */
export interface RetryDetails {
  retryAfterSeconds: number
}

function answer(c: Context, error: AppError): Response {
  const locale = preferredLocale(c.req.header('accept-language'))
  if (error.code === 'too_many_requests') c.header('Retry-After', String((error.details as RetryDetails | undefined)?.retryAfterSeconds ?? 60))
  // the rest of the body is still on its way: nobody should send the next request behind it
  if (error.status === 413) c.header('Connection', 'close')
  const details = error.details === undefined ? {} : { details: error.details }
  return c.json({ error: { code: error.code, message: say(locale, `errors.${error.code}`), ...details } }, error.status)
}

/** For `app.onError`: logs what is our fault, counts every refusal. */
export const errorHandler = (deps: Deps) => (thrown: unknown, c: Context) => {
  const error = asAppError(thrown)
  if (error.status >= 500) deps.log.error({ err: error.cause ?? error, code: error.code }, 'request failed')
  deps.metrics.refusals.inc({ code: error.code })
  return answer(c, error)
}

/** For `app.notFound`. */
export const notFound = (c: Context) => answer(c, new AppError('not_found'))
