/** Guiding the room: everybody is called to what the facilitator sees, may stay, may follow, and is never taken away from what they write. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import { openBrowser, openScreen, type Screen } from '#tests/helpers/browser.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'
import { words } from '#tests/helpers/words.ts'
import type { Workshop } from '#shared/workshops.ts'
import { canvasReady } from './steps.ts'

const say = words('da')
let browser: Browser
let world: World
let workshop: Workshop
let boardId: string
let karen: Person
let anna: Person
let lead: Screen
let guest: Screen
let list: Screen
let phone: Screen
const PATIENCE = { timeout: 20_000 }

beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld()
  const made = await librarian(() => world.url, 'udviklingspuljen-2019')
  ;({ karen, workshop, boardId } = made)
  anna = new Person(() => world.url)
  await anna.join(made.link, { name: 'Anna' })
  const bodil = new Person(() => world.url)
  await bodil.join(made.link, { name: 'Bodil' })
  for (const [at, zone] of workshop.zones.entries()) await karen.must('POST', `/api/boards/${boardId}/notes`, { text: `Seddel ${at}`, zoneId: zone.id })
  const open = async (person: Person, face: string, device: 'laptop' | 'phone' = 'laptop') => {
    const screen = await openScreen(browser, { device, url: world.url, person })
    await screen.page.goto(`/w/${workshop.id}/${face}`)
    return screen
  }
  lead = await open(karen, 'canvas')
  guest = await open(anna, 'canvas')
  list = await open(bodil, 'list')
  phone = await open(bodil, 'phone', 'phone')
  await canvasReady(lead.page)
  await canvasReady(guest.page)
  await list.page.getByRole('heading', { level: 2, name: workshop.zones[0]?.title ?? '' }).waitFor()
  await phone.page.getByRole('textbox').waitFor()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})
afterEach(async () => {
  for (const { page } of [lead, guest, list, phone])
    for (const close of await page
      .getByRole('status')
      .getByRole('button', { name: say('common.close') })
      .all())
      await close.click({ timeout: 2_000 }).catch(() => undefined)
})
const shootAll = async () => {
  for (const [name, screen] of Object.entries({ lead, guest, list, phone })) await screen.shoot(`failed-guide-${name}`)
}

const zone = (at: number) => workshop.zones[at] as { id: string; title: string }
const recordOf = (at: number) => `shape:zone-${zone(at).id}`
/** where a zone lies on a canvas's screen */
const placeOn = async (page: Page, at: number) => {
  const box = await page.locator(`.tl-shape[data-shape-id="${recordOf(at)}"]`).boundingBox()
  return box && [box.x, box.y, box.width].map(Math.round)
}
const gather = async (page: Page) => {
  await page.getByRole('button', { name: say('board.menu') }).click()
  await page.getByRole('menuitem', { name: say('guide.gather') }).click()
}
const zoomBy = async (page: Page, by: number) => {
  await page.mouse.move(700, 450)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, by)
  await page.keyboard.up('Control')
}
/** as many pixels as two screens of one size may differ by */
const NEAR = 3
const near = (a: number[] | null, b: number[] | null) => a !== null && b !== null && a.every((n, i) => Math.abs(n - (b[i] ?? 0)) <= NEAR)

describe('everybody is called', () => {
  it('and canvas and list go to what the facilitator sees, while the phone says where to look', async () => {
    onTestFailed(shootAll)
    await zoomBy(lead.page, 400)
    await lead.page.keyboard.press('Shift+1')
    await zoomBy(lead.page, -700)
    const seen = await placeOn(lead.page, 0)
    expect(near(await placeOn(guest.page, 0), seen)).toBe(false)
    await gather(lead.page)
    await guest.page.getByText(/Karen Bibliotekar samler alle/).waitFor()
    await expect.poll(async () => near(await placeOn(guest.page, 0), await placeOn(lead.page, 0)), PATIENCE).toBe(true)
    await phone.page.getByText(/Se op på væggen/).waitFor()
  })
})
