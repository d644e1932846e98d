/** The draft's parts that are no running text, from the demo workshop to the files: filled in on the screens, by two at once, over a restart. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { DraftFile } from '#shared/draft/file.ts'
import { formatNumber } from '#shared/draft/money.ts'
import type { Workshop } from '#shared/workshops.ts'
import { letters, readHtml } from '#tests/helpers/book-readers.ts'
import { openBrowser, type Screen } from '#tests/helpers/browser.ts'
import { demoContent } from '#tests/helpers/draft-demo.ts'
import { LANGUAGES } from '#tests/helpers/languages.ts'
import { Person } from '#tests/helpers/person.ts'
import { words } from '#tests/helpers/words.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'
import { draftSteps, type DraftSteps } from './draft-steps.ts'
import { look } from './steps.ts'

/** A week before the deadline of the form that the demo is written for. */
const NOW = Date.parse('2018-10-24T12:00:00Z')
const demo = demoContent()
let world: World
let browser: Browser
let karen: Person
const screens: Screen[] = []
const wrong: string[] = []

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

beforeAll(async () => {
  const started = Date.now()
  world = await startWorld({ now: () => NOW + Date.now() - started })
  browser = await openBrowser()
  karen = await new Person(() => world.url).setup()
})
afterAll(async () => {
  await browser.close()
  await world.close()
})
async function closeAll(): Promise<void> {
  for (const screen of screens.splice(0)) {
    wrong.push(...screen.errors, ...screen.foreign, ...screen.violations)
    await screen.close()
  }
}
afterEach(closeAll)

async function openWorkshop(locale: 'da' | 'en'): Promise<{ id: string; mette: Person }> {
  const { id } = await karen.must<Workshop>('POST', '/api/workshops/demo', { locale })
  await karen.must('POST', `/api/workshops/${id}/draft`)
  const mette = new Person(() => world.url)
  await mette.join((await karen.invite(id, 'facilitator')).url, { name: 'Mette' })
  return { id, mette }
}
async function open(person: Person, id: string, locale: 'da' | 'en', device: Screen['device'] = 'laptop'): Promise<DraftSteps> {
  const steps = await draftSteps({ browser, world, person, workshopId: id, locale, device })
  screens.push(steps.screen)
  return steps
}
const fileOf = (id: string): Promise<DraftFile> => karen.must('GET', `/api/workshops/${id}/draft.json`)
const written = async (id: string) => (await fileOf(id)).written?.content

test.each(LANGUAGES)('the demo draft is made on the screens (%s), by two at once, and leaves the house as it was written', async (locale) => {
  const demo = demoContent(undefined, locale)
  const say = words(locale)
  const number = (value: number) => formatNumber(value, locale)
  const { id, mette } = await openWorkshop(locale)
  const a = await open(karen, id, locale)
  await a.part('budget')
  await a.budgetLines(demo.budget.slice(0, 2))
  // two rows at once, and two cells of one row
  const b = await open(mette, id, locale)
  await b.part('budget')
  const [first, second] = await a.lineIds()
  await Promise.all([
    (async () => {
      await a.fill(`budget-${first}-note`, 'Projektleder, atten måneder')
      await a.fill(`budget-${second}-price`, number(310.5))
    })(),
    (async () => {
      await b.fill(`budget-${second}-note`, 'To bibliotekarer og en formidler')
      await b.fill(`budget-${first}-quantity`, '641')
    })(),
  ])
  await Promise.all([a.saved(), b.saved()])
  for (const { page } of [a, b]) {
    await expect.poll(() => page.locator(`#budget-${first}-quantity`).inputValue()).toBe('641')
    await expect.poll(() => page.locator(`#budget-${second}-price`).inputValue()).toBe(number(310.5))
    // 641 × 340 + 820 × 310,50 in whole kroner
    await page.getByText(number(472_550)).first().waitFor()
  }
  expect((await written(id))?.budget).toMatchObject([
    { note: 'Projektleder, atten måneder', quantity: 641, price: 340 },
    { note: 'To bibliotekarer og en formidler', quantity: 820, price: 310.5 },
  ])
  // one's own last step is taken back, the other's stays
  await a.page.getByRole('button', { name: say('draft.edit.undo') }).click()
  await expect.poll(() => b.page.locator(`#budget-${second}-price`).inputValue()).toBe('310')
  expect(await b.page.locator(`#budget-${first}-quantity`).inputValue()).toBe('641')
  await b.fill(`budget-${first}-quantity`, '640')
  await b.saved()

  await a.budgetLines(demo.budget.slice(2))
  await a.plan(demo)
  await a.partners(demo.partners, (await fileOf(id)).participants.organisations)
  await a.criteria(demo.criteria)
  await a.risks(demo.risks)
  await a.facts(demo)
  await a.ready(demo.sections.map((section) => section.id))
  await a.attachments(demo.attachments)
  await a.saved()
  await a.part('checks')
  await a.page.getByText(say('draft.forms.nothingMissing')).waitFor()
  await a.page.getByText(say('draft.forms.days', { n: 8 }), { exact: true }).waitFor()

  const before = await written(id)
  expect(before?.budget.map(({ id: _, order: _order, ...row }) => row)).toEqual(
    demo.budget.map(({ id: _, order: _order, ...row }, at) => (at < 2 ? { ...row, note: before?.budget[at]?.note } : row)),
  )
  expect(before?.milestones.map(({ id: _, sources: _sources, ...row }) => row)).toEqual(demo.milestones.map(({ id: _, sources: _sources, ...row }) => row))
  expect(before?.partners.map(({ organisation, role, agreement }) => [organisation, role, agreement])).toEqual(
    demo.partners.map(({ organisation, role, agreement }) => [organisation, role, agreement]),
  )
  expect(before?.criteria.map(({ id: criterion, score, assessment, sources }) => [criterion, score, assessment, sources.length])).toEqual(
    demo.criteria.toSorted((x, y) => (x.id < y.id ? -1 : 1)).map(({ id: criterion, score, assessment, sources }) => [criterion, score, assessment, sources.length]),
  )
  expect(before?.risks.map(({ id: _, order: _order, sources: _sources, ...row }) => row)).toEqual(demo.risks.map(({ id: _, order: _order, sources: _sources, ...row }) => row))
  expect([before?.facts, before?.period]).toEqual([demo.facts, demo.period])
  await closeAll()
  await world.restart()
  expect(await written(id)).toEqual(before)
  for (const format of ['docx', 'pdf', 'md', 'html', 'xlsx', 'csv']) expect((await karen.fetch('GET', `/api/workshops/${id}/draft.${format}`)).status).toBe(200)
  const html = readHtml(new Uint8Array(await (await karen.fetch('GET', `/api/workshops/${id}/draft.html`)).arrayBuffer()))
  for (const text of [number(851_600), demo.partners[0]?.organisation, demo.milestones[3]?.title, demo.risks[1]?.title]) expect(letters(html)).toContain(letters(text ?? '?'))
})

