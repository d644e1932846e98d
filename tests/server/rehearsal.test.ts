/** A rehearsal: simulated people do as the phase lets them, in a copy; afterwards the database is what it was. */
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outline } from '#shared/boards.ts'
import type { StateAnswer } from '#shared/facilitation/answer.ts'
import { LIMITS } from '#shared/limits.ts'
import type { RehearsalAnswer } from '#shared/rehearsal/rehearsal.ts'
import type { Workshop, WorkshopSummary } from '#shared/workshops.ts'
import { openLine, type RawLine } from '#tests/helpers/raw-line.ts'
import { Person } from '#tests/helpers/person.ts'
import { until } from '#tests/helpers/room-client.ts'
import { setStage, type Stage } from '#tests/helpers/stage.ts'

const PATIENCE = 50_000
let stage: Stage
beforeAll(async () => {
  stage = await setStage('udviklingspuljen-2019')
})
afterAll(() => stage.close())

/** Every table with its rows, as they lie in the file. */
function everything(): Record<string, unknown[]> {
  const file = new Database(join(stage.world.dataDir, 'samtavle.sqlite'), { readonly: true })
  const tables = file.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").pluck().all() as string[]
  // looking in counts as activity; sessions are renewed by use
  const rows = (table: string) =>
    (file.prepare(`select * from "${table}"`).all() as Record<string, unknown>[]).map(({ last_active_at: _, ...row }) => row).filter(() => table !== 'sessions')
  const all = Object.fromEntries(tables.map((table) => [table, rows(table)]))
  file.close()
  return all
}
const rehearse = (person: Person = stage.karen) => person.must<RehearsalAnswer>('POST', `/api/workshops/${stage.workshop.id}/rehearsal`)
const end = (id = stage.workshop.id) => stage.karen.must('DELETE', `/api/workshops/${id}/rehearsal`)
let requests = 0
const command = (id: string, what: unknown) => stage.karen.must<StateAnswer>('POST', `/api/workshops/${id}/commands`, { requestId: `command-${++requests}`, command: what })
async function goTo(id: string, kind: string): Promise<void> {
  const { state } = await stage.karen.must<StateAnswer>('GET', `/api/workshops/${id}/state`)
  await command(id, { type: 'goto', phaseId: state.programme.find((phase) => phase.kind === kind)?.id })
}
const countsOn = (line: RawLine) => line.control.flatMap((message) => (message.type === 'workshop' ? [message.state.counts] : [])).at(-1)
const boardOf = async (id: string) => (await stage.karen.must<Workshop>('GET', `/api/workshops/${id}`)).boards[0]?.id ?? ''
const notesOf = (outline: Outline) => [...outline.zones, outline].flatMap((part) => [...part.notes, ...part.groups.flatMap((group) => group.notes)])

