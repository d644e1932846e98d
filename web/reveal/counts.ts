/** What a facilitator may know of the notes that wait: numbers by zone, and the last reveal. Asked for when it may have changed. */
import { createEffect, on, onCleanup } from 'solid-js'
import type { ShelfCounts } from '#shared/reveal.ts'
import { api, call } from '#web/api.ts'
import type { Live } from '#web/facilitation/live.ts'
import { createLoad, type Loaded } from '#web/load.ts'

/** A room that writes must not make its facilitators ask without end. */
const PAUSE_MS = 1_500

/** Call under a Solid owner. @param again what changes when there is reason to ask again */
function follow(again: () => unknown, ask: () => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      void ask()
    }, PAUSE_MS)
  }
  createEffect(on(again, soon, { defer: true }))
  onCleanup(() => clearTimeout(timer))
}

/** Numbers, kept true while people write. Call under a Solid owner. */
export function createCounts(live: Live): Loaded<ShelfCounts> {
  const counts = createLoad(
    () => live.boardId,
    (id) => call<ShelfCounts>(api.boards[':id']['private-notes'].$get({ param: { id } })),
  )
  follow(() => [live.counts()?.private, live.event()], counts.refetch)
  return counts
}

/** Keeps a list of the same notes true. Call under a Solid owner. */
export const followShelf = (live: Live, ask: () => Promise<void>): void => follow(() => live.counts()?.private, ask)
