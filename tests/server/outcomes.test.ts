/** What became of the ideas: who may say so, and what everybody may read: nothing that is private, unrevealed, hidden, or a name. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RoundAnswer } from '#shared/facilitation/votes.ts'
import type { DraftOpened } from '#shared/drafts.ts'
import { fieldsOf } from '#shared/draft/layout.ts'
import type { OutcomeAnswer, PublicOutcome } from '#shared/outcomes.ts'
import { Person } from '#tests/helpers/person.ts'
import { setSilentStage, type SilentStage } from '#tests/helpers/silence.ts'

let stage: SilentStage
let anna: Person
let stranger: Person
let notes: { meal: string; key: string; nameless: string; bad: string }
let group: string
const outcome = () => `/api/workshops/${stage.workshop.id}/outcome`
const idea = (id: string) => `${outcome()}/ideas/${id}`
const write = async (person: Person, text: string, more: Record<string, unknown> = {}) => (await stage.write(person, text, { zoneId: 'ideer', ...more })).id
const read = () => stage.karen.must<OutcomeAnswer>('GET', outcome())
async function answer(id: string, status: string | null, reason?: string) {
  await stage.karen.must('PUT', idea(id), { status, ...(reason !== undefined && { reason }) })
  return read()
}
const publish = (published = true) => stage.karen.must<OutcomeAnswer>('PATCH', outcome(), { published })
const page = async () => stranger.ask<PublicOutcome>('GET', `/api/outcomes/${(await read()).url?.split('/').at(-1)}`)
/** As a browser without JavaScript gets it. */
const told = async (path?: string) => {
  const answer = await stranger.fetch('GET', path ?? new URL((await read()).url ?? '').pathname, undefined, { 'accept-language': 'da' })
  const html = await answer.text()
  return { status: answer.status, robots: answer.headers.get('x-robots-tag'), policy: answer.headers.get('content-security-policy') ?? '', html }
}
const actions = async () => (await stage.world.server.deps.db.selectFrom('audit').select('action').where('action', 'like', 'outcome.%').execute()).map((row) => row.action)

beforeAll(async () => {
  stage = await setSilentStage({ mode: 'open' })
  anna = await stage.guest('participant', 'Anna Østergaard')
  stranger = new Person(() => stage.world.url)
  notes = {
    meal: await write(anna, 'Fællesspisning hver torsdag'),
    key: await write(anna, 'Nøgle til biblioteket'),
    nameless: await write(anna, 'Tør ikke banke på', { anonymous: true }),
    bad: await write(anna, 'Noget grimt om naboen'),
  }
  group = (await stage.karen.must<{ id: string }>('POST', `/api/boards/${stage.boardId}/groups`, { title: 'Mad', noteIds: [notes.meal] })).id
})
afterAll(() => stage.close())

describe('until a facilitator switches it on', () => {
  test('there is no address, and nothing was answered by itself', async () => {
    const { published, url, ideas, nextSteps } = await read()
    expect({ published, url, nextSteps }).toEqual({ published: false, url: null, nextSteps: '' })
    expect(ideas.map(({ id, kind, status }) => [id, kind, status])).toEqual([
      [group, 'group', null],
      [notes.key, 'note', null],
      [notes.nameless, 'note', null],
      [notes.bad, 'note', null],
    ])
  })

  test('answers are stored, and stay out of sight', async () => {
    await answer(group, 'inApplication', 'Det fik flest prikker.')
    await answer(notes.key, 'inProgress', 'Vi prøver med 20 nøgler.')
    const { ideas, url } = await answer(notes.nameless, 'notThisTime', 'Døren står åben nu.')
    expect(ideas.map(({ status }) => status)).toEqual(['inApplication', 'inProgress', 'notThisTime', null])
    expect(url).toBeNull()
  })

  test('what is no idea of this board cannot be answered, and no other word is an answer', async () => {
    expect((await stage.karen.ask('PUT', idea('nte_nowhere'), { status: 'inProgress' })).status).toBe(404)
    expect((await stage.karen.ask('PUT', idea(group), { status: 'maybe' })).status).toBe(400)
    expect((await stage.karen.ask('PUT', idea(group), { status: 'inProgress', reason: 'x'.repeat(601) })).status).toBe(400)
  })
})

test('participants, observers and strangers neither read nor set answers', async () => {
  const watcher = await stage.guest('viewer', 'Vera')
  for (const [person, status] of [
    [anna, 403],
    [watcher, 403],
    [stranger, 401],
  ] as const)
    for (const [method, path, body] of [
      ['GET', outcome(), undefined],
      ['PATCH', outcome(), { published: true }],
      ['PUT', idea(group), { status: 'notThisTime' }],
    ] as const)
      expect((await person.ask(method, path, body)).status, `${method} ${path}`).toBe(status)
  expect((await read()).published).toBe(false)
})

