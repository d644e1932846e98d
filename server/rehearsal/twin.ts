/** The copy that is rehearsed in: the same question, programme, zones and facilitators, and none of what people have written. */
import type { TLRecord, TLShape } from '@tldraw/tlschema'
import { createGuest } from '#db/accounts.ts'
import { findRehearsal, listStaff } from '#db/rehearsals.ts'
import { insertMember } from '#db/membership.ts'
import { insertWorkshop, type WorkshopDetails } from '#db/workshops.ts'
import { createSeededBoard } from '#server/boards/create.ts'
import type { Deps } from '#server/deps.ts'
import { joinRecord, recordIds } from '#shared/board/layout.ts'
import { LIMITS } from '#shared/limits.ts'
import { demoWorkshop } from '#shared/templates/demo.ts'

export interface SimulatedPerson {
  userId: string
  memberId: string
  name: string
}
export interface Twin {
  id: string
  boardId: string
  of: string
  endsAt: number
  people: readonly SimulatedPerson[]
}
type Transaction = Parameters<typeof createSeededBoard>[0]

/** Everything that belongs to the room, not to those who were in it. */
const FURNITURE: readonly string[] = ['frame', 'text', 'geo', 'draw', 'line', 'highlight']
const isFurniture = (record: TLRecord): boolean =>
  record.typeName === 'document' || record.typeName === 'page' || (record.typeName === 'shape' && FURNITURE.includes((record as TLShape).type))

/** What hangs in something that is not copied is not copied either. */
function rooted(records: readonly TLRecord[]): TLRecord[] {
  const known = new Map(records.map((record) => [record.id as string, record]))
  const stands = (record: TLRecord, depth = 0): boolean =>
    record.typeName !== 'shape' || (depth < 8 && known.has(record.parentId) && stands(known.get(record.parentId) as TLRecord, depth + 1))
  return records.filter((record) => stands(record))
}
const furnitureOf = (deps: Deps, boardId: string): Promise<TLRecord[]> =>
  deps.rooms.read(boardId, (_doc, records) => rooted([...recordIds(records)].flatMap((id) => joinRecord(records, id) ?? []).filter(isFurniture)))

/** Guests nobody can sign in as, marked wherever a name stands. */
async function addPeople(trx: Transaction, workshopId: string, workshop: WorkshopDetails, now: number): Promise<SimulatedPerson[]> {
  const people: SimulatedPerson[] = []
  const mark = workshop.locale === 'da' ? 'øvelse' : 'rehearsal'
  const cast = demoWorkshop(workshop.locale)
    .participants.filter((one) => one.role === 'participant' && one.name !== null)
    .slice(0, LIMITS.rehearsalPeople)
  for (const [at, { name, affiliation, organisation }] of cast.entries()) {
    const called = `${name} (${mark})`
    const { id: userId } = await createGuest(trx, { name: called, locale: workshop.locale, now })
    const shown = workshop.identity === 'anonymous' ? null : called
    people.push({
      userId,
      name: shown ?? '',
      memberId: await insertMember(trx, { workshopId, userId, role: 'participant', name: shown, affiliation, organisation, now: now + at }),
    })
  }
  return people
}

/** One at a time: undefined when another facilitator was faster. */
export async function createTwin(deps: Deps, original: WorkshopDetails): Promise<Twin | undefined> {
  const records = await furnitureOf(deps, original.boards[0]?.id ?? '')
  const now = deps.now()
  const endsAt = now + LIMITS.rehearsalMs
  const { title, question, place, wifi, locale, templateId, applicationId, zones, programme, identity, moderated } = original
  return deps.db.transaction().execute(async (trx) => {
    if (await findRehearsal(trx, original.id)) return undefined
    const rehearsal = { of: original.id, endsAt }
    const id = await insertWorkshop(trx, {
      ...{ title, question, place, wifi, locale, templateId, applicationId, zones, programme, identity, moderated },
      startsAt: null,
      demo: false,
      rehearsal,
      now,
    })
    for (const member of await listStaff(trx, original.id)) await insertMember(trx, { ...member, workshopId: id, now })
    const people = await addPeople(trx, id, original, now)
    const { id: boardId } = await createSeededBoard(trx, { workshopId: id, title, records, now })
    return { id, boardId, of: original.id, endsAt, people }
  })
}
