/** Going on as the guest whose words these are. */
import type { ResumeAnswer } from '#shared/resume.ts'
import { api, call } from '#web/api.ts'
import { refreshSession } from '#web/session.ts'
import { setSharedComputer } from '#web/sync/shared-computer.ts'

/** @returns the workshop's id @throws AppError resume_invalid, forbidden, too_many_requests, unreachable */
export async function goOn(code: string, shared: boolean): Promise<string> {
  setSharedComputer(shared)
  const { workshopId } = await call<ResumeAnswer>(api.resume.$post({ json: { code, ...(shared && { shared: true }) } }))
  await refreshSession()
  return workshopId
}