test('in English: a line, a date, a partner and a score; numbers as they are written there', async () => {
  const { id } = await openWorkshop('en')
  const a = await open(karen, id, 'en')
  await a.part('budget')
  const [row] = demo.budget
  if (!row) throw new Error('the demo has no budget')
  await a.budgetLines([{ ...row, quantity: 1_640.5, price: 340 }])
  await a.page.getByText('557,770').first().waitFor()
  await a.plan({ ...demo, milestones: demo.milestones.slice(0, 1) })
  const [partner] = demoContent(undefined, 'en').partners
  await a.partners(partner ? [partner] : [], (await fileOf(id)).participants.organisations)
  await a.criteria(demo.criteria.slice(0, 1))
  await a.saved()
  expect(await written(id)).toMatchObject({ budget: [{ quantity: 1_640.5, price: 340 }], milestones: [{ start: '2019-03-01' }], criteria: [{ score: 4 }] })
  await a.part('checks')
  await a.page.getByRole('heading', { name: words('en')('draft.forms.group.plan') }).waitFor()
})

test('what is no number is said to be none and taken nowhere; rows move by keyboard; a check leads to its field', async () => {
  const { id } = await openWorkshop('da')
  const { page, ...a } = await open(karen, id, 'da')
  const say = words('da')
  await a.part('budget')
  const blank = { post: 'revision', note: 'Revisor', unit: 'timer', quantity: 2, price: 0, applied: 0, own: 0, other: 0 }
  const known = await a.lineIds()
  await a.budgetLines([{ ...blank }, { ...blank, note: 'Attestation' }] as never)
  const [upper, lower] = (await a.lineIds()).filter((line) => !known.includes(line)) as [string, string]
  const price = page.locator(`#budget-${lower}-price`)
  await price.fill('mange penge')
  await price.press('Tab')
  await page.getByText(say('draft.forms.notANumber', { example: '12.500,5' })).waitFor()
  expect(await price.inputValue()).toBe('mange penge')
  await price.fill('12.500,50')
  await price.press('Tab')
  await expect.poll(() => price.inputValue()).toBe('12.500,5')
  await page.getByText('25.001').first().waitFor()
  await price.press('Alt+ArrowUp')
  await expect.poll(async () => (await a.lineIds()).filter((line) => !known.includes(line))).toEqual([lower, upper])
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(`budget-${lower}-price`)
  await page.getByRole('button', { name: say('draft.forms.remove', { name: 'Revisor' }) }).click()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await a.lineIds()).includes(upper)).toBe(true)
  await a.part('checks')
  await page.getByRole('button', { name: new RegExp(`^${say('draft.forms.goThere')}: .*finansiering af`) }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`budget-${lower}-applied`)
})

test('participants read the parts of a shared draft, without a field or a file they may not have', async () => {
  const { id } = await openWorkshop('da')
  await karen.must('PATCH', `/api/workshops/${id}/draft`, { shared: true })
  const anna = new Person(() => world.url)
  await anna.join((await karen.invite(id)).url, { name: 'Anna' })
  const writer = await open(karen, id, 'da')
  await writer.part('budget')
  await writer.budgetLines(demo.budget.slice(6, 7))
  const { page, screen, ...reader } = await open(anna, id, 'da')
  await reader.part('budget')
  await page.getByText('Langborde og styregruppemøder').first().waitFor()
  expect(await page.locator('main input, main select, main textarea').count()).toBe(0)
  expect(await page.getByRole('button', { name: words('da')('draft.page.download') }).count()).toBe(0)
  expect(await page.getByRole('link', { name: words('da')('draft.forms.part.checks') }).count()).toBe(0)
  const faults: string[] = []
  await look(screen, 'draft-forms-reader', faults)
  expect(faults).toEqual([])
})

test.each([
  ['laptop', 'da'],
  ['tablet', 'en'],
  ['phone', 'da'],
] as const)('the parts are in order on a %s in %s', async (device, locale) => {
  const { id } = await openWorkshop(locale)
  const faults: string[] = []
  const { screen, ...steps } = await open(karen, id, locale, device)
  for (const part of ['budget', 'plan', 'partners', 'assessment', 'checks'] as const) {
    await steps.part(part)
    await look(screen, `draft-forms-${part}-${locale}-${device}`, faults)
    // the part scrolls, not the page under it
    expect(await steps.page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)).toBe(0)
  }
  expect(faults).toEqual([])
})

test('no screen asked another origin, broke the content policy or threw', () => {
  expect(wrong).toEqual([])
})
