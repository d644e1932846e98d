/** Every page, in both languages and three sizes: nothing serious for axe, nothing cut or outside, nothing asked of other origins, no policy broken. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openScreen, type Screen, still, VIEWPORTS } from '#tests/helpers/browser.ts'
import { accessibilityFaults, layoutFaults } from '#tests/helpers/looks.ts'
import { librarian, type Person } from '#tests/helpers/person.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

const QUESTION = 'Hvordan kan vi gøre biblioteket til et kulturelt omdrejningspunkt for hele kommunen?'
const THOUGHTS = [
  'Åbent værksted om aftenen, hvor man reparerer ting sammen',
  'Fællesspisning hver torsdag',
  'Børnebibliotekets generationssamtaleforum med bedsteforældrefortællinger',
  'مكان نلتقي فيه بعد العمل',
  'Reparationscafé',
]
/** Each page is opened once a device that has fingers and once with a mouse; a phone is then held against a tablet's width too. */
const SIZES: ['phone' | 'laptop', 'da' | 'en'][] = [
  ['phone', 'da'],
  ['phone', 'en'],
  ['laptop', 'da'],
  ['laptop', 'en'],
]
let browser: Browser
let world: World
let karen: Person
let guestPages: Record<string, string>
let memberPages: Record<string, string>

beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld()
  const made = await librarian(() => world.url, 'udviklingspuljen-2019')
  karen = made.karen
  await karen.must('PATCH', `/api/workshops/${made.workshop.id}`, { question: QUESTION, place: 'Skive Bibliotek' })
  for (const [i, text] of THOUGHTS.entries())
    await karen.must('POST', `/api/boards/${made.boardId}/notes`, { text, zoneId: made.workshop.zones[i % made.workshop.zones.length]?.id })
  await karen.must('POST', `/api/boards/${made.boardId}/versions`, { name: 'Efter første runde' })
  const token = made.link.split('/').at(-1)
  guestPages = {
    landing: '/',
    signin: '/signin',
    setup: '/setup?token=nope',
    join: `/join/${token}`,
    expired: '/join/AAAAAAAAAAAAAAAAAAAAAA',
    signup: '/signup/nope',
    nowhere: '/findes/ikke',
  }
  const w = `/w/${made.workshop.id}`
  memberPages = {
    workshops: '/workshops',
    new: '/workshops/new',
    account: '/account',
    canvas: `${w}/canvas`,
    list: `${w}/list`,
    phone: `${w}/phone`,
    history: `${w}/history`,
    draft: `${w}/draft`,
    poster: `${w}/poster`,
  }
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

/** The page says what it is, and has stopped loading. */
async function arrived(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  await still(page)
}

/** The same page on a tablet. */
async function widerFaults(screen: Screen, name: string, locale: string): Promise<string[]> {
  await screen.page.setViewportSize(VIEWPORTS.tablet)
  await screen.shoot(`page-${name}-tablet-${locale}`)
  const faults = await layoutFaults(screen.page)
  await screen.page.setViewportSize(VIEWPORTS.phone)
  return faults.map((fault) => `tablet: ${fault}`)
}

async function faultsOf(screen: Screen, name: string, path: string, locale: string): Promise<string[]> {
  const { page } = screen
  await page.goto(path)
  const late = await arrived(page).then(
    () => [],
    (error: Error) => [`does not arrive: ${error.message.split('\n')[0]}`],
  )
  await screen.shoot(`page-${name}-${screen.device}-${locale}`)
  const lang = await page.evaluate(() => document.documentElement.lang)
  const title = await page.title()
  return [
    ...late,
    ...(lang === locale ? [] : [`says it is in ${lang}`]),
    ...(title === '' ? ['has no title'] : []),
    ...(await layoutFaults(page)),
    ...(await accessibilityFaults(page)),
    ...(screen.device === 'phone' ? await widerFaults(screen, name, locale) : []),
    ...screen.violations.splice(0).map((text) => `policy: ${text}`),
    ...screen.foreign.splice(0).map((text) => `foreign: ${text}`),
    // the browser itself reports an answer of 4xx as an error
    ...screen.errors
      .splice(0)
      .filter((text) => !/status of 40[14]/.test(text))
      .map((text) => `error: ${text}`),
  ].map((fault) => `${name}: ${fault}`)
}

describe.each(SIZES)('on a %s in %s', (device, locale) => {
  it('a guest finds every page in order', async () => {
    const screen = await openScreen(browser, { device, locale, url: world.url })
    const faults: string[] = []
    for (const [name, path] of Object.entries(guestPages)) faults.push(...(await faultsOf(screen, name, path, locale)))
    await screen.close()
    expect(faults).toEqual([])
  })

  it('a librarian finds every page in order', async () => {
    const screen = await openScreen(browser, { device, locale, url: world.url, person: karen })
    const faults: string[] = []
    for (const [name, path] of Object.entries(memberPages)) faults.push(...(await faultsOf(screen, name, path, locale)))
    await screen.close()
    expect(faults).toEqual([])
  })
})

it('in the dark the pages keep their contrast', async () => {
  const screen = await openScreen(browser, { device: 'laptop', url: world.url, person: karen, dark: true })
  const faults: string[] = []
  for (const [name, path] of Object.entries(memberPages)) {
    await screen.page.goto(path)
    await arrived(screen.page)
    await screen.shoot(`dark-${name}`)
    faults.push(...(await accessibilityFaults(screen.page)).map((fault) => `${name}: ${fault}`))
  }
  await screen.close()
  expect(faults).toEqual([])
})
