/** What of the board the wall shows: all that has been made on it, until a facilitator gathers everybody; from then on what that facilitator sees, for as long as they are there. */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { ViewBox } from '#shared/guide.ts'
import type { Canvas } from '#web/canvas/types.ts'
import type { Live } from '#web/facilitation/live.ts'
import type { BoardSession, Person } from '#web/sync/types.ts'

/** The one who gathers, as seen now: the page that they look at the board on. */
export const leaderOf = (people: readonly Person[], memberId: string | undefined): Person | undefined =>
  people.find((person) => person.memberId === memberId && person.face === 'canvas' && person.view && !person.self)

/** Call under a Solid owner. */
export function guideWall(canvas: Accessor<Canvas | undefined>, session: BoardSession, live: Live): void {
  const [called, setCalled] = createSignal<{ memberId: string; view: ViewBox | undefined; focus: string | undefined }>()
  const loaded = createMemo(() => canvas()?.loaded() ?? false)
  createEffect(on(live.event, (event) => event?.type === 'gathered' && setCalled({ memberId: event.memberId, view: event.view, focus: event.focus }), { defer: true }))
  // another phase is about the whole board again
  createEffect(
    on(
      () => live.view()?.phase?.id,
      () => setCalled(undefined),
      { defer: true },
    ),
  )
  const leader = createMemo(() => leaderOf(session.people(), called()?.memberId))
  const view = createMemo(() => leader()?.view ?? called()?.view, undefined, { equals: (a, b) => a?.join() === b?.join() })
  createEffect(
    on([loaded, view, called], () => {
      const [at, focus] = [view(), called()?.focus]
      if (loaded() && at) canvas()?.lookAt({ view: at })
      else if (loaded() && focus !== undefined) canvas()?.lookAt({ focus })
    }),
  )
  createEffect(
    on([loaded, called], () => {
      const stop = loaded() && called() === undefined ? canvas()?.keepInView() : undefined
      if (stop) onCleanup(stop)
    }),
  )
}
