/** What a phone has to load before somebody can write, and the list before somebody can read: measured in the browser, counted as gzip. */
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, openScreen } from '#tests/helpers/browser.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
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

/** Kilobytes of JavaScript, gzipped, of everything that was loaded before `ready` was there. */
async function weigh(path: (workshopId: string) => string, ready: (page: import('playwright-core').Page) => Promise<void>): Promise<{ kilobytes: number; names: string[] }> {
  const { workshop, link } = made
  const guest = new Person(() => world.url)
  await guest.join(link, { name: 'Inger' })
  const screen = await openScreen(browser, { device: 'phone', url: world.url, person: guest })
  const scripts = new Map<string, Promise<Buffer>>()
  screen.page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body())
  })
  await screen.page.goto(path(workshop.id))
  await ready(screen.page)
  // what comes afterwards is not waited for by anybody
  screen.page.removeAllListeners('response')
  const sizes = await Promise.all([...scripts].map(async ([url, body]) => [url.split('/').at(-1) ?? url, gzipSync(await body).length] as const))
  await screen.close()
  return { kilobytes: sizes.reduce((sum, [, size]) => sum + size, 0) / 1024, names: sizes.map(([name, size]) => `${name} ${size}`) }
}
let made: Awaited<ReturnType<typeof librarian>>
beforeAll(async () => {
  made = await librarian(() => world.url, 'udviklingspuljen-2019')
})

it('a phone loads at most 60 KB of JavaScript before one can write', async () => {
  const { kilobytes, names } = await weigh(
    (id) => `/w/${id}/phone`,
    (page) => page.getByLabel(say('phone.field')).waitFor(),
  )
  console.log(`phone page: ${kilobytes.toFixed(1)} KB of JavaScript (gzip)`)
  expect(kilobytes, names.join('\n')).toBeLessThanOrEqual(60)
})

it('the list loads at most 110 KB of JavaScript, and neither React nor the canvas', async () => {
  const { kilobytes, names } = await weigh(
    (id) => `/w/${id}/list`,
    async (page) => {
      await page.getByRole('heading', { level: 2 }).first().waitFor()
      await page.waitForLoadState('networkidle')
    },
  )
  console.log(`list view: ${kilobytes.toFixed(1)} KB of JavaScript (gzip)`)
  expect(kilobytes, names.join('\n')).toBeLessThanOrEqual(110)
})
