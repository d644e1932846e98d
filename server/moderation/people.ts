/** How much everybody has said, for those who lead: whom has the room not heard yet? Numbers, and no more than the notes show themselves. */
import { findDeclared, isNameless } from '#db/identity.ts'
import type { WorkshopAccess } from '#db/members.ts'
import { listMembers } from '#db/membership.ts'
import { documentsOfWorkshop } from '#db/documents.ts'
import { countRoundsVoted, countUnseenNotes } from '#db/people.ts'
import type { Deps } from '#server/deps.ts'
import type { Records } from '#shared/board/layout.ts'
import type { NoteMeta } from '#shared/board/records.ts'
import type { PeopleAnswer } from '#shared/moderation.ts'

/** Notes on the board by member id, as far as they are signed. */
function signedNotes(records: Records): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of records.keys()) {
    if (key.includes('#') || (records.get(key) as { type?: string } | undefined)?.type !== 'note') continue
    const { by } = (records.get(`${key}#m`) ?? {}) as NoteMeta
    if (by !== undefined) counts.set(by, (counts.get(by) ?? 0) + 1)
  }
  return counts
}

async function seenNotes(deps: Deps, workshopId: string): Promise<Map<string, number>[]> {
  const documents = await documentsOfWorkshop(deps.db, workshopId)
  return Promise.all(documents.map((id) => deps.rooms.read(id, (_doc, records) => signedNotes(records))))
}

/** Where facilitators read unseen notes without their authors, a number that rises would tell whose the newest one is: there they are not counted. */
async function unseenNotes(deps: Deps, workshopId: string): Promise<Map<string, number>[]> {
  const moderated = (await findDeclared(deps.db, workshopId))?.moderated
  return moderated ? [] : [await countUnseenNotes(deps.db, workshopId)]
}

export async function countPeople(deps: Deps, { workshopId, memberId }: WorkshopAccess): Promise<PeopleAnswer> {
  const nameless = await isNameless(deps.db, workshopId)
  const notes = nameless ? [] : [...(await seenNotes(deps, workshopId)), ...(await unseenNotes(deps, workshopId))]
  const votes = await countRoundsVoted(deps.db, workshopId)
  const members = await listMembers(deps.db, workshopId, memberId, new Set())
  return {
    nameless,
    people: members.map(({ id }) => ({ memberId: id, notes: notes.reduce((sum, counts) => sum + (counts.get(id) ?? 0), 0), votes: votes.get(id) ?? 0 })),
  }
}
