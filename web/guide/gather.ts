/** Calling everybody to what is seen here. */
import { onCleanup } from 'solid-js'
import type { GatherBody } from '#shared/guide.ts'
import { randomToken } from '#shared/ids.ts'
import { api, call } from '#web/api.ts'

export type Place = Pick<GatherBody, 'view' | 'focus'>

/** calls of this page, which does not answer itself */
const own = new Set<string>()
export const isOwnCall = (id: string): boolean => own.has(id)

/** @throws AppError forbidden, too_many_requests, and what HTTP answers */
export async function gather(boardId: string, place: Place): Promise<void> {
  const id = randomToken()
  own.add(id)
  await call(api.boards[':id'].gather.$post({ param: { id: boardId }, json: { id, ...place } }))
}

let look: (() => Place | undefined) | undefined
/** The face that is open says what it shows. Call inside a component; it ends with it. */
export function provideHere(place: () => Place | undefined): void {
  look = place
  onCleanup(() => {
    if (look === place) look = undefined
  })
}
/** What the open face shows; undefined where nothing is shown of the board. */
export const here = (): Place | undefined => look?.()
