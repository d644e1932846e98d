/** Accounts over real sockets: the first one, signing in and out, lifetimes, passwords, and links for further accounts. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Person } from '#tests/helpers/person.ts'
import { SETUP_TOKEN, startWorld, type World } from '#tests/helpers/world.ts'
import { createHash } from 'node:crypto'

const DAY = 86_400_000
const MAIL = 'karen@bibliotek.example'
const PASSWORD = 'en lang adgangskode'
let world: World
let shift = 0
beforeEach(async () => {
  shift = 0
  world = await startWorld({ now: () => Date.now() + shift })
})
afterEach(() => world.close())

const someone = () => new Person(() => world.url)
const code = (answer: { body: unknown }) => (answer.body as { error?: { code?: string } }).error?.code
const signIn = (person: Person, password = PASSWORD, email = MAIL) => person.ask('POST', '/api/session', { email, password })
const who = (person: Person) => person.ask<{ user: { name: string; email: string; guest: boolean; locale: string } }>('GET', '/api/session')
const sessions = () => world.server.deps.db.selectFrom('sessions').selectAll().execute()

describe('the first account', () => {
  test('is made with the token and signed in', async () => {
    const karen = await someone().setup()
    expect((await who(karen)).body.user).toMatchObject({ name: 'Karen Bibliotekar', email: MAIL, guest: false, locale: 'da' })
  })
  test('needs the right token', async () => {
    const answer = await someone().ask('POST', '/api/setup', { token: 'something else', email: MAIL, name: 'K', password: PASSWORD })
    expect([answer.status, code(answer)]).toEqual([403, 'setup_token_wrong'])
  })
  test('is made once, even by two at the same time', async () => {
    const set = (email: string) => someone().ask('POST', '/api/setup', { token: SETUP_TOKEN, email, name: 'K', password: PASSWORD })
    const answers = await Promise.all([set('a@bibliotek.example'), set('b@bibliotek.example')])
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 403])
    const third = await set('c@bibliotek.example')
    expect([third.status, code(third)]).toEqual([403, 'setup_closed'])
  })
  test('stays closed after a restart, and no link is printed', async () => {
    expect(world.server.setupLink).toContain(`/setup?token=${SETUP_TOKEN}`)
    await someone().setup()
    await world.restart()
    expect(world.server.setupLink).toBeUndefined()
    expect(code(await someone().ask('POST', '/api/setup', { token: SETUP_TOKEN, email: 'x@y.example', name: 'K', password: PASSWORD }))).toBe('setup_closed')
  })
  test('refuses a short password and says which field it was', async () => {
    const answer = await someone().ask('POST', '/api/setup', { token: SETUP_TOKEN, email: MAIL, name: 'K', password: 'kort' })
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid', details: [{ path: 'password', code: 'too_small' }] } } })
  })
})

describe('signing in', () => {
  test('takes the mail in any case and gives a session cookie that scripts cannot read', async () => {
    await someone().setup()
    const response = await someone().fetch('POST', '/api/session', { email: `  ${MAIL.toUpperCase()} `, password: PASSWORD })
    expect(response.status).toBe(200)
    const cookie = response.headers.getSetCookie().join()
    for (const part of ['session=', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part)
    expect(cookie).not.toContain('Secure')
  })
  test('answers alike for an unknown mail and a wrong password', async () => {
    await someone().setup()
    const unknown = await signIn(someone(), PASSWORD, 'nobody@bibliotek.example')
    const wrong = await signIn(someone(), 'en anden adgangskode')
    expect(unknown.status).toBe(401)
    expect(unknown).toEqual(wrong)
  })
  test('is refused after five wrong tries, the right password included, and says for how long', async () => {
    await someone().setup()
    for (let i = 0; i < 5; i++) expect((await signIn(someone(), 'forkert adgangskode')).status).toBe(401)
    const response = await someone().fetch('POST', '/api/session', { email: MAIL, password: PASSWORD })
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(600)
    expect((await signIn(someone(), PASSWORD, 'somebody-else@bibliotek.example')).status).toBe(401)
  })
  test('forgives wrong tries after a right one', async () => {
    await someone().setup()
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) await signIn(someone(), 'forkert adgangskode')
      expect((await signIn(someone())).status).toBe(200)
    }
  })
  test('gives a new session id and ends the one the browser had', async () => {
    const karen = await someone().setup()
    const before = karen.cookie
    await signIn(karen)
    expect(karen.cookie).not.toBe(before)
    expect(await sessions()).toHaveLength(1)
  })
})

describe('a session', () => {
  test('is stored as a hash only', async () => {
    const karen = await someone().setup()
    const id = karen.cookie.split('=')[1] ?? ''
    const [row] = await sessions()
    expect(row?.id_hash).toBe(createHash('sha256').update(id).digest('hex'))
    expect(JSON.stringify(await sessions())).not.toContain(id)
  })
  test('ends when one signs out, on the server too', async () => {
    const karen = await someone().setup()
    const copy = { cookie: karen.cookie }
    expect((await karen.ask('DELETE', '/api/session')).status).toBe(204)
    expect(karen.cookie).toBe('')
    expect((await someone().fetch('GET', '/api/session', undefined, copy)).status).toBe(401)
    expect(await sessions()).toEqual([])
  })
  test('ends after a week without use', async () => {
    const karen = await someone().setup()
    shift = 7 * DAY + 1000
    expect((await who(karen)).status).toBe(401)
  })
  test('is renewed by use, but never beyond thirty days', async () => {
    const karen = await someone().setup()
    for (const day of [5, 10, 15, 20, 25, 29]) {
      shift = day * DAY
      expect((await who(karen)).status, `day ${day}`).toBe(200)
    }
    shift = 30 * DAY + 1000
    expect((await who(karen)).status).toBe(401)
  })
  test('survives a restart of the server', async () => {
    const karen = await someone().setup()
    await world.restart()
    expect((await who(karen)).status).toBe(200)
  })
  test('has a cookie for https only when the address is https', async () => {
    await world.close()
    world = await startWorld({ env: { PUBLIC_URL: 'https://tavle.example' } })
    const response = await someone().fetch('POST', '/api/setup', { token: SETUP_TOKEN, email: MAIL, name: 'K', password: PASSWORD })
    expect(response.headers.getSetCookie().join()).toMatch(/^__Host-session=[^;]+;.*Secure/)
    expect(response.headers.get('strict-transport-security')).toContain('max-age=31536000')
  })
})

describe('the own account', () => {
  test('changes name and language, and the name follows into workshops', async () => {
    const karen = await someone().setup()
    const { id } = await karen.createWorkshop()
    await karen.must('PATCH', '/api/session', { name: 'Karen Holm', locale: 'en' })
    expect((await who(karen)).body.user).toMatchObject({ name: 'Karen Holm', locale: 'en' })
    expect((await karen.must<{ members: { name: string }[] }>('GET', `/api/workshops/${id}`)).members[0]?.name).toBe('Karen Holm')
  })
  test('changes the password, which ends all other sessions', async () => {
    const karen = await someone().setup()
    const elsewhere = someone()
    await signIn(elsewhere)
    expect(code(await karen.ask('POST', '/api/password', { current: 'forkert', next: 'en ny lang adgangskode' }))).toBe('wrong_password')
    expect((await karen.ask('POST', '/api/password', { current: PASSWORD, next: 'en ny lang adgangskode' })).status).toBe(204)
    expect((await who(karen)).status).toBe(200)
    expect((await who(elsewhere)).status).toBe(401)
    expect((await signIn(someone())).status).toBe(401)
    expect((await signIn(someone(), 'en ny lang adgangskode')).status).toBe(200)
  })
})

describe('a link for a further account', () => {
  const account = (email: string) => ({ email, name: 'Mette', password: 'en tredje adgangskode' })
  const invite = async (by: Person) => (await by.must<{ url: string }>('POST', '/api/account-invites')).url.split('/').at(-1) ?? ''

  test('makes exactly one account', async () => {
    const token = await invite(await someone().setup())
    expect((await someone().ask('GET', `/api/account-invites/${token}`)).status).toBe(200)
    const tries = await Promise.all(['a', 'b', 'c'].map((name) => someone().ask('POST', `/api/account-invites/${token}/accept`, account(`${name}@bibliotek.example`))))
    expect(tries.map((answer) => answer.status).sort()).toEqual([201, 404, 404])
    expect(code(await someone().ask('GET', `/api/account-invites/${token}`))).toBe('invite_invalid')
  })
  test('is not used up by a mail that is taken', async () => {
    const token = await invite(await someone().setup())
    expect(code(await someone().ask('POST', `/api/account-invites/${token}/accept`, account(MAIL)))).toBe('email_taken')
    expect((await someone().ask('POST', `/api/account-invites/${token}/accept`, account('mette@bibliotek.example'))).status).toBe(201)
  })
  test('expires, and only accounts can make one', async () => {
    const karen = await someone().setup()
    const token = await invite(karen)
    const { id } = await karen.createWorkshop()
    const guest = someone()
    await guest.join((await karen.invite(id)).url)
    expect(code(await guest.ask('POST', '/api/account-invites'))).toBe('forbidden')
    expect(code(await someone().ask('POST', '/api/account-invites'))).toBe('not_signed_in')
    shift = 7 * DAY + 1000
    expect(code(await someone().ask('GET', `/api/account-invites/${token}`))).toBe('invite_invalid')
  })
})