describe('a rehearsal', () => {
  it('fills a copy as the phase says: silent notes, a reveal, moves, votes; and then there is nothing left of it', async () => {
    const anna = await stage.guest('participant', 'Anna')
    await anna.must('POST', `/api/boards/${stage.boardId}/notes`, { text: 'Skrevet i virkeligheden' })
    await stage.karen.must('POST', `/api/boards/${stage.boardId}/versions`, { name: 'Før øvelsen' })
    const before = everything()
    const contents = await stage.contents()

    const twin = await rehearse()
    expect(twin).toMatchObject({ of: stage.workshop.id, people: LIMITS.rehearsalPeople })
    const workshop = await stage.karen.must<Workshop>('GET', `/api/workshops/${twin.workshopId}`)
    expect(workshop).toMatchObject({ title: stage.workshop.title, rehearsal: { of: stage.workshop.id }, role: 'owner' })
    expect(workshop.zones).toEqual(stage.workshop.zones)
    const simulated = workshop.members.filter((member) => member.role === 'participant')
    expect(simulated).toHaveLength(LIMITS.rehearsalPeople)
    expect(simulated.every((member) => member.name?.endsWith('(øvelse)'))).toBe(true)

    const boardId = workshop.boards[0]?.id ?? ''
    const line = await openLine(stage.karen, boardId)
    await goTo(twin.workshopId, 'stille')
    await until(() => (countsOn(line)?.private ?? 0) >= 20, 'simulated people write in silence', PATIENCE)
    await until(() => (countsOn(line)?.people ?? 0) === LIMITS.rehearsalPeople + 1, 'they are counted as present', PATIENCE)
    expect(notesOf(await stage.karen.must<Outline>('GET', `/api/boards/${boardId}/outline`))).toEqual([])
    await stage.karen.must('POST', `/api/boards/${boardId}/reveal`, {})
    const revealed = notesOf(await stage.karen.must<Outline>('GET', `/api/boards/${boardId}/outline`))
    expect(revealed.length).toBeGreaterThanOrEqual(20)
    expect(new Set(revealed.map((note) => note.text)).size).toBe(revealed.length)

    await goTo(twin.workshopId, 'grupper')
    const places = async () => JSON.stringify((await stage.karen.must<Outline>('GET', `/api/boards/${boardId}/outline`)).zones.map((zone) => zone.notes.map((note) => note.id)))
    const first = await places()
    await until(async () => (await places()) !== first, 'they move notes', PATIENCE)

    await goTo(twin.workshopId, 'prikker')
    const rule = { title: 'Prøve', target: 'notes', dots: 3, maxPerItem: 2, secret: true, who: 'all' }
    const { round } = await stage.karen.must<{ round: { id: string } }>('POST', `/api/workshops/${twin.workshopId}/votes`, { requestId: 'round-of-rehearsal', ...rule })
    const turnout = async () => (await stage.karen.must<{ round: { turnout: number } }>('GET', `/api/workshops/${twin.workshopId}/votes/${round.id}`)).round.turnout
    await until(async () => (await turnout()) === LIMITS.rehearsalPeople, 'everybody has voted', PATIENCE)
    const { tally } = await stage.karen.must<{ tally: { dots: number }[] }>('POST', `/api/workshops/${twin.workshopId}/votes/${round.id}/close`)
    expect(tally.reduce((sum, item) => sum + item.dots, 0)).toBe(3 * LIMITS.rehearsalPeople)

    await end()
    await until(() => line.closed !== undefined, 'the copy is closed')
    expect(everything()).toEqual(before)
    expect(await stage.contents()).toEqual(contents)
    expect((await stage.karen.ask('GET', `/api/workshops/${twin.workshopId}`)).status).toBe(404)
  })

  it('is for facilitators, one at a time, and in nobody’s list', async () => {
    const bo = await stage.guest('participant', 'Bo')
    expect((await bo.ask('POST', `/api/workshops/${stage.workshop.id}/rehearsal`)).status).toBe(403)
    const helper = await stage.guest('facilitator', 'Helle')
    const [one, other] = await Promise.all([rehearse(), rehearse(helper)])
    expect(one.workshopId).toBe(other.workshopId)
    expect((await helper.must<Workshop>('GET', `/api/workshops/${one.workshopId}`)).role).toBe('facilitator')
    expect((await bo.ask('GET', `/api/workshops/${one.workshopId}`)).status).toBe(404)
    const { workshops } = await stage.karen.must<{ workshops: WorkshopSummary[] }>('GET', '/api/workshops')
    expect(workshops.map((workshop) => workshop.id)).toEqual([stage.workshop.id])
    expect((await bo.ask('DELETE', `/api/workshops/${stage.workshop.id}/rehearsal`)).status).toBe(403)
    await end(one.workshopId)
    expect((await stage.karen.ask('GET', `/api/workshops/${one.workshopId}`)).status).toBe(404)
  })

  it('keeps zones and drops what people wrote, so that numbers begin at one', async () => {
    const twin = await rehearse()
    const boardId = await boardOf(twin.workshopId)
    const outline = await stage.karen.must<Outline>('GET', `/api/boards/${boardId}/outline`)
    expect(outline.zones.map((zone) => zone.id)).toEqual((await stage.karen.must<Outline>('GET', `/api/boards/${stage.boardId}/outline`)).zones.map((zone) => zone.id))
    expect((await stage.karen.must<{ number: number }>('POST', `/api/boards/${boardId}/notes`, { text: 'Facilitatorens egen' })).number).toBeLessThanOrEqual(30)
    await end()
  })

  it('lets phones that come by its code practise too, and they are gone with it', async () => {
    const before = everything()
    const twin = await rehearse()
    const { url } = await stage.karen.invite(twin.workshopId)
    const curious = new Person(() => stage.world.url)
    await curious.join(url, { name: 'Nysgerrig' })
    await end()
    expect((await curious.ask('GET', '/api/session')).status).toBe(401)
    expect(everything()).toEqual(before)
  })

  it('ends by itself when its time is up', async () => {
    const before = everything()
    const twin = await rehearse()
    stage.later(LIMITS.rehearsalMs)
    await until(async () => (await stage.karen.ask('GET', `/api/workshops/${twin.workshopId}`)).status === 404, 'it is over', PATIENCE)
    await until(() => JSON.stringify(everything()) === JSON.stringify(before), 'nothing is left', PATIENCE)
  })

  it('goes with the workshop that it is a copy of', async () => {
    const other = await stage.karen.createWorkshop({ title: 'Slettes' })
    const twin = await stage.karen.must<RehearsalAnswer>('POST', `/api/workshops/${other.id}/rehearsal`)
    await stage.karen.must('DELETE', `/api/workshops/${other.id}`, { title: 'Slettes' })
    expect((await stage.karen.ask('GET', `/api/workshops/${twin.workshopId}`)).status).toBe(404)
  })

  it('is over when the server comes back', async () => {
    const twin = await rehearse()
    await stage.world.restart()
    expect((await stage.karen.ask('GET', `/api/workshops/${twin.workshopId}`)).status).toBe(404)
    expect(readFileSync(join(stage.world.dataDir, 'samtavle.sqlite')).includes(twin.workshopId)).toBe(false)
  })
})
