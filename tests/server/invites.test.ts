/** Invites over real sockets: links and codes, uses, expiry, coming back, and guessing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/limits.ts'
import type { InviteAccepted, InviteList, InvitePreview } from '#shared/invites.ts'
import { Person } from '#tests/helpers/person.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

const HOUR = 3_600_000
let world: World
let karen: Person
let shift = 0
beforeAll(async () => {
  world = await startWorld({ now: () => Date.now() + shift })
  karen = await someone().setup()
})
afterAll(() => world.close())

const someone = () => new Person(() => world.url)
const at = (hours: number) => new Date(Date.now() + shift + hours * HOUR).toISOString()
const token = (url: string) => url.split('/').at(-1) ?? ''
const accept = (person: Person, tokenOrCode: string, body: unknown = {}) => person.ask<InviteAccepted>('POST', `/api/invites/${tokenOrCode}/accept`, body)
const preview = (person: Person, tokenOrCode: string) => person.ask<InvitePreview>('GET', `/api/invites/${tokenOrCode}`)
const INVALID = { status: 404, body: { error: { code: 'invite_invalid' } } }
const members = async (id: string) =>
  (await karen.must<{ members: { id: string; role: string; name: string | null; affiliation: string | null }[] }>('GET', `/api/workshops/${id}`)).members

describe('an invite', () => {
  test('shows its link once, and its code for as long as it lives', async () => {
    const { id } = await karen.createWorkshop()
    const invite = await karen.invite(id, 'participant', { label: 'Plakaten' })
    expect(token(invite.url)).toMatch(/^[\w-]{22}$/)
    expect(invite.code).toMatch(/^(?=.*\d)[34679ACDEFGHJKMNPQRTWXY]{6}$/)
    expect(invite.shortUrl).toBe(`${new URL(invite.url).origin}/${invite.code}`)
    const list = await karen.must<InviteList>('GET', `/api/workshops/${id}/invites`)
    expect(list.invites).toMatchObject([{ id: invite.id, label: 'Plakaten', code: invite.code, shortUrl: invite.shortUrl, uses: 0, revoked: false }])
    expect(list.localOnly).toBe(true)
    expect(JSON.stringify(list)).not.toContain(token(invite.url))
    expect(JSON.stringify(await world.server.deps.db.selectFrom('invites').selectAll().execute())).not.toContain(token(invite.url))
  })
  test('leaves a cookie that goes with the browser on a borrowed computer, and one that stays elsewhere', async () => {
    const { id } = await karen.createWorkshop()
    const { code } = await karen.invite(id, 'participant')
    const cookieFor = async (body: unknown) => (await someone().fetch('POST', `/api/invites/${code}/accept`, body)).headers.getSetCookie().join()
    expect(await cookieFor({ shared: true })).not.toMatch(/max-age|expires/i)
    expect(await cookieFor({})).toMatch(/max-age=15552000/i)
  })
  test('for facilitators has no code to type', async () => {
    const { id } = await karen.createWorkshop()
    expect(await karen.invite(id, 'facilitator')).toMatchObject({ code: null, shortUrl: null })
  })
  test('shows the workshop before one is in', async () => {
    const { id } = await karen.createWorkshop({ title: 'Byens stue', question: 'Hvordan kan vi mødes?' })
    const invite = await karen.invite(id, 'viewer')
    expect((await preview(someone(), token(invite.url))).body).toEqual({
      workshop: { title: 'Byens stue', question: 'Hvordan kan vi mødes?', locale: 'da' },
      role: 'viewer',
      identity: 'named',
      moderated: false,
    })
  })
  test('is made and listed by facilitators only', async () => {
    const { id } = await karen.createWorkshop()
    const guest = someone()
    await guest.join((await karen.invite(id)).url)
    expect((await guest.ask('POST', `/api/workshops/${id}/invites`, { role: 'viewer' })).status).toBe(403)
    expect((await guest.ask('GET', `/api/workshops/${id}/invites`)).status).toBe(403)
    expect((await someone().ask('GET', `/api/workshops/${id}/invites`)).status).toBe(401)
  })
})

describe('accepting', () => {
  test('makes a guest with a session, without account and e-mail', async () => {
    const { id, boards } = await karen.createWorkshop()
    const guest = someone()
    const answer = await accept(guest, token((await karen.invite(id)).url), { name: ' Åse ', affiliation: 'organisation', organisation: 'Æblelauget' })
    expect(answer).toMatchObject({ status: 201, body: { workshopId: id, boardId: boards[0]?.id, role: 'participant' } })
    expect((await guest.must<{ user: unknown }>('GET', '/api/session')).user).toMatchObject({ guest: true, email: null, name: 'Åse' })
    expect((await members(id)).at(-1)).toMatchObject({ id: answer.body.memberId, name: 'Åse', affiliation: 'organisation', organisation: 'Æblelauget', account: false })
  })
  test('needs no body and no name', async () => {
    const { id } = await karen.createWorkshop()
    const guest = someone()
    const response = await guest.fetch('POST', `/api/invites/${token((await karen.invite(id)).url)}/accept`)
    expect(response.status).toBe(201)
    expect((await members(id)).at(-1)?.name).toBeNull()
  })
  test('takes the code as people write it', async () => {
    const { id } = await karen.createWorkshop()
    const { code } = await karen.invite(id)
    const written = `${code?.slice(0, 3).toLowerCase()}-${code?.slice(3)}`
    expect((await accept(someone(), written)).status).toBe(201)
    expect((await accept(someone(), encodeURIComponent(`${code?.slice(0, 3)} ${code?.slice(3)}`))).status).toBe(201)
  })
  test('again changes nothing and spends nothing', async () => {
    const { id } = await karen.createWorkshop()
    const link = token((await karen.invite(id, 'participant', { maxUses: 1 })).url)
    const guest = someone()
    const first = await accept(guest, link, { name: 'Bo' })
    const again = await accept(guest, link, { name: 'Bodil' })
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body).toEqual(first.body)
    expect((await preview(guest, link)).body.workshopId).toBe(id)
    expect((await karen.must<InviteList>('GET', `/api/workshops/${id}/invites`)).invites[0]?.uses).toBe(1)
  })
  test('never lowers a role, and may raise it', async () => {
    const { id } = await karen.createWorkshop()
    expect((await accept(karen, token((await karen.invite(id, 'viewer')).url))).body.role).toBe('owner')
    const guest = someone()
    await guest.join((await karen.invite(id, 'viewer')).url)
    const facilitator = token((await karen.invite(id, 'facilitator', { maxUses: 1 })).url)
    expect(await accept(guest, facilitator)).toMatchObject({ status: 400, body: { error: { code: 'invalid', details: [{ path: 'name' }] } } })
    expect(await accept(guest, facilitator, { name: 'Ida' })).toMatchObject({ status: 200, body: { role: 'facilitator' } })
    expect((await members(id)).at(-1)).toMatchObject({ role: 'facilitator', name: 'Ida' })
    const other = someone()
    await other.join((await karen.invite(id)).url)
    expect(await accept(other, facilitator, { name: 'Ole' })).toMatchObject(INVALID)
  })
  test('as facilitator asks for a name', async () => {
    const { id } = await karen.createWorkshop()
    const link = token((await karen.invite(id, 'facilitator')).url)
    expect((await accept(someone(), link)).status).toBe(400)
    expect(await accept(someone(), link, { name: 'Ida' })).toMatchObject({ status: 201, body: { role: 'facilitator' } })
  })
  test('by a hundred at once lets in exactly as many as it may', async () => {
    const { id } = await karen.createWorkshop()
    const link = token((await karen.invite(id, 'participant', { maxUses: 10 })).url)
    const answers = await Promise.all(Array.from({ length: 100 }, () => accept(someone(), link)))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(10)
    expect(answers.filter((answer) => answer.status === 404)).toHaveLength(90)
    expect(await members(id)).toHaveLength(11)
  })
})

describe('an invite that does not work', () => {
  test('gives the same answer whether made up, expired, revoked or used up', async () => {
    const { id } = await karen.createWorkshop()
    const expired = await karen.invite(id, 'participant', { expiresAt: at(1) })
    const used = await karen.invite(id, 'participant', { maxUses: 1 })
    await someone().join(used.url)
    const revoked = await karen.invite(id)
    await karen.must('DELETE', `/api/workshops/${id}/invites/${revoked.id}`)
    shift += 2 * HOUR
    const bad = ['AAAAAAAAAAAAAAAAAAAAAA', 'A3A3A3', token(expired.url), expired.code ?? '', token(used.url), used.code ?? '', token(revoked.url), revoked.code ?? '']
    const answers = await Promise.all(bad.flatMap((key) => [preview(someone(), key), accept(someone(), key)]))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject(INVALID)
  })
  test('keeps a removed person out by every link, while others still come in', async () => {
    const { id } = await karen.createWorkshop()
    const [first, second] = [token((await karen.invite(id)).url), token((await karen.invite(id)).url)]
    const guest = someone()
    const { memberId } = (await accept(guest, first)).body
    await karen.must('DELETE', `/api/workshops/${id}/members/${memberId}`)
    for (const link of [first, second]) {
      expect(await accept(guest, link)).toMatchObject(INVALID)
      expect(await preview(guest, link)).toMatchObject(INVALID)
    }
    expect((await guest.ask('GET', `/api/workshops/${id}`)).status).toBe(404)
    expect((await accept(someone(), first)).status).toBe(201)
  })
  test('keeps out somebody removed who signs in to an account on top', async () => {
    const { id } = await karen.createWorkshop()
    const link = token((await karen.invite(id)).url)
    const guest = someone()
    await karen.must('DELETE', `/api/workshops/${id}/members/${(await accept(guest, link)).body.memberId}`)
    const signup = token((await karen.must<{ url: string }>('POST', '/api/account-invites')).url)
    await guest.must('POST', `/api/account-invites/${signup}/accept`, { email: 'fjernet@bibliotek.example', name: 'F', password: 'en lang adgangskode' })
    expect(await accept(guest, link)).toMatchObject(INVALID)
  })
})

describe('a typed code', () => {
  test('works from a day before the workshop', async () => {
    const { id } = await karen.must<{ id: string }>('POST', '/api/workshops', { title: 'Om tre dage', startsAt: at(72) })
    const { code, url } = await karen.invite(id)
    expect(await preview(someone(), code ?? '')).toMatchObject(INVALID)
    expect((await preview(someone(), token(url))).status).toBe(200)
    shift += 49 * HOUR
    expect((await preview(someone(), code ?? '')).status).toBe(200)
  })
  test('ends twelve hours after the last activity, and a facilitator who looks in wakes it', async () => {
    const { id } = await karen.createWorkshop()
    const { code, url } = await karen.invite(id)
    shift += 11 * HOUR
    expect((await accept(someone(), code ?? '')).status).toBe(201)
    shift += LIMITS.codeAfterMs - HOUR
    expect((await preview(someone(), code ?? '')).status).toBe(200)
    shift += 2 * HOUR
    expect(await preview(someone(), code ?? '')).toMatchObject(INVALID)
    expect((await preview(someone(), token(url))).status).toBe(200)
    await karen.must('GET', `/api/workshops/${id}`)
    expect((await preview(someone(), code ?? '')).status).toBe(200)
  })
  test('cannot be guessed at will, and forty people behind the same address still come in', async () => {
    const { id } = await karen.createWorkshop()
    const { code, url } = await karen.invite(id)
    const guesses = await Promise.all(Array.from({ length: LIMITS.wrongCodesPerMinute + 20 }, (_, i) => preview(someone(), `${'34679ACDEF'[i % 10]}3A${'GHJKM'[i % 5]}3A`)))
    expect(guesses.filter((answer) => answer.status === 429).length).toBeGreaterThanOrEqual(10)
    const room = await Promise.all(Array.from({ length: 40 }, (_, i) => accept(someone(), i % 2 ? (code ?? '') : token(url))))
    expect(room.map((answer) => answer.status)).toEqual(Array(40).fill(201))
  })
})
