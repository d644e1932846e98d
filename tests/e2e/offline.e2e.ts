/** The cable is pulled: twenty edits without network, a reload in the middle, and everything arrives; the counter was right all along. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import type { Outline } from '#shared/boards.ts'
import { openBrowser, openScreen } from '#tests/helpers/browser.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { layWire, type Wire } from '#tests/helpers/wire.ts'
import { words } from '#tests/helpers/words.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

const say = words('da')
let browser: Browser
let wire: Wire
let world: World
beforeAll(async () => {
  browser = await openBrowser()
  wire = await layWire()
  world = await startWorld({ env: { PUBLIC_URL: wire.url } })
  wire.target(world.url)
})
afterAll(async () => {
  await browser?.close()
  await wire?.close()
  await world?.close()
})

/** The service worker is in charge and holds the page. */
const keptOnDevice = (page: Page) =>
  page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.ready
    const pages = await caches.match('/')
    return registration.active?.state === 'activated' && pages !== undefined
  })
const status = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor()

async function write(page: Page, zone: string, texts: string[], before: number): Promise<void> {
  await page.getByRole('button', { name: say('list.newNoteIn', { zone }), exact: true }).click()
  for (const [i, text] of texts.entries()) {
    await page.getByLabel(say('list.text')).fill(text)
    await page.getByRole('button', { name: say('list.addNote') }).click()
    await status(page, say('sync.offlineCount', { n: before + i + 1 }))
  }
}

it('twenty notes written without network survive a reload and arrive once each', async () => {
  const { karen, workshop, boardId, link } = await librarian(wire.url, 'udviklingspuljen-2019')
  const zone = workshop.zones[0]?.title ?? ''
  const inger = new Person(wire.url)
  await inger.join(link, { name: 'Inger' })
  const screen = await openScreen(browser, { device: 'laptop', url: wire.url, person: inger })
  const { page } = screen
  onTestFailed(() => screen.shoot('failed-offline'))
  await page.goto(`/w/${workshop.id}/list`)
  await status(page, say('sync.saved'))
  await keptOnDevice(page)
  // the second page load is the first that the worker serves
  await page.reload()
  await status(page, say('sync.saved'))

  wire.cut()
  await status(page, say('sync.offline'))
  const texts = Array.from({ length: 20 }, (_, i) => `Skrevet uden net, nummer ${i + 1}`)
  await write(page, zone, texts.slice(0, 10), 0)
  await screen.shoot('offline-list')
  // a moment, as a person takes: what was just written is on its way to the device's own store
  await page.waitForTimeout(500)
  await page.reload()
  await status(page, say('sync.offlineCount', { n: 10 }))
  for (const text of texts.slice(0, 10)) await page.getByText(text, { exact: true }).first().waitFor()
  await write(page, zone, texts.slice(10), 10)

  wire.mend()
  await page.getByText(say('sync.saved'), { exact: true }).first().waitFor({ timeout: 20_000 })
  const outline = await karen.must<Outline>('GET', `/api/boards/${boardId}/outline`)
  const arrived = outline.zones.flatMap((each) => each.notes).map((note) => note.text)
  expect(arrived.sort()).toEqual([...texts].sort())
  expect(outline.zones.find((each) => each.title === zone)?.notes).toHaveLength(20)
  await screen.close()
})
