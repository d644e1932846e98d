/**
 * Ninety minutes in Danish: a facilitator at the canvas, the wall, three phones (the first comes in by the wall's own code), two laptops, and
 * somebody who has the list and a keyboard. Silent writing, reveal, a group, something ugly, a question, two rounds of dots, the draft.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { openBrowser } from '#tests/helpers/browser.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'
import { begin } from './evening/evening.ts'
import { walk } from './evening/walk.ts'

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

it('ninety minutes go from the code on the wall to the draft', async () => walk(await begin(browser, world, 'da')))