describe('the page for everybody', () => {
  test('tells a stranger what was asked, what came in, what was chosen and what comes next', async () => {
    const { round } = await stage.karen.must<RoundAnswer>('POST', `/api/workshops/${stage.workshop.id}/votes`, {
      requestId: crypto.randomUUID(),
      title: 'Hvad går vi videre med?',
      target: 'selection',
      items: [group, notes.key],
      dots: 3,
      maxPerItem: 2,
      secret: true,
      who: 'all',
    })
    await anna.must('POST', `/api/workshops/${stage.workshop.id}/votes/${round.id}/ballot`, { requestId: crypto.randomUUID(), choices: [{ itemId: notes.key, dots: 2 }] })
    await publish()
    expect((await page()).body.rounds, 'an open vote is nobody’s business').toEqual([])
    await stage.karen.must('POST', `/api/workshops/${stage.workshop.id}/votes/${round.id}/close`)
    await stage.karen.must('PATCH', outcome(), { nextSteps: 'Svar i februar.' })
    const { status, body } = await page()
    expect(status).toBe(200)
    expect(body).toMatchObject({ title: stage.workshop.title, question: stage.workshop.question, notes: 4, participants: 2, nextSteps: 'Svar i februar.' })
    expect(body.ideas.map(({ text, status: fate, reason, dots }) => [text, fate, reason, dots])).toEqual([
      ['Nøgle til biblioteket', 'inProgress', 'Vi prøver med 20 nøgler.', 2],
      ['Mad', 'inApplication', 'Det fik flest prikker.', 0],
      ['Tør ikke banke på', 'notThisTime', 'Døren står åben nu.', null],
    ])
    expect(body.ideas[1]?.notes.map(({ text }) => text)).toEqual(['Fællesspisning hver torsdag'])
    expect(body.rounds).toMatchObject([{ title: 'Hvad går vi videre med?', secret: true, dots: 3, turnout: 1, cast: 2, ranking: [{ text: 'Nøgle til biblioteket', dots: 2 }] }])
    expect(body.zones.flatMap(({ groups, notes: loose }) => [...groups.flatMap((part) => part.notes), ...loose]).map(({ text }) => text)).toHaveLength(4)
  })

  test('is whole in the HTML at its address, where nothing that people wrote is markup', async () => {
    const evil = '<img src=x onerror=alert(1)> "citat" & </main><script>'
    const id = await write(anna, evil)
    await answer(id, 'inProgress', 'Linje 1\n<b>linje 2</b>')
    const { status, robots, policy, html } = await told()
    expect([status, robots]).toEqual([200, 'noindex'])
    for (const said of [
      'Fællesspisning hver torsdag',
      'Vi prøver med 20 nøgler.',
      'Hvad går vi videre med?',
      'Svar i februar.',
      '&lt;img src=x onerror=alert(1)&gt; &quot;citat&quot; &amp; &lt;/main&gt;&lt;script&gt;',
    ])
      expect(html).toContain(said)
    expect(html.match(/<script/g)).toHaveLength((await (await stranger.fetch('GET', '/')).text()).match(/<script/g)?.length ?? 0)
    expect(html).not.toMatch(/<img|<b>linje|<noscript/)
    expect(policy).toContain(`'nonce-${/<style nonce="([^"]+)"/.exec(html)?.[1]}'`)
    await stage.karen.must('POST', `/api/boards/${stage.boardId}/hidden`, { requestId: crypto.randomUUID(), noteIds: [id] })
    expect((await told()).html).not.toContain('onerror')
  })

  test('names partners who have agreed to it, and no others', async () => {
    expect((await page()).body.partners).toEqual([])
    const { documentId } = await stage.karen.must<DraftOpened>('POST', `/api/workshops/${stage.workshop.id}/draft`)
    await stage.world.server.deps.rooms.edit(documentId, ({ doc }) => {
      for (const [id, organisation, consent] of [
        ['a', 'Boligforeningen', true],
        ['b', 'Bokseklubben', false],
        ['c', ' ', true],
      ] as const)
        fieldsOf(doc).set(`partner:${id}`, { id, order: 1, organisation, role: 'Lokaler', agreement: 'draft', consent, sources: [] })
    })
    expect((await page()).body.partners).toEqual(['Boligforeningen'])
    const { html } = await told()
    expect([html.includes('Boligforeningen'), html.includes('Bokseklubben'), html.includes('Lokaler')]).toEqual([true, false, false])
  })

  test('says until when it can be read, once a day has been chosen', async () => {
    expect((await page()).body.deletesAt).toBeNull()
    expect((await told()).html).not.toContain('Siden kan læses')
    await stage.karen.must('PATCH', `/api/workshops/${stage.workshop.id}`, { deletesAt: '2031-03-02T22:59:59Z' })
    expect((await page()).body.deletesAt).toBe('2031-03-02T22:59:59.000Z')
    expect((await told()).html).toContain('Siden kan læses til og med 2. marts 2031.')
    await stage.karen.must('PATCH', `/api/workshops/${stage.workshop.id}`, { deletesAt: null })
    expect((await page()).body.deletesAt).toBeNull()
  })

  test('names nobody, and says of no note that it is without a name', async () => {
    const text = JSON.stringify((await page()).body)
    expect(text).not.toMatch(/Anna|Østergaard|Karen|mbr_|usr_|author|anon/)
    expect((await stranger.fetch('GET', `/api/outcomes/${(await read()).url?.split('/').at(-1)}`)).headers.get('x-robots-tag')).toBe('noindex')
  })

  test('never holds what is hidden or not revealed; an answer waits for its note', async () => {
    await stage.karen.must('POST', `/api/boards/${stage.boardId}/hidden`, { requestId: crypto.randomUUID(), noteIds: [notes.bad, notes.nameless] })
    await stage.phase('hidden')
    await stage.write(anna, 'Endnu ikke vist', { zoneId: 'ideer' })
    const text = JSON.stringify((await page()).body)
    for (const secret of ['Noget grimt', 'Tør ikke banke på', 'Døren står åben', 'Endnu ikke vist']) expect(text).not.toContain(secret)
    await stage.karen.must('POST', `/api/boards/${stage.boardId}/hidden/restore`, { ids: [notes.nameless] })
    expect((await page()).body.ideas.map(({ text: words }) => words)).toContain('Tør ikke banke på')
    await stage.reveal()
    expect(JSON.stringify((await page()).body)).toContain('Endnu ikke vist')
  })

  test('is gone when it is switched off, and has the same address when it is back', async () => {
    const before = (await read()).url
    expect(before).toMatch(/\/outcome\/[\w-]{22}$/)
    await publish(false)
    const off = await page()
    const unknown = await stranger.ask('GET', '/api/outcomes/AAAAAAAAAAAAAAAAAAAAAA')
    expect([off.status, off.body]).toEqual([404, unknown.body])
    const [here, nowhere] = [await told(), await told('/outcome/AAAAAAAAAAAAAAAAAAAAAA')]
    const main = ({ html }: { html: string }) => /<main.*<\/main>/s.exec(html)?.[0]
    expect([here.status, nowhere.status, main(here)]).toEqual([404, 404, main(nowhere)])
    expect((await publish()).url).toBe(before)
    expect([(await page()).status, (await told()).status]).toEqual([200, 200])
    expect(await actions()).toEqual(expect.arrayContaining(['outcome.answer', 'outcome.publish', 'outcome.withdraw']))
  })

  test('outlives an archived workshop, whose facilitators can still switch it, and not a deleted one', async () => {
    await stage.karen.must('PATCH', `/api/workshops/${stage.workshop.id}`, { archived: true })
    expect((await page()).status).toBe(200)
    expect((await publish(false)).published).toBe(false)
    await publish()
    const path = `/api/outcomes/${(await read()).url?.split('/').at(-1)}`
    await stage.karen.must('PATCH', `/api/workshops/${stage.workshop.id}`, { archived: false })
    await stage.karen.must('DELETE', `/api/workshops/${stage.workshop.id}`, { title: stage.workshop.title })
    expect((await stranger.ask('GET', path)).status).toBe(404)
    expect(await told(path.replace('/api/outcomes', '/outcome'))).toMatchObject({ status: 404, html: expect.not.stringContaining('Fællesspisning') })
    for (const table of ['outcomes', 'idea_answers'] as const) expect(await stage.world.server.deps.db.selectFrom(table).selectAll().execute()).toEqual([])
  })
})

test('that the draft rests on an idea is a hint, and only when somebody has written there', async () => {
  const workshop = await stage.karen.createWorkshop({ templateId: 'udviklingspuljen-2019' })
  const boardId = workshop.boards[0]?.id
  const { id } = await stage.karen.must<{ id: string }>('POST', `/api/boards/${boardId}/notes`, { text: 'Langbord', zoneId: 'ideer' })
  const hint = async () => (await stage.karen.must<OutcomeAnswer>('GET', `/api/workshops/${workshop.id}/outcome`)).ideas.map((one) => [one.id, one.inDraft, one.status])
  expect(await hint()).toEqual([[id, false, null]])
  const { documentId } = await stage.karen.must<DraftOpened>('POST', `/api/workshops/${workshop.id}/draft`)
  expect(await hint(), 'raw material').toEqual([[id, false, null]])
  await stage.world.server.deps.rooms.edit(documentId, ({ doc }) => fieldsOf(doc).set('status:aktiviteter', 'draft'))
  expect(await hint()).toEqual([[id, true, null]])
})
