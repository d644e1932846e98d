/** Phone and list in a real browser over a real room: notes survive a lost network, lists live without losing the reader's place. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openScreen, type Screen } from '#tests/helpers/browser.ts'
import { accessibilityFaults } from '#tests/helpers/looks.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'
import type { Outline } from '#shared/boards.ts'
import type { Workshop } from '#shared/workshops.ts'

let world: World
let browser: Browser
let karen: Person
let bodil: Person
let workshop: Workshop
let boardId: string
const screens: Screen[] = []

beforeAll(async () => {
  world = await startWorld()
  browser = await openBrowser()
  const start = await librarian(world.url, 'udviklingspuljen-2019')
  ;({ karen, workshop, boardId } = start)
  bodil = new Person(world.url)
  await bodil.join(start.link, { name: 'Bodil' })
})
afterAll(async () => {
  for (const screen of screens) await screen.close()
  await browser.close()
  await world.close()
})

async function open(person: Person, face: string, device: 'phone' | 'laptop' = 'laptop'): Promise<Page> {
  const screen = await openScreen(browser, { device, url: world.url, person })
  screens.push(screen)
  await screen.page.goto(`/w/${workshop.id}/${face}`)
  await screen.page.getByRole('heading', { level: 1 }).waitFor()
  // what comes after the note field has come too: a network may be lost from here on
  await screen.page.waitForLoadState('networkidle')
  return screen.page
}
const outline = () => karen.must<Outline>('GET', `/api/boards/${boardId}/outline`)
const textsOf = ({ zones }: Outline) => zones.flatMap((zone) => [...zone.groups.flatMap((group) => group.notes), ...zone.notes]).map((note) => note.text)
const texts = async () => textsOf(await outline())
const write = async (page: Page, text: string) => {
  const field = page.getByRole('textbox', { name: 'Din idé' })
  await field.fill(text)
  await page.getByRole('button', { name: 'Gem sedlen' }).click()
  // the field is emptied when the note is safe on the device, and not before
  await expect.poll(() => field.inputValue()).toBe('')
}
const write1 = (text: string) => bodil.must('POST', `/api/boards/${boardId}/notes`, { text, zoneId: workshop.zones[0]?.id })

describe('the phone', () => {
  test('a note is written, changed and deleted, and the field keeps the focus for the next one', async () => {
    const page = await open(bodil, 'phone', 'phone')
    await write(page, 'Fællesspisning')
    await page.getByText('Sedlen er gemt.').waitFor({ state: 'attached' })
    expect(await page.getByRole('textbox', { name: 'Din idé' }).inputValue()).toBe('')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.getByRole('button', { name: 'Redigér: Fællesspisning' }).click()
    await page.getByRole('textbox', { name: 'Redigér sedlen' }).fill('Fællesspisning hver torsdag')
    await page.getByRole('button', { name: 'Gem ændringen' }).click()
    await expect.poll(texts).toEqual(['Fællesspisning hver torsdag'])
    await page.getByRole('button', { name: 'Redigér: Fællesspisning hver torsdag' }).click()
    await page.getByRole('button', { name: 'Slet sedlen' }).click()
    await page.getByRole('button', { name: 'Ja, slet den' }).click()
    await expect.poll(texts).toEqual([])
  })

  test('notes written without a network come through once, in order, also when one is changed meanwhile', async () => {
    const page = await open(bodil, 'phone', 'phone')
    // what changes a note comes once the page stands: nobody is in a tunnel within half a second
    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/EditNote')))
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    for (const text of ['Første', 'Anden', 'Tredje']) await write(page, text)
    await page.getByText('3 ikke gemt endnu').waitFor()
    await page.getByRole('button', { name: 'Redigér: Anden' }).click()
    await page.getByRole('textbox', { name: 'Redigér sedlen' }).fill('Anden, rettet')
    await page.getByRole('button', { name: 'Gem ændringen' }).click()
    expect(await texts()).toEqual([])
    await page.context().setOffline(false)
    await expect.poll(texts, { timeout: 15_000 }).toEqual(['Første', 'Anden, rettet', 'Tredje'])
    await page.getByRole('contentinfo').getByText('Gemt').waitFor()
  })

  test('what waits survives a reload', async () => {
    const page = await open(bodil, 'phone', 'phone')
    // the page and its data load, only the note cannot get away
    await page.route('**/notes', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
    await write(page, 'Skrevet i toget')
    await page.getByText('1 ikke gemt endnu').waitFor()
    await page.reload()
    await page.getByText('Skrevet i toget').waitFor()
    await page.unroute('**/notes')
    await expect.poll(texts, { timeout: 15_000 }).toContain('Skrevet i toget')
  })

  test('a note without a name is on the board and not among my notes', async () => {
    const page = await open(bodil, 'phone', 'phone')
    await page.getByRole('switch', { name: 'Uden navn' }).check({ force: true })
    await write(page, 'Jeg tør ikke gå hjem om aftenen')
    await page.getByText('Sedlen er gemt uden dit navn.').waitFor({ state: 'attached' })
    expect(await page.getByRole('button', { name: /Redigér: Jeg tør/ }).count()).toBe(0)
    const found = (await outline()).zones.flatMap((zone) => zone.notes).find((note) => note.text.startsWith('Jeg tør'))
    expect(found).toMatchObject({ anonymous: true, author: null })
  })
})

