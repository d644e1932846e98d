/** The wall without its looks: what the room says, which scene that makes, and how people come in. */
import { type Accessor, createEffect, createMemo, on, onCleanup } from 'solid-js'
import type { WallAnswer } from '#shared/wall.ts'
import type { Workshop } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import { createLive, type Live } from '#web/facilitation/live.ts'
import type { Loaded } from '#web/load.ts'
import { openControl } from '#web/sync/control.ts'
import { type Scene, sceneOf } from './scene.ts'
import { createLeft, type Left } from './time.ts'

export interface Wall {
  readonly live: Live
  readonly scene: Accessor<Scene>
  readonly left: Accessor<Left | undefined>
  readonly door: Accessor<WallAnswer | undefined>
  readonly online: Accessor<boolean>
  /** this screen is not let in any more */
  readonly ended: Accessor<boolean>
}

/** Call under a Solid owner: the line ends with it. */
export function createWall(workshop: Loaded<Workshop>, known: Accessor<Workshop>, info: Loaded<WallAnswer>): Wall {
  const control = openControl(known().boards[0]?.id ?? '')
  onCleanup(() => control.dispose())
  const live = createLive(known, control)
  // the programme, the question or the network may have been edited
  createEffect(on(() => live.view()?.revision, refetch, { defer: true }))
  createEffect(on(control.online, (online) => online && refetch(), { defer: true }))
  function refetch() {
    void workshop.refetch()
    void info.refetch()
  }
  const scene = createMemo(() => sceneOf({ view: live.view(), mode: live.mode() }))
  return {
    live,
    scene,
    left: createLeft(() => live.view()?.timer ?? null, live.now),
    door: info,
    online: control.online,
    ended: createMemo(() => control.ended() !== undefined),
  }
}

export const loadWall = (id: string): Promise<WallAnswer> => call<WallAnswer>(api.workshops[':id'].wall.$get({ param: { id } }))
