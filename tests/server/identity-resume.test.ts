/** Four words carry a guest from one device to the next. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foldWord, parseResumeCode } from '#shared/resume-code.ts'
import { WORDS } from '#shared/words/da.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

let world: World
let karen: Person
let workshopId: string
let link: string
const someone = () => new Person(() => world.url)
async function guest(name: string) {
  const person = someone()
  const { memberId } = await person.join(link, { name })
  return { person, memberId }
}
const newCode = async (person: Person) => (await person.must<{ code: string }>('POST', `/api/workshops/${workshopId}/resume-code`)).code
const resume = (person: Person, code: string, more = {}) => person.ask<{ user: { name: string }; boardId: string; workshopId: string }>('POST', '/api/resume', { code, ...more })

beforeAll(async () => {
  world = await startWorld()
  const made = await librarian(() => world.url)
  karen = made.karen
  link = made.link
  workshopId = made.workshop.id
})
afterAll(() => world.close())

describe('the words', () => {
  test('are enough for forty-four bits, short, and told apart without Danish letters', () => {
    expect(WORDS.length).toBeGreaterThanOrEqual(2_048)
    expect(new Set(WORDS.map(foldWord)).size).toBe(WORDS.length)
    expect(WORDS.filter((word) => !/^[a-zæøå]{3,9}$/.test(word))).toEqual([])
  })
  test('are read whatever the keyboard makes of them', () => {
    expect(parseResumeCode(' Bølge, ÆBLE-hånd  kat ')).toBe('boelge aeble haand kat')
    expect(parseResumeCode('boelge aeble haand kat')).toBe('boelge aeble haand kat')
    expect(parseResumeCode('bølge æble hånd')).toBeUndefined()
  })
})

describe('a resume code', () => {
  test('makes another device the same person, and the database knows it as a hash only', async () => {
    const { person, memberId } = await guest('Aase')
    const code = await newCode(person)
    expect(code.split(' ')).toHaveLength(4)
    const phone = someone()
    const { status, body } = await resume(phone, code.toUpperCase().replaceAll(' ', '-'))
    expect([status, body.user.name, body.workshopId]).toEqual([200, 'Aase', workshopId])
    const seen = await phone.must<{ memberId: string }>('GET', `/api/workshops/${workshopId}`)
    expect(seen.memberId).toBe(memberId)
    expect((await person.ask('GET', `/api/workshops/${workshopId}`)).status).toBe(200)
    expect(JSON.stringify(await world.server.deps.db.selectFrom('resume_codes').selectAll().execute())).not.toContain(code.split(' ')[0])
  })
  test('works no longer when there is a newer one, or its guest was removed', async () => {
    const { person, memberId } = await guest('Bo')
    const older = await newCode(person)
    const newer = await newCode(person)
    expect(await resume(someone(), older)).toMatchObject({ status: 404, body: { error: { code: 'resume_invalid' } } })
    expect((await resume(someone(), newer)).status).toBe(200)
    await karen.must('DELETE', `/api/workshops/${workshopId}/members/${memberId}`)
    expect((await resume(someone(), newer)).status).toBe(404)
  })
  test('is for guests: accounts have a password, and nobody with one becomes a guest by mistake', async () => {
    expect((await karen.ask('POST', `/api/workshops/${workshopId}/resume-code`)).status).toBe(403)
    const { person } = await guest('Dorte')
    expect((await resume(karen, await newCode(person))).status).toBe(403)
    expect((await karen.must<{ user: { guest: boolean } }>('GET', '/api/session')).user.guest).toBe(false)
  })
  test('leaves no lasting cookie on a borrowed computer', async () => {
    const { person } = await guest('Else')
    const code = await newCode(person)
    const cookie = async (shared: boolean) => (await someone().fetch('POST', '/api/resume', { code, shared })).headers.getSetCookie().join()
    expect(await cookie(true)).not.toMatch(/max-age|expires/i)
    expect(await cookie(false)).toMatch(/max-age=15552000/i)
  })
  test('cannot be guessed quickly, and who has a right one still gets in beside somebody who tries', async () => {
    const { person } = await guest('Finn')
    const code = await newCode(person)
    await resume(someone(), code)
    const statuses = await Promise.all(Array.from({ length: 60 }, async (_, at) => (await resume(someone(), `abe abe abe ${WORDS[at + 1]}`)).status))
    expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(31)
    expect(statuses).toContain(429)
    expect((await resume(someone(), code)).status).toBe(200)
  })
})
