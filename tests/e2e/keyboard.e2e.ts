/** A person who uses the keyboard alone joins, writes, and finds the note in the list. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import type { Outline } from '#shared/boards.ts'
import { openBrowser, openScreen } from '#tests/helpers/browser.ts'
import { tabTo } from '#tests/helpers/keyboard.ts'
import { librarian } from '#tests/helpers/person.ts'
import { words } from '#tests/helpers/words.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

const say = words('da')
let browser: Browser
let world: World
beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

it('joins, writes and finds the note in the list without touching a mouse', async () => {
  const { karen, workshop, boardId, link } = await librarian(() => world.url, 'udviklingspuljen-2019')
  const zone = workshop.zones[1]?.title ?? ''
  const screen = await openScreen(browser, { device: 'laptop', url: world.url })
  const { page } = screen
  onTestFailed(() => screen.shoot('failed-keyboard'))
  await page.goto(`/join/${link.split('/').at(-1)}`)
  await tabTo(page, page.getByLabel(say('join.name')))
  await page.keyboard.type('Søren')
  await tabTo(page, page.getByRole('button', { name: say('join.enter') }))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/canvas')
  await page.locator('.tl-canvas').waitFor()
  await tabTo(page, page.getByRole('link', { name: say('board.face.list') }))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/list')

  await tabTo(page, page.getByRole('button', { name: say('list.newNoteIn', { zone }), exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel(say('list.text')))
  await page.keyboard.type('En bænk, hvor man kan komme i snak')
  await tabTo(page, page.getByRole('button', { name: say('list.addNote') }))
  await page.keyboard.press('Enter')
  await page.getByRole('listitem').filter({ hasText: 'En bænk' }).first().waitFor()
  await page.getByText(say('sync.saved'), { exact: true }).first().waitFor()

  await tabTo(page, page.getByRole('button', { name: /^Flyt/ }))
  await page.keyboard.press('Enter')
  await page.getByRole('menu').waitFor()
  await page.keyboard.press('Home')
  // first a new group, then the places
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const zones = async () => (await karen.must<Outline>('GET', `/api/boards/${boardId}/outline`)).zones
  await expect.poll(async () => (await zones())[0]?.notes.map(({ text }) => text), { timeout: 10_000 }).toEqual(['En bænk, hvor man kan komme i snak'])
  await screen.close()
})
