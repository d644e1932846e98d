/** What a facilitator does with one thing on the board, from the canvas's own menu. */
import type { CanvasLead } from '#web/canvas/types.ts'
import type { Live } from '#web/facilitation/live.ts'
import { hideNotes } from '#web/moderation/hideNotes.ts'
import { setLock } from './lock.ts'

export const leadOf = (live: Live): CanvasLead => ({
  lockZone: (zoneId, on) => void setLock(live, { type: 'lock.zone', zoneId, on }),
  hideNotes: (noteIds) => void hideNotes(live.boardId, noteIds),
})
