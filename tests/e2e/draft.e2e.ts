/** The draft: two facilitators write the same section at once, sources come and go by keyboard, and later notes are offered. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Locale } from '#shared/accounts.ts'
import type { DraftFile } from '#shared/draft/file.ts'
import type { Workshop } from '#shared/workshops.ts'
import { type Device, openBrowser, openScreen, type Screen } from '#tests/helpers/browser.ts'
import { LANGUAGES } from '#tests/helpers/languages.ts'
import { accessibilityFaults, layoutFaults } from '#tests/helpers/looks.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { words } from '#tests/helpers/words.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

let world: World
let browser: Browser
let karen: Person
let mette: Person
let anna: Person
let workshop: Workshop
let boardId: string
const screens: Screen[] = []
const wrong: string[] = []

vi.setConfig({ testTimeout: 300_000 })

beforeAll(async () => {
  world = await startWorld()
  browser = await openBrowser()
  const start = await librarian(() => world.url, 'udviklingspuljen-2019')
  ;({ karen, workshop, boardId } = start)
  for (const text of ['Et fælles bord hver torsdag', 'Nøgle til biblioteket, når man er fyldt 15', 'مكان نلتقي فيه بعد العمل'])
    await karen.must('POST', `/api/boards/${boardId}/notes`, { text, zoneId: 'ideer' })
  mette = new Person(() => world.url)
  await mette.join((await karen.invite(workshop.id, 'facilitator')).url, { name: 'Mette' })
  anna = new Person(() => world.url)
  await anna.join(start.link, { name: 'Anna' })
})
afterAll(async () => {
  await browser.close()
  await world.close()
})
afterEach(async () => {
  for (const screen of screens.splice(0)) {
    wrong.push(...screen.errors, ...screen.foreign, ...screen.violations)
    await screen.close()
  }
})

const field = (page: Page): Locator => page.locator('.ProseMirror')
async function open(person: Person, locale: Locale = 'da', device: Device = 'laptop', dark = false): Promise<Screen> {
  const screen = await openScreen(browser, { device, url: world.url, person, locale, dark })
  screens.push(screen)
  await screen.page.goto(`/w/${workshop.id}/draft`)
  await screen.page.getByRole('heading', { level: 1 }).waitFor()
  return screen
}
async function choose(page: Page, section: string): Promise<void> {
  await page.getByRole('button', { name: section }).click()
  await page.getByRole('heading', { level: 1, name: section }).waitFor()
  await field(page).waitFor()
}
const saved = (page: Page, locale: Locale = 'da') => page.getByText(words(locale)('sync.saved'), { exact: true }).first().waitFor()
/** What each block says, without the names at the others' carets. */
const blocks = (page: Page): Promise<string[]> =>
  field(page).evaluate((element) =>
    [...element.children].map((block) => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      let words = ''
      while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest('.sam-caret')) words += walker.currentNode.nodeValue
      return words
    }),
  )
const textOf = async (page: Page): Promise<string> => (await blocks(page)).join('')

test('two facilitators write the same section at once, and neither loses a character', async () => {
  const [a, b] = [(await open(karen)).page, (await open(mette)).page]
  for (const page of [a, b]) await choose(page, 'Kort om projektet')
  const filled = await textOf(a)
  await field(a).click()
  await a.keyboard.type('Begyndelse. ')
  await field(b).getByText('Begyndelse.').waitFor()
  const [first, second] = ['æblegrød og kaffe til alle, '.repeat(6), 'ØSTERS & LAKRIDS FOR DE FÅ; '.repeat(6)]
  await field(b).click()
  await b.keyboard.press('Control+End')
  await a.keyboard.press('Control+Home')
  await Promise.all([a.keyboard.type(first, { delay: 15 }), b.keyboard.type(second, { delay: 15 })])
  await Promise.all([saved(a), saved(b)])
  await expect.poll(async () => (await textOf(b)) === (await textOf(a)), { timeout: 30_000 }).toBe(true)
  const text = await textOf(a)
  for (const letter of new Set([...first, ...second])) {
    const wanted = [...filled, ...first, ...second, ...'Begyndelse. '].filter((each) => each === letter).length
    if (letter !== ' ') expect([letter, [...text].filter((each) => each === letter).length]).toEqual([letter, wanted])
  }
  await expect.poll(() => b.locator('.sam-caret').count()).toBe(1)
  // undo takes back one's own words only
  await expect
    .poll(async () => {
      await a.keyboard.press('Control+z')
      return textOf(a)
    })
    .not.toContain('æblegrød')
  expect(await textOf(a)).toContain('ØSTERS')
  await expect.poll(() => textOf(b)).toContain('ØSTERS')
})

