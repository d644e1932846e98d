/** Telling the workshop what to do. A command that got no answer is sent again under the same request id, so that it happens once. */
import { AppError } from '#shared/errors.ts'
import type { StateAnswer } from '#shared/facilitation/answer.ts'
import type { Command } from '#shared/facilitation/commands.ts'
import { randomToken } from '#shared/ids.ts'
import { api, call } from '#web/api.ts'
import { explain } from '#web/i18n.tsx'
import { toast } from '#web/ui/toast.ts'

const TRIES = 3
const PAUSE_MS = 700

/**
 * Carries out `request` with one request id until it is answered.
 * @throws AppError of the last try
 */
export async function insist<T>(request: (requestId: string) => Promise<T>): Promise<T> {
  const requestId = randomToken()
  for (let tries = 1; ; tries++) {
    try {
      return await request(requestId)
    } catch (error) {
      if (tries === TRIES || !(error instanceof AppError && error.code === 'unreachable')) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tries))
    }
  }
}

/** @throws AppError phase_changed when another facilitator was faster, and what HTTP answers */
export const command = (workshopId: string, command: Command): Promise<StateAnswer> =>
  insist((requestId) => call<StateAnswer>(api.workshops[':id'].commands.$post({ param: { id: workshopId }, json: { requestId, command } })))

/** Says as a toast what went wrong. @returns whether it was done */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    toast(explain(error), { kind: 'error' })
    return false
  }
}
