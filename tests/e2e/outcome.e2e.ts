/** Back to the citizens: a facilitator answers three ideas and switches the page on; a stranger reads and prints it; switched off it says so. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Locale } from '#shared/accounts.ts'
import { fieldsOf } from '#shared/draft/layout.ts'
import type { DraftOpened } from '#shared/drafts.ts'
import type { RoundAnswer } from '#shared/facilitation/votes.ts'
import type { Workshop } from '#shared/workshops.ts'
import { type Device, openBrowser, openScreen, type Screen, still } from '#tests/helpers/browser.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { words } from '#tests/helpers/words.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'
import { look, scan } from './steps.ts'

const NOTES = [
  'Fællesspisning i læsesalen hver torsdag',
  'Suppe og samtale',
  'Nøgle til biblioteket, når man er fyldt 15',
  '3D-printer, som hele byen må bruge',
  'مكان نلتقي فيه بعد العمل',
]
const say = words('da')
let world: World
let browser: Browser
let karen: Person
let workshop: Workshop
let address: string
const screens: Screen[] = []
const wrong: string[] = []

vi.setConfig({ testTimeout: 300_000 })

async function vote(items: string[], choices: Record<string, number>): Promise<void> {
  const at = `/api/workshops/${workshop.id}/votes`
  const rule = { title: 'Hvad går vi videre med?', target: 'selection', items, dots: 3, maxPerItem: 2, secret: true, who: 'all' }
  const { round } = await karen.must<RoundAnswer>('POST', at, { requestId: crypto.randomUUID(), ...rule })
  await karen.must('POST', `${at}/${round.id}/ballot`, { requestId: crypto.randomUUID(), choices: Object.entries(choices).map(([itemId, dots]) => ({ itemId, dots })) })
  await karen.must('POST', `${at}/${round.id}/close`)
}

beforeAll(async () => {
  world = await startWorld()
  browser = await openBrowser()
  const start = await librarian(() => world.url, 'udviklingspuljen-2019')
  ;({ karen, workshop } = start)
  await karen.must('PATCH', `/api/workshops/${workshop.id}`, { place: 'Lindeby Bibliotek', startsAt: '2018-10-23T17:00:00Z' })
  const anna = new Person(() => world.url)
  await anna.join(start.link, { name: 'Anna Østergaard', affiliation: 'borger' })
  const ids: string[] = []
  for (const text of NOTES) ids.push((await anna.must<{ id: string }>('POST', `/api/boards/${start.boardId}/notes`, { text, zoneId: 'ideer' })).id)
  const { id: group } = await karen.must<{ id: string }>('POST', `/api/boards/${start.boardId}/groups`, { title: 'Mad og fælles borde', noteIds: ids.slice(0, 2) })
  const { documentId } = await karen.must<DraftOpened>('POST', `/api/workshops/${workshop.id}/draft`)
  await world.server.deps.rooms.edit(documentId, ({ doc }) => {
    const partner = { role: '', agreement: 'none', sources: [] }
    fieldsOf(doc).set('partner:a', { ...partner, id: 'a', order: 1, organisation: 'Boligforeningen Kornmarken', consent: true })
    fieldsOf(doc).set('partner:b', { ...partner, id: 'b', order: 2, organisation: 'Sprogcaféen Ordbroen', consent: false })
  })
  await vote([group, ids[2] as string, ids[3] as string], { [group]: 2, [ids[2] as string]: 1 })
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})
afterEach(async () => {
  for (const screen of screens.splice(0)) {
    wrong.push(...screen.foreign, ...screen.violations, ...screen.errors.filter((error) => !error.includes('/api/') && !/404 .*\/outcome\//.test(error)))
    await screen.close()
  }
})

async function open(path: string, options: { device?: Device; locale?: Locale; person?: Person; dark?: boolean } = {}): Promise<Screen> {
  const screen = await openScreen(browser, { device: 'laptop', url: world.url, ...options })
  screens.push(screen)
  await screen.page.goto(path)
  await screen.page.getByRole('heading', { level: 1 }).waitFor()
  await still(screen.page)
  return screen
}
const answers = (options: { device?: Device; locale?: Locale; dark?: boolean } = {}) => open(`/w/${workshop.id}/outcome`, { person: karen, ...options })

async function answer(page: Page, idea: string, status: string, reason: string): Promise<void> {
  const row = page.getByRole('listitem').filter({ hasText: idea })
  await row.getByLabel(say('outcome.status'), { exact: true }).selectOption({ label: status })
  await row.getByLabel(say('outcome.reason')).fill(reason)
  await row.getByText(say('outcome.saved'), { exact: true }).waitFor()
}

test('a facilitator finds the page from the list of workshops, answers, and switches it on', async () => {
  const { page } = await open('/workshops', { person: karen })
  await page.getByRole('button', { name: say('workshops.moreAbout', { title: workshop.title }) }).click()
  await page.getByRole('menuitem', { name: say('outcome.title') }).click()
  await page.getByRole('heading', { level: 1, name: say('outcome.title') }).waitFor()
  await answer(page, 'Mad og fælles borde', say('outcome.status.inApplication'), 'Det fik flest prikker. Vi har søgt om penge til tolv torsdage.')
  await answer(page, NOTES[2] as string, say('outcome.status.inProgress'), 'Vi prøver med 20 nøgler i tre måneder.')
  await answer(page, NOTES[3] as string, say('outcome.status.notThisTime'), 'Skolen har én, som står stille om aftenen. Vi spørger dem først.')
  await page.getByLabel(say('outcome.next')).fill('Første fællesspisning: torsdag den 7. februar kl. 18.')
  await page.keyboard.press('Tab')
  await page.getByRole('switch', { name: say('outcome.switch') }).check({ force: true })
  address = await page.getByLabel(say('outcome.link')).inputValue()
  expect(await scan(page.getByRole('img', { name: say('outcome.qr', { address }) }))).toBe(address)
  await page.reload()
  await page.getByLabel(say('outcome.next')).waitFor()
  expect(await page.getByLabel(say('outcome.next')).inputValue()).toContain('7. februar')
  expect(await page.getByText(say('outcome.answered', { n: 3 })).count()).toBe(1)
})

describe('a stranger with the address', () => {
  test('reads and prints the same without JavaScript, on a phone and on paper', async () => {
    for (const device of ['phone', 'laptop'] as const) {
      const screen = await openScreen(browser, { device, url: world.url, script: false })
      screens.push(screen)
      await screen.page.goto(new URL(address).pathname)
      const text = await screen.page.locator('main').textContent()
      for (const said of [workshop.question, 'Første fællesspisning', 'Vi prøver med 20 nøgler', say('outcome.status.notThisTime'), 'Boligforeningen Kornmarken', ...NOTES])
        expect(text).toContain(said)
      expect(text).not.toMatch(/Anna|Østergaard|Sprogcaféen|JavaScript/)
      expect(await screen.page.locator('html').getAttribute('lang')).toBe('da')
      await screen.shoot(`outcome-no-script-${device}`, { fullPage: true })
      expect((await screen.page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThan(6)
    }
  })
  test('has one page before them at a time, and in their own language', async () => {
    const { page } = await open(new URL(address).pathname, { locale: 'en' })
    await page.locator('#told').waitFor({ state: 'detached' })
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual([words('en')('outcome.page.title')])
    const told = await (await fetch(new URL(new URL(address).pathname, world.url), { headers: { 'accept-language': 'en' } })).text()
    expect(told).toContain(`<h1>${words('en')('outcome.page.title')}</h1>`)
  })
  test('reads what was asked, answered, chosen and written, and no name', async () => {
    const { page } = await open(new URL(address).pathname)
    const text = await page.locator('main').textContent()
    for (const said of [workshop.question, 'Første fællesspisning', 'Vi prøver med 20 nøgler', say('outcome.status.notThisTime'), ...NOTES]) expect(text).toContain(said)
    expect(text).not.toMatch(/Anna|Østergaard/)
    const order = await page.locator('section section h3').allInnerTexts()
    expect(order.slice(0, 3)).toEqual(['Mad og fælles borde', NOTES[2], NOTES[3]])
    await page.getByText(say('votes.counted', { n: 3, turnout: 1, eligible: 2 })).waitFor()
    await page.getByText(words('da')('votes.rule.all', { n: 3 })).waitFor()
  })

  test('prints it: no controls on paper, every note on it', async () => {
    const { page } = await open(new URL(address).pathname)
    await page.emulateMedia({ media: 'print' })
    for (const button of await page.getByRole('button').all()) expect(await button.isVisible()).toBe(false)
    for (const note of NOTES) expect(await page.getByText(note).last().isVisible()).toBe(true)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThan(6)
  })
})

test.each([
  ['phone', 'da', false],
  ['tablet', 'en', false],
  ['laptop', 'da', false],
  ['laptop', 'en', true],
] as const)('both pages are in order on a %s, %s', async (device, locale, dark) => {
  const faults: string[] = []
  const name = `${device}-${locale}${dark ? '-dark' : ''}`
  await look(await answers({ device, locale, dark }), `outcome-answers-${name}`, faults)
  const screen = await open(new URL(address).pathname, { device, locale, dark })
  await look(screen, `outcome-page-${name}`, faults)
  await screen.shoot(`outcome-page-${name}-full`, { fullPage: true })
  expect(faults).toEqual([])
})

test('what is taken off the board is off the page, and a page that is switched off says so', async () => {
  const { page } = await answers()
  await page.getByRole('switch', { name: say('outcome.switch') }).uncheck({ force: true })
  await page.getByLabel(say('outcome.link')).waitFor({ state: 'detached' })
  const screen = await open(new URL(address).pathname, { device: 'phone' })
  await screen.page.getByRole('heading', { level: 1, name: say('outcome.page.off') }).waitFor()
  await screen.page.locator('#told').waitFor({ state: 'detached' })
  const faults: string[] = []
  await look(screen, 'outcome-off', faults)
  expect(faults).toEqual([])
  expect(await screen.page.locator('main').textContent()).not.toContain(NOTES[0])
})

test('no screen asked another origin, broke the content policy or threw', () => {
  expect(wrong).toEqual([])
})
