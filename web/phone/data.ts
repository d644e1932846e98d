/** What the phone page asks the server for, and what it does there. */
import { api, call } from '#web/api.ts'
import type { Round } from '#shared/facilitation/votes.ts'
import type { Workshop } from '#shared/workshops.ts'
import { loadMine } from '#web/notes/mine.ts'
import { remember } from '#web/sync/offline-data.ts'
import { loadWorkshop } from '#web/workshops/loadWorkshop.ts'

/** All rounds of votes; remembered like the workshop. @throws AppError */
export async function loadRounds(workshopId: string, memberId: string): Promise<Round[]> {
  const { rounds } = await remember(`rounds:${workshopId}:${memberId}`, () => call<{ rounds: Round[] }>(api.workshops[':id'].votes.$get({ param: { id: workshopId } })))
  return rounds
}

/** After being shut out: asked once more, the server's refusal deletes what this device remembers. */
export function forgetAnswers(workshop: Workshop): void {
  void loadMine(workshop.boards[0]?.id ?? '', workshop.memberId).catch(() => undefined)
  void loadWorkshop(workshop.id).catch(() => undefined)
  void loadRounds(workshop.id, workshop.memberId).catch(() => undefined)
}
