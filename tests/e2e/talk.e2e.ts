/** What people say about notes, live on every face, and notes that come from paper and files: by keyboard, by finger, in both languages. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Locale } from '#shared/accounts.ts'
import type { Outline, OutlineNote } from '#shared/boards.ts'
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
let bodil: Person
let workshop: Workshop
let boardId: string
const screens: Screen[] = []
/** what screens should not have done */
const wrong: string[] = []

// several people with a board each
vi.setConfig({ testTimeout: 300_000 })

beforeAll(async () => {
  world = await startWorld()
  browser = await openBrowser()
  const start = await librarian(world.url, 'udviklingspuljen-2019')
  ;({ karen, workshop, boardId } = start)
  bodil = new Person(world.url)
  await bodil.join(start.link, { name: 'Bodil' })
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

async function open(person: Person, face: 'list' | 'canvas' | 'phone', device: Device = 'laptop', locale: Locale = 'da'): Promise<Page> {
  const screen = await openScreen(browser, { device, url: world.url, person, locale })
  screens.push(screen)
  screen.context.setDefaultTimeout(45_000)
  await screen.page.goto(`/w/${workshop.id}/${face}`)
  if (face === 'canvas') await screen.page.locator('.tl-canvas').waitFor({ timeout: 60_000 })
  else await screen.page.getByRole('heading', { level: 1 }).waitFor()
  return screen.page
}
const write = async (text: string, zone = 0): Promise<{ id: string; name: string }> => {
  const { id, number } = await bodil.must<{ id: string; number: number }>('POST', `/api/boards/${boardId}/notes`, { text, zoneId: workshop.zones[zone]?.id })
  return { id, name: `N${number}` }
}
const notes = async (): Promise<OutlineNote[]> => {
  const { zones, ...rest } = await karen.must<Outline>('GET', `/api/boards/${boardId}/outline`)
  return [...zones, rest].flatMap((part) => [...part.groups.flatMap((group) => group.notes), ...part.notes])
}
const faults = async (page: Page) => [...(await layoutFaults(page)), ...(await accessibilityFaults(page))]
const focusByKey = async (page: Page, name: string | RegExp, role: 'button' | 'textbox' = 'button') => {
  const target = page.getByRole(role, { name })
  for (let presses = 0; presses < 200 && !(await target.evaluate((element) => element === document.activeElement)); presses++) await page.keyboard.press('Tab')
  expect(await target.evaluate((element) => element === document.activeElement)).toBe(true)
}

describe.each(LANGUAGES)('in %s', (locale) => {
  const say = words(locale)
  const threadOf = (page: Page, note: string) => page.getByRole('region', { name: say('comments.of', { note }) })

  test('a comment written in the list by keyboard alone stands beside the canvas and on a phone at once', async () => {
    const note = await write(`Fællesspisning ${locale}`)
    const canvas = await open(karen, 'canvas', 'laptop', locale)
    const phone = await open(karen, 'list', 'phone', locale)
    await phone.getByRole('button', { name: say('comments.toggle', { note: note.name, n: 0 }) }).tap()
    await threadOf(phone, note.name).getByText(say('comments.none')).waitFor()

    const list = await open(bodil, 'list', 'laptop', locale)
    await list.getByRole('button', { name: say('comments.toggle', { note: note.name, n: 0 }) }).waitFor()
    await list.getByRole('searchbox').focus()
    await focusByKey(list, say('comments.toggle', { note: note.name, n: 0 }))
    await list.keyboard.press('Enter')
    await threadOf(list, note.name).getByText(say('comments.none')).waitFor()
    await focusByKey(list, say('comments.field'), 'textbox')
    await list.keyboard.type('Hvem laver maden?')
    await list.keyboard.press('Control+Enter')
    await threadOf(list, note.name).getByText('Hvem laver maden?', { exact: true }).waitFor()
    await expect.poll(() => list.getByLabel(say('comments.field')).inputValue()).toBe('')
    expect(await list.getByLabel(say('comments.field')).evaluate((field) => field === document.activeElement)).toBe(true)

    await threadOf(phone, note.name).getByText('Hvem laver maden?', { exact: true }).waitFor()
    await canvas
      .locator('.tl-shape')
      .filter({ hasText: `Fællesspisning ${locale}` })
      .locator('.sam-note__comments')
      .click()
    const panel = canvas.getByRole('complementary', { name: say('comments.title') })
    await panel.getByText('Hvem laver maden?', { exact: true }).waitFor()
    for (const page of [canvas, phone, list]) expect(await faults(page)).toEqual([])
  })

  // what people do is the same in English; its words were on the screens of the first
  if (locale === 'en') return

  test('a facilitator hides a comment: it is gone for others at once, and marked for its author', async () => {
    const note = await write(`Skjules ${locale}`)
    await bodil.must('POST', `/api/boards/${boardId}/notes/${note.id}/comments`, { text: 'Grimme ord' })
    const anna = new Person(world.url)
    await anna.join((await karen.invite(workshop.id)).url, { name: 'Anna' })
    const [hers, others, staff] = [await open(bodil, 'list', 'laptop', locale), await open(anna, 'list', 'laptop', locale), await open(karen, 'list', 'laptop', locale)]
    for (const page of [hers, others, staff]) {
      await page.getByRole('button', { name: say('comments.toggle', { note: note.name, n: 1 }) }).click()
      await threadOf(page, note.name).getByText('Grimme ord', { exact: true }).waitFor()
    }
    await staff.getByRole('button', { name: say('comments.more', { name: 'Bodil' }) }).click()
    await staff.getByRole('menuitem', { name: say('comments.hide') }).click()
    await threadOf(others, note.name).getByText('Grimme ord', { exact: true }).waitFor({ state: 'detached' })
    await threadOf(hers, note.name).getByText(say('comments.hidden'), { exact: true }).waitFor()
    await threadOf(staff, note.name).getByText(say('comments.hidden'), { exact: true }).waitFor()
  })

  test('a reaction is given with a finger, counted for everybody, and taken back', async () => {
    const note = await write(`Vigtig sag ${locale}`)
    const phone = await open(bodil, 'list', 'phone', locale)
    const laptop = await open(karen, 'list', 'laptop', locale)
    const agree = new RegExp(`^${say('comments.reaction.agree')}`)
    await phone.getByRole('button', { name: say('comments.toggle', { note: note.name, n: 0 }) }).tap()
    await threadOf(phone, note.name).getByRole('button', { name: agree }).tap()
    const row = laptop.getByRole('listitem').filter({ hasText: `Vigtig sag ${locale}` })
    await row.getByText(say('comments.reaction.agree')).waitFor()
    await expect.poll(() => threadOf(phone, note.name).getByRole('button', { name: agree }).getAttribute('aria-pressed')).toBe('true')
    await threadOf(phone, note.name).getByRole('button', { name: agree }).tap()
    await row.getByText(say('comments.reaction.agree')).waitFor({ state: 'detached' })
  })

  test('twenty paper notes are typed at once, one a line, and taken back in one go', async () => {
    const page = await open(karen, 'list', 'laptop', locale)
    const before = (await notes()).length
    await page.getByRole('button', { name: say('paper.menu') }).click()
    await page.getByRole('menuitem', { name: say('paper.lines') }).click()
    const dialog = page.getByRole('dialog', { name: say('paper.lines') })
    await dialog.getByLabel(say('paper.zone'), { exact: true }).selectOption({ label: workshop.zones[2]?.title ?? '' })
    await dialog.getByLabel(say('paper.field')).fill(Array.from({ length: 20 }, (_, at) => `Papir ${at} ${locale}`).join('\n'))
    expect(await faults(page)).toEqual([])
    await dialog.getByRole('button', { name: say('paper.put', { n: 20 }) }).click()
    await page.getByText(say('paper.done', { n: 20 })).waitFor()
    const made = (await notes()).filter(({ text }) => text.startsWith('Papir') && text.endsWith(locale))
    expect(made).toHaveLength(20)
    expect(new Set(made.map(({ via, author }) => `${via} ${author}`))).toEqual(new Set(['paper null']))
    await page
      .getByRole('listitem')
      .filter({ hasText: `Papir 19 ${locale}` })
      .getByText(say('list.paper'))
      .waitFor()
    await page
      .getByRole('status')
      .getByRole('button', { name: say('common.undo') })
      .click()
    await page.getByText(say('paper.undone', { n: 20 })).waitFor()
    expect(await notes()).toHaveLength(before)
  })

  test('a file from an older Danish Excel is looked at and comes onto the board, its problems named by line', async () => {
    const page = await open(karen, 'canvas', 'tablet', locale)
    const zone = workshop.zones[1]?.title ?? ''
    const text = `Tekst;Felt;Farve;Gruppe\r\n"Bænke ved åen, ""gerne"" med ly";${zone};blå;Ude ${locale}\r\n"To\r\nlinjer ${locale}";Kælderen;;\r\nÆblegrød ${locale};${zone};grøn;Ude ${locale}\r\n`
    await page.getByRole('button', { name: say('board.menu') }).click()
    await page.getByRole('menuitem', { name: say('paper.lines') }).click()
    const dialog = page.getByRole('dialog', { name: say('paper.lines') })
    await dialog.getByText(say('paper.mode.file'), { exact: true }).click()
    await dialog.locator('input[type="file"]').setInputFiles({ name: 'sedler.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') })
    await dialog.getByRole('cell', { name: `Æblegrød ${locale}` }).waitFor()
    await dialog.getByText(say('paper.problem.zone', { line: 3, value: 'Kælderen', zone: workshop.zones[0]?.title ?? '' })).waitFor()
    expect(await faults(page)).toEqual([])
    await dialog.getByRole('button', { name: say('paper.put', { n: 3 }) }).click()
    await page.getByText(say('paper.done', { n: 3 })).waitFor()
    const { zones } = await karen.must<Outline>('GET', `/api/boards/${boardId}/outline`)
    const group = zones[1]?.groups.find(({ title }) => title === `Ude ${locale}`)
    expect(group?.notes.map((note) => [note.text, note.color, note.via])).toEqual([
      ['Bænke ved åen, "gerne" med ly', 'light-blue', 'import'],
      [`Æblegrød ${locale}`, 'light-green', 'import'],
    ])
    expect(zones[0]?.notes.map((note) => note.text)).toContain(`To\nlinjer ${locale}`)
  })
})

test('a note for somebody without a phone is written on the facilitator’s, and says that it came from paper', async () => {
  const say = words('da')
  const page = await open(karen, 'phone', 'phone')
  await page.getByRole('button', { name: say('facilitation.writeNote') }).tap()
  await page.getByRole('button', { name: say('paper.behalf') }).tap()
  const dialog = page.getByRole('dialog', { name: say('paper.behalf') })
  await dialog.getByLabel(say('paper.text')).fill('Jeg har ingen telefon')
  await dialog.getByLabel(say('paper.who')).selectOption({ label: 'Bodil' })
  expect(await faults(page)).toEqual([])
  await dialog.getByRole('button', { name: say('paper.putNone') }).tap()
  await expect.poll(async () => (await notes()).find(({ text }) => text === 'Jeg har ingen telefon')).toMatchObject({ via: 'paper', author: 'Bodil' })
})

test('nothing of it breaks a page, asks another origin or is refused by the content policy', () => {
  expect(wrong).toEqual([])
})