describe('who may not write', () => {
  test('an observer is told why there is no field', async () => {
    const observer = new Person(world.url)
    await observer.join((await karen.invite(workshop.id, 'viewer')).url, { name: 'Olav' })
    const page = await open(observer, 'phone', 'phone')
    await page.getByText('Du er med som observatør.').waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
  })

  test('somebody who is removed loses the page at once, keeps the words that were not sent, and nothing stays on the phone', async () => {
    const guest = new Person(world.url)
    const { memberId } = await guest.join((await karen.invite(workshop.id)).url, { name: 'Gæst' })
    const page = await open(guest, 'phone', 'phone')
    await page.getByRole('contentinfo').getByText('til stede').waitFor()
    await page.route('**/notes', (route) => route.abort())
    await write(page, 'Min halve idé')
    await page.getByText('1 ikke gemt endnu').waitFor()
    await karen.must('DELETE', `/api/workshops/${workshop.id}/members/${memberId}`)
    await page.getByRole('heading', { name: 'Du har ikke adgang til workshoppen længere.' }).waitFor()
    await page.getByText('Min halve idé').waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Du har ikke adgang til workshoppen længere.' }).waitFor()
    expect(await page.getByText('Min halve idé').count()).toBe(0)
  })
})

describe('the list', () => {
  test('notes of others come in without taking the focus, and are told', async () => {
    const page = await open(karen, 'list')
    const search = page.getByRole('searchbox', { name: 'Søg i sedlerne' })
    // the board is here: what comes now is news
    await page.getByRole('heading', { level: 2, name: workshop.zones[0]?.title ?? '' }).waitFor()
    await search.focus()
    await write1('Nyt fra Bodil')
    await page.locator('main').getByText('Nyt fra Bodil').waitFor()
    expect(await search.evaluate((element) => element === document.activeElement)).toBe(true)
    await page
      .getByRole('complementary')
      .getByText(/Ny seddel i .*Nyt fra Bodil/)
      .first()
      .waitFor()
  })

  test('by keyboard alone a note is written, moved to another zone, and the move undone', async () => {
    const page = await open(karen, 'list')
    const [first, second] = workshop.zones
    await page.getByRole('button', { name: `Ny seddel i ${first?.title}` }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Hvad skal der stå på sedlen?' }).waitFor()
    await page.keyboard.type('Skrevet med tastaturet')
    await page.getByRole('button', { name: 'Læg sedlen på tavlen' }).focus()
    await page.keyboard.press('Enter')
    const row = page.getByRole('listitem').filter({ hasText: 'Skrevet med tastaturet' })
    await row.getByRole('button', { name: /^Flyt N\d+ til/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: second?.title ?? '' }).waitFor()
    for (
      let presses = 0;
      presses < 20 && !(await page.getByRole('menuitem', { name: second?.title ?? '', exact: true }).evaluate((element) => element === document.activeElement));
      presses++
    )
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const zoneOf = async () => (await outline()).zones.find((zone) => zone.notes.some((note) => note.text === 'Skrevet med tastaturet'))?.id
    await expect.poll(zoneOf).toBe(second?.id)
    await expect.poll(() => row.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await page.getByRole('button', { name: 'Fortryd' }).click()
    await expect.poll(zoneOf).toBe(first?.id)
  })

  test('what one is writing on a note stays when somebody else moves the note', async () => {
    const page = await open(bodil, 'list')
    const { id } = await bodil.must<{ id: string }>('POST', `/api/boards/${boardId}/notes`, { text: 'Flyttes', zoneId: workshop.zones[0]?.id })
    await page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: 'Flyttes' })
      .getByRole('button', { name: /^Redigér/ })
      .click()
    await page.getByRole('textbox', { name: 'Hvad skal der stå på sedlen?' }).fill('Halvt skrevet')
    await karen.must('PATCH', `/api/boards/${boardId}/notes/${id}`, { zoneId: workshop.zones[1]?.id })
    const moved = page.getByRole('region', { name: workshop.zones[1]?.title ?? '' }).getByRole('textbox', { name: 'Hvad skal der stå på sedlen?' })
    await expect.poll(() => moved.inputValue()).toBe('Halvt skrevet')
    await page.getByRole('button', { name: 'Gem', exact: true }).click()
    await expect.poll(texts).toContain('Halvt skrevet')
  })

  test('a participant changes own notes only, and finds them by the filter', async () => {
    const page = await open(bodil, 'list')
    await page.getByRole('listitem').filter({ hasText: 'Skrevet med tastaturet' }).waitFor()
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: 'Skrevet med tastaturet' })
        .getByRole('button', { name: /^Redigér/ })
        .count(),
    ).toBe(0)
    await page.getByRole('checkbox', { name: 'Kun mine sedler' }).check({ force: true })
    await page.getByText('Skrevet med tastaturet').waitFor({ state: 'detached' })
    const own = page.getByRole('listitem').filter({ hasText: 'Nyt fra Bodil' })
    await own.getByRole('button', { name: /^Redigér/ }).click()
    await page.getByRole('textbox', { name: 'Hvad skal der stå på sedlen?' }).fill('Rettet af Bodil')
    await page.getByRole('button', { name: 'Gem', exact: true }).click()
    await expect.poll(texts).toContain('Rettet af Bodil')
  })
})

