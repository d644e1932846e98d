/** Board, list and phone without network: the service worker opens them, the device fills them, and what is written goes out on return. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Workshop } from '#shared/workshops.ts'
import { openBrowser, openScreen, type Screen } from '#tests/helpers/browser.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { words } from '#tests/helpers/words.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

const say = words('da')
let browser: Browser
let world: World
let workshop: Workshop
let boardId: string
let link: string
let karen: Person

beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld()
  ;({ karen, workshop, boardId, link } = await librarian(() => world.url))
  await karen.must('POST', `/api/boards/${boardId}/notes`, { text: 'Skrevet med net' })
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const guest = async (name: string): Promise<Person> => {
  const person = new Person(() => world.url)
  await person.join(link, { name })
  return person
}
/** The worker is in charge and has what this page needs. */
async function workerReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker?.controller !== null)
  await page.waitForFunction(async () => {
    const cache = await caches.open((await caches.keys())[0] ?? '')
    const kept = new Set((await cache.keys()).map(({ url }) => url))
    return performance.getEntriesByType('resource').every(({ name }) => !name.includes('/assets/') || kept.has(name))
  })
}
async function opened(face: string, who: string): Promise<Screen> {
  const screen = await openScreen(browser, { device: face === 'phone' ? 'phone' : 'laptop', url: world.url, person: await guest(who) })
  await screen.page.goto(`/w/${workshop.id}/${face}`)
  return screen
}
const text = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor({ timeout: 20_000 })

async function remove(name: string): Promise<void> {
  const { members } = await karen.must<Workshop>('GET', `/api/workshops/${workshop.id}`)
  const member = members.find((one) => one.name === name)
  await karen.must('DELETE', `/api/workshops/${workshop.id}/members/${member?.id}`)
}
/** Rows of boards and queues that the browser still keeps. */
const leftOnDevice = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const count = async (name: string, store: string) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction(store).objectStore(store).count()
          asked.onsuccess = () => resolve(asked.result)
        }
      })
    return (await count('samtavle', 'outbox')) + (await count('samtavle', 'updates')) + (await count('samtavle', 'boards')) + (await count('samtavle-phone', 'entries'))
  })

describe('without network', () => {
  it('the list opens after a reload with everything in it, and says so', async () => {
    const { page, context, violations, close } = await opened('list', 'Anna')
    await text(page, 'Skrevet med net')
    await text(page, /^Gemt$/)
    await workerReady(page)
    await context.setOffline(true)
    await text(page, 'Ingen forbindelse.')
    await page.reload()
    await text(page, 'Skrevet med net')
    await text(page, 'Ingen forbindelse.')
    await context.setOffline(false)
    await text(page, /^Gemt$/)
    expect(violations).toEqual([])
    await close()
  })

  it('the list still says who wrote what, also of those who were only known from being here', async () => {
    const writer = await guest('Ellen')
    await writer.must('POST', `/api/boards/${boardId}/notes`, { text: 'Skrevet af Ellen' })
    const ellen = await openScreen(browser, { device: 'laptop', url: world.url, person: writer })
    await ellen.page.goto(`/w/${workshop.id}/list`)
    await text(ellen.page, /^Gemt$/)
    const { page, context, close } = await opened('list', 'Frida')
    const row = page.getByRole('listitem').filter({ hasText: 'Skrevet af Ellen' })
    await row.getByText('Ellen', { exact: true }).waitFor()
    await context.setOffline(true)
    await text(page, 'Ingen forbindelse.')
    expect(await row.getByText('Ellen', { exact: true }).isVisible()).toBe(true)
    await close()
    await ellen.close()
  })

  it('the canvas opens after a reload', async () => {
    const { page, context, close } = await opened('canvas', 'Bo')
    await page.locator('.tl-canvas').waitFor({ timeout: 20_000 })
    await text(page, /^Gemt$/)
    await workerReady(page)
    await context.setOffline(true)
    await page.reload()
    await page.locator('.tl-canvas').waitFor({ timeout: 20_000 })
    await text(page, 'Ingen forbindelse.')
    await context.setOffline(false)
    await text(page, /^Gemt$/)
    await close()
  })

  it('the phone opens after a reload', async () => {
    const { page, context, close } = await opened('phone', 'Carla')
    await page.getByRole('textbox').first().waitFor()
    await workerReady(page)
    await context.setOffline(true)
    await page.reload()
    await page.getByRole('textbox').first().waitFor()
    await text(page, 'Ingen forbindelse.')
    await context.setOffline(false)
    await close()
  })

  it.each(['phone', 'list'])('what was never sent is shown to somebody who was removed meanwhile, and comes with them nowhere else: %s', async (face) => {
    const { page, context, shoot, close } = await opened(face, `Gerda ${face}`)
    await (face === 'phone' ? page.getByRole('textbox').first().waitFor() : text(page, /^Gemt$/))
    await workerReady(page)
    await context.setOffline(true)
    if (face === 'list') {
      await page.getByRole('button', { name: say('list.newNoteIn', { zone: workshop.zones[0]?.title ?? '' }), exact: true }).click()
      await page.getByLabel(say('list.text')).fill('Nåede aldrig frem')
      await page.getByRole('button', { name: say('list.addNote') }).click()
    } else {
      await page.getByRole('textbox', { name: 'Din idé' }).fill('Nåede aldrig frem')
      await page.getByRole('button', { name: 'Gem sedlen' }).click()
    }
    await text(page, /1 ikke gemt|Ingen forbindelse/)
    await text(page, 'Nåede aldrig frem')
    // as a person takes: what was just written is on its way to the device's own store
    await page.waitForTimeout(500)
    await page.goto('about:blank')
    await remove(`Gerda ${face}`)
    await context.setOffline(false)
    await page.goto(`/w/${workshop.id}/${face}`)
    await text(page, 'Nåede aldrig frem')
    await shoot(`removed-${face}`)
    // it is in the tab and not on the device: another load still shows it
    await page.reload()
    await text(page, 'Nåede aldrig frem')
    expect(await leftOnDevice(page)).toBe(0)
    await close()
  })

  it('keeps no answer of the server in the worker, and nothing at all on a borrowed computer', async () => {
    const { page, close } = await opened('list', 'Dorte')
    await text(page, /^Gemt$/)
    await workerReady(page)
    const kept = await page.evaluate(async () => {
      const names = await caches.keys()
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return all.flat().map(({ url }) => new URL(url).pathname)
    })
    expect(kept.filter((path) => path.startsWith('/api') || path.startsWith('/sync'))).toEqual([])
    await close()

    const screen = await openScreen(browser, { device: 'laptop', url: world.url, person: await guest('Eva') })
    await screen.context.addInitScript(() => sessionStorage.setItem('samtavle.shared', '1'))
    await screen.page.goto(`/w/${workshop.id}/list`)
    await text(screen.page, /^Gemt$/)
    expect(await screen.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([])
    await screen.close()
  })
})
