/** What a facilitator does with one thing on the board. */
import type { Lock } from '#shared/facilitation/locks.ts'
import type { CanvasLead } from '#web/canvas/types.ts'
import { attempt, command } from '#web/facilitation/command.ts'
import type { Live } from '#web/facilitation/live.ts'
import { hideNotes } from '#web/moderation/hideNotes.ts'

/** @returns whether it was done; what went wrong has been said */
export const setLock = (live: Pick<Live, 'workshopId'>, lock: Lock): Promise<boolean> => attempt(() => command(live.workshopId, lock))

/** From the canvas's own menu. */
export const leadOf = (live: Live): CanvasLead => ({
  lockZone: (zoneId, on) => void setLock(live, { type: 'lock.zone', zoneId, on }),
  hideNotes: (noteIds) => void hideNotes(live.boardId, noteIds),
})