describe('the list on a phone', () => {
  test('who leads has every tool in a line of its own, and the notes before the filters', async () => {
    const page = await open(karen, 'list', 'phone')
    const tools = page.getByRole('search')
    for (const name of ['Kun mine sedler', 'Vælg flere']) {
      const label = await tools.locator('label').filter({ hasText: name }).boundingBox()
      expect(label?.height, name).toBeLessThan(60)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    const place = tools.getByRole('combobox', { name: 'Sted' })
    expect(await place.isVisible()).toBe(false)
    await tools.getByText('Filtrér og sortér').click()
    await place.selectOption(workshop.zones.at(-1)?.title ?? '')
    await tools.getByText('Ingen sedler passer').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

describe('versions', () => {
  test('a saved version is looked at, compared with now and brought back, and the state before is kept', async () => {
    const page = await open(karen, 'list')
    await page.getByRole('button', { name: 'Mere', exact: true }).click()
    await page.getByRole('link', { name: 'Versioner' }).click()
    await page.getByRole('button', { name: 'Gem version nu' }).first().click()
    await page.getByRole('textbox', { name: /Navn/ }).fill('Før oprydning')
    await page.getByRole('button', { name: 'Gem', exact: true }).click()
    const before = await texts()
    await write1('Kommer til senere')
    await page.getByRole('button', { name: /Før oprydning/ }).click()
    await page.getByText('Rettet af Bodil').waitFor()
    await page.getByLabel('Sammenlign med').selectOption('Tavlen, som den er nu')
    await page.getByRole('heading', { name: '1 ny seddel' }).waitFor()
    expect(await page.locator('main li').allInnerTexts()).toEqual([expect.stringContaining('Kommer til senere')])
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Gendan tavlen fra denne version' }).click()
    await page.getByText('Ingenting går tabt').waitFor()
    await page.getByRole('button', { name: 'Gendan tavlen', exact: true }).click()
    await expect.poll(texts).toEqual(before)
    await page.getByRole('button', { name: /gemt automatisk før en gendannelse/ }).waitFor()
  })
})
