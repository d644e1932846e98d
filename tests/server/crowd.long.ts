/** Two hundred and fifty people in one room: every note and every dot is counted, and nobody waits. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, openScreen } from '#tests/helpers/browser.ts'
import { evening, type Watch } from '#tests/helpers/crowd.ts'
import { painted, seeWholeBoard } from '#tests/helpers/painted.ts'
import { expectExact, expectPrompt } from './crowd-rules.ts'

const PAINTED_MS = 2_000
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** A canvas of the room's screen, which is nobody, on the same machine. */
const onCanvas: Watch = async ({ url, workshopId, person }, notes) => {
  const { page, close } = await openScreen(browser, { device: 'laptop', url, person })
  await page.goto(`/w/${workshopId}/canvas`)
  await seeWholeBoard(page)
  const drawn = painted(page, notes)
  return async () => {
    const { all } = await drawn
    await close()
    return all
  }
}

it('counts two hundred and fifty people’s notes and dots exactly within a minute, on the wall too, answers each of them within a second, and shows them all notes on a canvas within two', async () => {
  const held = await evening(250, 25, onCanvas)
  expectPrompt(held)
  expectExact(held)
  expect(held.paintedMs).toBeLessThanOrEqual(PAINTED_MS)
  expect(held.texts).toHaveLength(750)
})
