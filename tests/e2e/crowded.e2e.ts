/** A board with more notes than a window shows: only those in sight are elements, and nobody notices. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import { type CrowdedBoard, crowdedBoard } from '#tests/bench/browser/crowded-board.ts'
import { openBrowser, openScreen, type Screen } from '#tests/helpers/browser.ts'
import { words } from '#tests/helpers/words.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'
import { canvasReady } from './steps.ts'

const say = words('da')
const NOTES = 600
/** in the upper row, right of the zone */
const FREE = 9
let browser: Browser
let world: World
let board: CrowdedBoard
let screen: Screen
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld()
  board = await crowdedBoard(world.url, NOTES)
  screen = await openScreen(browser, { device: 'laptop', url: world.url, person: board.person })
  page = screen.page
  await page.goto(`/w/${board.workshopId}/canvas`)
  await canvasReady(page)
  await page.locator('.tl-container[aria-busy="false"]').waitFor()
})
afterAll(async () => {
  board?.close()
  await browser?.close()
  await world?.close()
})

const elements = () => page.locator('.tl-shape[data-shape-type="note"]')
const element = (nth: number) => page.locator(`.tl-shape[data-shape-id="${board.noteIds[nth]}"]`)
const outlines = () => page.locator('.tl-shape-indicator:visible')
/** Moves the board under the wheel. */
async function pan(dx: number, dy: number): Promise<void> {
  await page.mouse.move(700, 450)
  await page.mouse.wheel(dx, dy)
  await page.waitForTimeout(300)
}

it('shows the notes in the window, and others as they come into it', async () => {
  onTestFailed(() => screen.shoot('crowded-near-failed'))
  expect(await elements().count()).toBeLessThan(60)
  await element(0).waitFor()
  expect(await element(NOTES - 1).count()).toBe(0)
  await pan(9000, 9000)
  expect(await element(0).count()).toBe(0)
  await pan(-9000, -9000)
  await element(0).waitFor()
})

it('a note that is written on stays while the board moves on', async () => {
  onTestFailed(() => screen.shoot('crowded-writing-failed'))
  await element(FREE).dblclick()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Skrevet ')
  await pan(9000, 9000)
  await page.keyboard.type('uden for vinduet')
  await page.keyboard.press('Escape')
  await pan(-9000, -9000)
  await element(FREE).filter({ hasText: 'Skrevet uden for vinduet' }).waitFor()
})

it('from far away all of them are one picture that no tool covers; what is chosen has its outline', async () => {
  onTestFailed(() => screen.shoot('crowded-far-failed'))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: say('board.zoomFit') }).click()
  await page.locator(`.sam-far-notes[data-notes="${NOTES}"]`).waitFor()
  await page.waitForTimeout(600)
  expect(await elements().count()).toBeLessThan(3)
  const [board, tools, tray] = await Promise.all(
    [page.locator('.sam-far-notes'), page.getByRole('toolbar', { name: say('board.tools') }), page.getByRole('toolbar', { name: say('board.newNote') })].map((part) =>
      part.boundingBox(),
    ),
  )
  expect(board?.x).toBeGreaterThan((tools?.x ?? Number.NaN) + (tools?.width ?? Number.NaN))
  expect((board?.y ?? Number.NaN) + (board?.height ?? Number.NaN)).toBeLessThan(tray?.y ?? Number.NaN)
  await page.locator('.tl-container').focus()
  await page.keyboard.press('Control+A')
  await expect.poll(() => outlines().count()).toBe(NOTES)
  await screen.shoot('crowded-far-chosen')
  await page.keyboard.press('Escape')
  await expect.poll(() => outlines().count()).toBe(0)
})

it('what others move is in the picture', async () => {
  onTestFailed(() => screen.shoot('crowded-remote-failed'))
  const corner = () => page.locator('.sam-far-notes').evaluate((canvas) => (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, 64, 32).data.join())
  const before = await corner()
  board.move(50)
  await expect.poll(async () => (await corner()) === before).toBe(false)
})
