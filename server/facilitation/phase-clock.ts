/**
 * The one owner of phase timers. It looks at what is stored, a few times a second, and keeps nothing in memory: a restart loses no end.
 * Time goes by `deps.now`; a machine that slept finds the time gone, one whose clock was set back finds what was left unchanged.
 */
import { runningTimers, timerSeen } from '#db/facilitation.ts'
import type { Deps } from '#server/deps.ts'
import { AppError } from '#shared/errors.ts'
import type { ClockEvent } from '#shared/facilitation/commands.ts'
import { reduce } from '#shared/facilitation/reduce.ts'
import { LIMITS } from '#shared/limits.ts'
import { changeFacilitation } from './change.ts'

export interface PhaseClock {
  /** Resolves when nothing of it is under way any more. */
  stop(): Promise<void>
}

async function say(deps: Deps, workshopId: string, event: ClockEvent): Promise<void> {
  try {
    await changeFacilitation(deps, { workshopId, by: null, decide: (state, now) => reduce(state, event, 'server', now) })
  } catch (err) {
    // deleted meanwhile
    if (!(err instanceof AppError && err.code === 'not_found')) deps.log.error({ err, workshopId }, 'a phase timer could not be followed')
  }
}

/** How far the clock is behind where it should be; also when it ran backwards. */
function createDrift(now: () => number): () => number {
  let last = { wall: now(), steady: performance.now() }
  return () => {
    const wall = now()
    const steady = performance.now()
    const behind = last.wall + (steady - last.steady) - wall
    last = { wall, steady }
    return behind > LIMITS.clockSlackMs ? Math.round(behind) : 0
  }
}

export function startPhaseClock(deps: Deps): PhaseClock {
  const drift = createDrift(deps.now)
  let looking: Promise<void> | undefined
  const look = async () => {
    const behind = drift()
    if (behind > 0) for (const workshopId of await runningTimers(deps.db)) await say(deps, workshopId, { type: 'clockMoved', ms: -behind })
    for (const workshopId of await runningTimers(deps.db, deps.now())) {
      await say(deps, workshopId, { type: 'elapsed' })
      await timerSeen(deps.db, workshopId, deps.now())
    }
  }
  const timer = setInterval(() => {
    looking ??= look()
      .catch((err: unknown) => deps.log.error({ err }, 'phase timers could not be read'))
      .finally(() => {
        looking = undefined
      })
  }, LIMITS.phaseClockMs).unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}
