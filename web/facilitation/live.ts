/** The running workshop as one face sees it: where it is, what this person may do now, and the server's clock. */
import { type Accessor, createMemo } from 'solid-js'
import type { FacilitationView } from '#shared/facilitation/answer.ts'
import { type Action, can, type PhaseMode, type Role } from '#shared/roles.ts'
import type { WorkshopState } from '#shared/sync/protocol.ts'
import type { Workshop } from '#shared/workshops.ts'
import type { ServerClock } from '#web/sync/clock.ts'
import type { RoomEvent } from '#web/sync/types.ts'

/** What canvas and list (`BoardSession`) and the phone (`ControlLine`) have in common. */
export interface LiveSource {
  readonly role: Accessor<Role | undefined>
  readonly workshop: Accessor<WorkshopState | undefined>
  readonly event: Accessor<RoomEvent | undefined>
  readonly clock: ServerClock
}
export interface Live {
  readonly workshop: Accessor<Workshop>
  readonly workshopId: string
  readonly boardId: string
  readonly role: Accessor<Role>
  readonly mode: Accessor<PhaseMode>
  /** put away: it is only looked at */
  readonly archived: Accessor<boolean>
  /** undefined until the room has spoken, e.g. offline */
  readonly view: Accessor<FacilitationView | undefined>
  readonly counts: Accessor<WorkshopState['counts'] | undefined>
  readonly event: Accessor<RoomEvent | undefined>
  /** milliseconds since 1970 on the server's clock */
  now(): number
  /** May this person do it now? What lies in locked zones apart. Reactive. */
  may(action: Action): boolean
}

/** Call under a Solid owner. */
export function createLive(workshop: Accessor<Workshop>, source: LiveSource): Live {
  const role = createMemo(() => source.role() ?? workshop().role)
  const archived = createMemo(() => source.workshop()?.archived ?? workshop().archived)
  const mode = createMemo(() => source.workshop()?.mode ?? workshop().phase.mode)
  const view = createMemo(() => source.workshop()?.facilitation)
  const permissions = createMemo(() => view() && new Set(view()?.permissions))
  const { id, boards } = workshop()
  return {
    workshop,
    workshopId: id,
    boardId: boards[0]?.id ?? '',
    role,
    mode,
    archived,
    view,
    counts: createMemo(() => source.workshop()?.counts),
    event: source.event,
    now: () => source.clock.now(),
    may: (action) => permissions()?.has(action) ?? (!archived() && can(role(), action, mode())),
  }
}
