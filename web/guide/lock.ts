/** Locking a part of the board, from any face. */
import type { Lock } from '#shared/facilitation/locks.ts'
import { attempt, command } from '#web/facilitation/command.ts'
import type { Live } from '#web/facilitation/live.ts'

/** @returns whether it was done; what went wrong has been said */
export const setLock = (live: Pick<Live, 'workshopId'>, lock: Lock): Promise<boolean> => attempt(() => command(live.workshopId, lock))
