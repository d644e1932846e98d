/** The seeded workshop: one click in the empty dashboard opens it, one click takes it away. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import { openBrowser, openScreen } from '#tests/helpers/browser.ts'
import { Person } from '#tests/helpers/person.ts'
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

it('opens with one click, full of notes, and is gone with another', async () => {
  const karen = await new Person(() => world.url).setup()
  const screen = await openScreen(browser, { device: 'laptop', url: world.url, person: karen })
  const { page } = screen
  onTestFailed(() => screen.shoot('failed-demo'))
  await page.goto('/workshops')
  await page.getByRole('button', { name: say('workshops.tryDemo') }).click()
  await page.waitForURL('**/canvas')
  await page.locator('.tl-shape[data-shape-type="note"]:visible').first().waitFor()
  await page.getByText(say('sync.saved'), { exact: true }).first().waitFor()
  await page.waitForTimeout(1500)
  await screen.shoot('demo-board')
  await page.getByRole('button', { name: say('board.zoomFit') }).click()
  await page.waitForTimeout(1000)
  await screen.shoot('demo-whole')
  expect(Number(await page.locator('.sam-far-notes').getAttribute('data-notes'))).toBeGreaterThan(150)
  expect([...screen.foreign, ...screen.violations, ...screen.errors]).toEqual([])

  await page.goto('/workshops')
  await page.getByRole('button', { name: say('workshops.removeDemo') }).click()
  await page.getByText(say('workshops.emptyTitle')).waitFor()
  expect((await karen.must<{ workshops: unknown[] }>('GET', '/api/workshops')).workshops).toEqual([])
  await screen.close()
})
