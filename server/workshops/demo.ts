/** One click: the demo workshop with its people, its board and its two hundred notes, in one transaction. */
import { createGuest } from '#db/accounts.ts'
import { insertMember } from '#db/membership.ts'
import { insertWorkshop, listWorkshops } from '#db/workshops.ts'
import { createSeededBoard } from '#server/boards/create.ts'
import type { Deps } from '#server/deps.ts'
import type { Locale, User } from '#shared/accounts.ts'
import { newId } from '#shared/ids.ts'
import { type DemoParticipant, type DemoWorkshop, demoRecords, demoWorkshop, numberedNotes } from '#shared/templates/demo.ts'
import { findTemplate } from '#shared/templates/index.ts'
import type { TemplateSummary } from '#shared/workshops.ts'

type Transaction = Parameters<typeof createSeededBoard>[0]

/** Guests nobody can sign in as. @returns member ids by the demo's participant ids */
async function addParticipants(trx: Transaction, workshopId: string, demo: DemoWorkshop, locale: Locale, now: number): Promise<Map<string, string>> {
  const members = new Map<string, string>()
  const add = async ({ id, name, role, affiliation, organisation }: DemoParticipant, at: number) => {
    const { id: userId } = await createGuest(trx, { name: name ?? '', locale, now })
    members.set(id, await insertMember(trx, { workshopId, userId, role, name, affiliation, organisation, now: now + at }))
  }
  // one after the other, so that the list of people keeps its order
  for (const [at, participant] of demo.participants.entries()) await add(participant, at)
  return members
}

function seededBoard(demo: DemoWorkshop, template: TemplateSummary, members: ReadonlyMap<string, string>) {
  const noteIds = new Map(demo.notes.map((note) => [note.id, newId('note')]))
  const idOf = (note: string) => noteIds.get(note) ?? note
  const memberOf = (participant: string) => members.get(participant) ?? participant
  const notes = numberedNotes(demo).map((note) => ({
    id: idOf(note.id),
    number: note.number,
    memberId: note.by === null ? null : memberOf(note.by),
    at: Date.parse(note.at),
    via: note.via,
    anon: note.by === null,
  }))
  return { records: demoRecords(demo, template, idOf, memberOf), notes }
}

/** The person's demo in this language; made if there is none, so that an impatient second click makes no second one. */
export async function openDemo(deps: Pick<Deps, 'db' | 'now'>, user: User, locale: Locale): Promise<{ id: string; created: boolean }> {
  const existing = (await listWorkshops(deps.db, user.id)).find((workshop) => workshop.demo && workshop.role === 'owner' && workshop.locale === locale)
  if (existing) return { id: existing.id, created: false }
  const demo = demoWorkshop(locale)
  const template = findTemplate(demo.templateId, locale)
  if (!template) throw new Error(`the demo's template ${demo.templateId} is missing`)
  const now = deps.now()
  const { title, question, place } = demo
  return deps.db.transaction().execute(async (trx) => {
    const { zones, programme } = template
    const id = await insertWorkshop(trx, { title, question, place, locale, templateId: template.id, startsAt: Date.parse(demo.startsAt), zones, programme, demo: true, now })
    await insertMember(trx, { workshopId: id, userId: user.id, role: 'owner', name: user.name, now })
    const members = await addParticipants(trx, id, demo, locale, now)
    await createSeededBoard(trx, { workshopId: id, title, now, ...seededBoard(demo, template, members) })
    return { id, created: true }
  })
}
