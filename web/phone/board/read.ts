/** The board as this person may see it, fetched only when it reads differently; what this device remembers of it when there is no network. */
import type { Outline } from '#shared/boards.ts'
import { AppError, isPassing } from '#shared/errors.ts'
import { api, call } from '#web/api.ts'
import { remember } from '#web/sync/offline-data.ts'

/** A network that only pretends is asked again. */
const PATIENCE_MS = 15_000

/** `fresh`: the server has said so, now. */
export interface Reading {
  outline: Outline
  fresh: boolean
}

/** @returns reads it; throws AppError when there is nothing to show */
export function createReader(boardId: string, memberId: string): () => Promise<Reading> {
  let last: { outline: Outline; etag: string } | undefined
  const ask = async (): Promise<Outline> => {
    const request = api.boards[':id'].outline.$get(
      { param: { id: boardId } },
      { ...(last && { headers: { 'if-none-match': last.etag } }), init: { signal: AbortSignal.timeout(PATIENCE_MS) } },
    )
    const answer: Response | undefined = await request.catch(() => undefined)
    if (last && answer?.status === 304) return last.outline
    const outline = await call<Outline>(request)
    const etag = answer?.headers.get('etag')
    last = etag ? { outline, etag } : undefined
    return outline
  }
  return async () => {
    const before = last?.outline
    let fresh = false
    const asked = ask().then(
      (outline) => {
        fresh = true
        return outline
      },
      (error: unknown) => {
        if (before && error instanceof AppError && isPassing(error.code)) return before
        throw error
      },
    )
    // what has not changed is remembered already
    const outline = before && (await asked) === before ? before : await remember(`outline:${boardId}:${memberId}`, () => asked)
    return { outline, fresh }
  }
}