describe('a paragraph that is joined to the one above while somebody else writes in it', () => {
  /** Two paragraphs on both screens; one writer stands at the start of the second, the other at its end. */
  async function prepare(section: string): Promise<{ a: Page; b: Page; cut: Screen }> {
    const [first, second] = [await open(karen), await open(mette)]
    const [a, b] = [first.page, second.page]
    for (const page of [a, b]) await choose(page, section)
    await field(a).focus()
    await a.keyboard.press('Control+End')
    await a.keyboard.type('Vi laver mad.')
    await a.keyboard.press('Enter')
    await a.keyboard.type('Hver torsdag')
    await saved(a)
    await expect.poll(() => blocks(b)).toEqual(await blocks(a))
    await a.keyboard.press('Home')
    await field(b).focus()
    await b.keyboard.press('Control+End')
    return { a, b, cut: second }
  }
  test('keeps what was written far from the network', async () => {
    const { a, b, cut } = await prepare('Formål og mål')
    await cut.context.setOffline(true)
    await b.keyboard.type(' og')
    // what the page is made from cannot be read again meanwhile: that takes nothing away from who is writing
    await expect.poll(() => cut.errors.some((text) => /ERR_INTERNET_DISCONNECTED .*\/draft/.test(text)), { timeout: 30_000 }).toBe(true)
    await b.keyboard.type(' søndag')
    await a.keyboard.press('Backspace')
    await saved(a)
    await cut.context.setOffline(false)
    for (const page of [b, a])
      await expect.poll(async () => (await blocks(page)).map((words) => words.trim()), { timeout: 60_000 }).toEqual(['Vi laver mad.Hver torsdag', 'og søndag'])
    await saved(b)
    cut.errors.splice(0, cut.errors.length, ...cut.errors.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED')))
  })
  test('keeps every letter of somebody who is typing', async () => {
    const { a, b } = await prepare('Målgruppe og borgerinddragelse')
    const typing = b.keyboard.type('0123456789'.repeat(12), { delay: 12 })
    await a.waitForTimeout(500)
    await a.keyboard.press('Backspace')
    await typing
    await Promise.all([saved(a), saved(b)])
    await expect.poll(async () => JSON.stringify(await blocks(a)) === JSON.stringify(await blocks(b)), { timeout: 30_000 }).toBe(true)
    expect((await blocks(a))[0]).toMatch(/^Vi laver mad.Hver torsdag/)
    const written = [...(await textOf(a))].filter((letter) => /\d/.test(letter)).join('')
    for (const digit of '0123456789') expect([digit, written.split(digit).length - 1]).toEqual([digit, 12])
  })
})

describe.each(LANGUAGES)('in %s', (locale) => {
  const say = words(locale)
  const section = locale === 'da' ? 'Baggrund og behov' : 'Background and need'
  test('a source is attached and taken away by keyboard, and marked where there is none', async () => {
    const { page } = await open(karen, locale)
    await choose(page, section)
    await field(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Borgerne savner et bord.')
    await page.locator(`[data-missing="${say('draft.edit.missing')}"]`).waitFor()
    await page.keyboard.type('[')
    await page.getByRole('combobox', { name: say('draft.edit.pick') }).waitFor()
    await page.keyboard.type('fælles bord')
    await page.keyboard.press('Enter')
    await field(page).locator('.sam-chip', { hasText: 'N1' }).last().waitFor()
    await expect.poll(() => page.locator('[data-missing]').count()).toBe(0)
    await saved(page, locale)
    // what follows within half a second is one step of undo
    await page.waitForTimeout(800)
    await page.keyboard.press('Backspace')
    await page.locator('[data-missing]').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('[data-missing]').count()).toBe(0)
    await saved(page, locale)
    const before = await textOf(page)
    await page.reload()
    await choose(page, section)
    await expect.poll(() => textOf(page)).toBe(before)
  })
  test.each(['laptop', 'tablet', 'phone'] as const)('the page is in order on a %s', async (device) => {
    for (const dark of device === 'laptop' ? [false, true] : [false]) {
      const screen = await open(karen, locale, device, dark)
      await field(screen.page).waitFor()
      if (device !== 'phone') await screen.page.getByRole('button', { name: locale === 'da' ? 'Aktiviteter og metode' : 'Activities and method' }).click()
      await screen.page.waitForTimeout(600)
      await screen.shoot(`draft-${locale}-${device}${dark ? '-dark' : ''}`)
      expect([...(await layoutFaults(screen.page)), ...(await accessibilityFaults(screen.page))]).toEqual([])
      if (device === 'laptop') continue
      await screen.page.getByRole('button', { name: say('draft.edit.evidence') }).click()
      await screen.page.getByRole('heading', { name: say('draft.edit.evidence') }).waitFor()
      await screen.shoot(`draft-${locale}-${device}-evidence`)
      expect([...(await layoutFaults(screen.page)), ...(await accessibilityFaults(screen.page))]).toEqual([])
    }
  })
})

test('notes that cannot be fetched do not look like an empty board, and come when asked for again', async () => {
  const screen = await open(karen)
  const { page } = screen
  const say = words('da')
  const pane = page.getByRole('complementary', { name: say('draft.edit.evidence') })
  const again = () => pane.getByRole('button', { name: say('common.tryAgain') })
  const cards = () => pane.getByRole('listitem').count()
  const showAll = () => pane.getByRole('combobox', { name: say('draft.edit.show') }).selectOption('all')
  await showAll()
  await expect.poll(cards).toBeGreaterThan(2)
  await page.context().route(/\/outline\b/, (route) => route.abort())
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await pane.getByText(say('draft.edit.evidenceOld')).waitFor()
  expect(await cards()).toBeGreaterThan(2)
  await page.reload()
  await pane.getByText(say('draft.edit.evidenceMissing')).waitFor()
  expect(await cards()).toBe(0)
  await screen.shoot('draft-evidence-missing')
  expect([...(await layoutFaults(page)), ...(await accessibilityFaults(page))]).toEqual([])
  await page.context().unroute(/\/outline\b/)
  await showAll()
  await again().click()
  await expect.poll(cards).toBeGreaterThan(2)
  await expect.poll(() => again().count()).toBe(0)
  // the browser says so itself
  screen.errors.splice(0, screen.errors.length, ...screen.errors.filter((text) => !text.includes('/outline')))
})

test('what is typed as [1,2] is two notes; a group and a round of dots can be sources too', async () => {
  const ids = (await karen.must<{ notes: { id: string }[] }>('GET', `/api/boards/${boardId}/notes/mine`)).notes.map(({ id }) => id)
  await karen.must('POST', `/api/boards/${boardId}/groups`, { title: 'Mad og fælles borde', noteIds: ids.slice(0, 2) })
  const votes = `/api/workshops/${workshop.id}/votes`
  const rule = { title: 'Hvad går vi videre med?', target: 'selection', items: ids.slice(0, 2), dots: 3, maxPerItem: 2, secret: true, who: 'all' }
  const { round } = await karen.must<{ round: { id: string } }>('POST', votes, { requestId: crypto.randomUUID(), ...rule })
  await karen.must('POST', `${votes}/${round.id}/close`)
  const screen = await open(karen)
  const { page } = screen
  const say = words('da')
  await choose(page, 'Nyhedsværdi')
  await field(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Det nye er bordet [1,2].')
  await expect.poll(() => field(page).locator('.sam-chip').allTextContents()).toEqual(['N1', 'N2'])
  expect(await textOf(page)).toContain('bordet N1, N2.')
  for (const [kind, query, chip] of [
    ['group', 'mad', 'Mad og fælles borde'],
    ['round', 'videre', say('votes.roundNumber', { number: 1 })],
  ] as const) {
    await page.keyboard.type(' Se [')
    await page.getByRole('button', { name: say(`draft.edit.kind.${kind}`) }).click()
    await page.keyboard.type(query)
    await page
      .locator('[role="listbox"] [role="option"]')
      .filter({ hasText: kind === 'group' ? 'Mad og' : 'videre' })
      .waitFor()
    await screen.shoot(`draft-picker-${kind}`)
    await page.keyboard.press('Enter')
    await field(page).locator('.sam-chip', { hasText: chip }).waitFor()
  }
  await saved(page)
  const { written } = await karen.must<DraftFile>('GET', `/api/workshops/${workshop.id}/draft.json`)
  expect(written?.references.filter(({ kind }) => kind !== 'note').map(({ kind, text }) => [kind, text])).toEqual([
    ['group', 'Mad og fælles borde'],
    ['round', 'Hvad går vi videre med?'],
  ])
})

test('a note that comes later is offered, never merged, and one that is gone leaves the text standing', async () => {
  const { page } = await open(karen)
  await choose(page, 'Aktiviteter og metode')
  await page.locator('.sam-chip').first().waitFor()
  const { id } = await karen.must<{ id: string }>('POST', `/api/boards/${boardId}/notes`, { text: 'Byttemarked om lørdagen', zoneId: 'ideer' })
  await page.getByRole('heading', { name: words('da')('draft.edit.offer', { n: 1 }) }).waitFor({ timeout: 30_000 })
  expect(await textOf(page)).not.toContain('Byttemarked')
  await page.getByRole('button', { name: words('da')('draft.edit.take') }).click()
  await field(page).getByText('Byttemarked om lørdagen').waitFor()
  await karen.must('DELETE', `/api/boards/${boardId}/notes/${id}`)
  await page.locator('.sam-chip[data-gone="true"]').waitFor({ timeout: 30_000 })
  expect(await textOf(page)).toContain('Byttemarked')
})

test('participants read the draft only while it is shared', async () => {
  // its refusal is in the console, where it belongs: not one of the watched screens
  const outside = await openScreen(browser, { device: 'phone', url: world.url, person: anna })
  await outside.page.goto(`/w/${workshop.id}/draft`)
  await outside.page.getByText(words('da')('draft.page.notShared')).waitFor()
  expect(await outside.page.getByRole('link', { name: words('da')('draft.page.back') }).getAttribute('href')).toBe(`/w/${workshop.id}/canvas`)
  expect(await accessibilityFaults(outside.page)).toEqual([])
  await outside.shoot('draft-not-shared')
  const { page } = await open(karen)
  await page.getByRole('button', { name: words('da')('draft.edit.more') }).click()
  await page.getByRole('menuitemcheckbox', { name: words('da')('draft.edit.share') }).click()
  await page.getByText(words('da')('draft.edit.shared')).waitFor()
  await outside.page.getByRole('button', { name: words('da')('common.tryAgain') }).click()
  await outside.page.getByRole('heading', { name: 'Projekttitel' }).first().waitFor()
  await outside.close()
  const reader = (await open(anna)).page
  await reader.getByRole('button', { name: 'Kort om projektet' }).click()
  await reader.getByText('ØSTERS').first().waitFor()
  expect(await reader.locator('[contenteditable="true"]').count()).toBe(0)
  expect(await accessibilityFaults(reader)).toEqual([])
})

describe('who wrote in the draft without a network and may not come back to it', () => {
  /** Signe writes and closes the page before anything was sent. */
  async function writtenAndGone(words: string): Promise<{ screen: Screen; memberId: string }> {
    const signe = new Person(() => world.url)
    await signe.join((await karen.invite(workshop.id, 'facilitator')).url, { name: 'Signe' })
    const { memberId } = await signe.must<Workshop>('GET', `/api/workshops/${workshop.id}`)
    const screen = await openScreen(browser, { device: 'laptop', url: world.url, person: signe })
    await screen.page.goto(`/w/${workshop.id}/draft`)
    await choose(screen.page, 'Kort om projektet')
    await screen.context.setOffline(true)
    await field(screen.page).focus()
    await screen.page.keyboard.press('Control+End')
    await screen.page.keyboard.type(words)
    await screen.page.waitForTimeout(1_500)
    await screen.page.goto('about:blank')
    await screen.context.setOffline(false)
    return { screen, memberId }
  }
  test.each([
    ['taken out of the workshop', 'DELETE', undefined],
    ['made a participant', 'PATCH', { role: 'participant' }],
  ] as const)('%s: finds the words there, to take along', async (_, method, body) => {
    await karen.must('POST', `/api/workshops/${workshop.id}/draft`)
    await karen.must('PATCH', `/api/workshops/${workshop.id}/draft`, { shared: false })
    const { screen, memberId } = await writtenAndGone(' Aldrig sendt.')
    await karen.must(method, `/api/workshops/${workshop.id}/members/${memberId}`, body)
    await screen.page.goto(`/w/${workshop.id}/draft`)
    await screen.page.getByRole('alert').waitFor()
    await screen.page.getByText('Aldrig sendt.').waitFor()
    expect(await accessibilityFaults(screen.page)).toEqual([])
    await screen.shoot(`draft-words-${method}`)
    await screen.close()
  })
})

test('no screen asked another origin, broke the content policy or threw', () => {
  expect(wrong).toEqual([])
})
