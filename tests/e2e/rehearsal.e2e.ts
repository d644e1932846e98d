/** A facilitator rehearses: from the menu into a copy full of simulated people, on every face marked as such, and out again; and looks at a participant's phone. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import type { StateAnswer } from '#shared/facilitation/answer.ts'
import { LIMITS } from '#shared/limits.ts'
import { openBrowser, openScreen, type Screen } from '#tests/helpers/browser.ts'
import { Person } from '#tests/helpers/person.ts'
import { words } from '#tests/helpers/words.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'
import { canvasReady, look, notesDrawn } from './steps.ts'

const people = LIMITS.rehearsalPeople
const screens: Screen[] = []
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
const open = async (device: Screen['device'], person: Person, locale: 'da' | 'en') => {
  const screen = await openScreen(browser, { device, url: world.url, locale, person })
  // a ceiling against hanging, on a machine that does much else
  screen.context.setDefaultTimeout(60_000)
  screens.push(screen)
  return screen
}
const shootAll = () =>
  onTestFailed(async () => {
    for (const [i, screen] of screens.entries()) await screen.shoot(`rehearsal-failed-${i + 1}`)
  })
const goTo = async (karen: Person, id: string, kind: string) => {
  const { state } = await karen.must<StateAnswer>('GET', `/api/workshops/${id}/state`)
  await karen.must('POST', `/api/workshops/${id}/commands`, {
    requestId: `goto-${kind}-xx`,
    command: { type: 'goto', phaseId: state.programme.find((phase) => phase.kind === kind)?.id },
  })
}

it('fills a copy with simulated people, says so on every face, and brings the facilitator back', async () => {
  shootAll()
  const say = words('da')
  const faults: string[] = []
  const karen = await new Person(() => world.url).setup()
  const workshop = await karen.createWorkshop({ question: 'Hvordan kan vi gøre biblioteket til det sted, hvor hele byen mødes?' })
  const laptop = await open('laptop', karen, 'da')
  const { page } = laptop
  await page.goto(`/w/${workshop.id}/canvas`)
  await canvasReady(page)
  await page.getByRole('button', { name: say('board.menu') }).click()
  await page.getByRole('menuitem', { name: say('rehearsal.open') }).click()
  await page.getByRole('dialog').getByText(say('rehearsal.safe')).waitFor()
  await look(laptop, 'rehearsal-dialog', faults)
  await page.getByRole('button', { name: say('rehearsal.start') }).click()
  await page.waitForURL((url) => !url.pathname.includes(workshop.id) && url.pathname.endsWith('/canvas'))
  const twin = new URL(page.url()).pathname.split('/')[2] ?? ''
  const banner = say('rehearsal.banner', { n: people })
  await page.getByText(banner).waitFor()
  await goTo(karen, twin, 'aaben').catch(() => goTo(karen, twin, 'grupper'))
  await notesDrawn(page)
  await look(laptop, 'rehearsal-canvas', faults)

  const list = await open('tablet', karen, 'da')
  await list.page.goto(`/w/${twin}/list`)
  await list.page.getByText(banner).waitFor()
  await list.page.getByRole('listitem').filter({ hasText: '(øvelse)' }).first().waitFor()
  await look(list, 'rehearsal-list', faults)
  const phone = await open('phone', karen, 'da')
  await phone.page.goto(`/w/${twin}/phone`)
  await phone.page.getByText(banner).waitFor()
  await look(phone, 'rehearsal-phone', faults)
  const wall = await open('laptop', karen, 'da')
  await wall.page.goto(`/w/${twin}/wall`)
  await wall.page.getByText(banner).waitFor()
  await notesDrawn(wall.page)
  await look(wall, 'rehearsal-wall', faults)

  await page.getByRole('button', { name: say('rehearsal.end') }).click()
  for (const { page: each } of [laptop, list, phone, wall]) await each.waitForURL(`**/w/${workshop.id}/*`, { timeout: 60_000 })
  await canvasReady(page)
  expect(await page.getByText(banner).count()).toBe(0)
  expect((await karen.ask('GET', `/api/workshops/${twin}`)).status).toBe(404)
  expect(faults).toEqual([])
  for (const screen of screens) expect(screen.violations).toEqual([])
}, 300_000)

it('shows a participant’s phone in a frame, from which nothing is sent', async () => {
  shootAll()
  const say = words('en')
  const faults: string[] = []
  const karen = new Person(() => world.url)
  await karen.must('POST', '/api/session', { email: 'karen@bibliotek.example', password: 'en lang adgangskode' })
  const workshop = await karen.createWorkshop({ title: 'The town’s living room', question: 'How might we share it?', locale: 'en' })
  const laptop = await open('laptop', karen, 'en')
  const { page } = laptop
  await page.goto(`/w/${workshop.id}/canvas`)
  await page.locator('.tl-canvas').waitFor()
  await page.getByRole('button', { name: say('board.menu') }).click()
  await page.getByRole('menuitem', { name: say('preview.open') }).click()
  const phone = page.frameLocator(`iframe[title="${say('preview.frame')}"]`)
  await phone.getByRole('heading', { name: workshop.question }).waitFor()
  await phone.getByLabel(say('phone.field')).fill('Only to try it')
  await look(laptop, 'preview', faults)
  await phone.getByRole('button', { name: say('phone.save') }).click()
  await phone.getByText(say('errors.preview_only')).first().waitFor()
  await goTo(karen, workshop.id, 'velkomst')
  await phone.getByLabel(say('phone.field')).waitFor({ state: 'detached' })
  const outline = await karen.must<{ notes: unknown[]; zones: { notes: unknown[] }[] }>('GET', `/api/boards/${workshop.boards[0]?.id}/outline`)
  expect([...outline.notes, ...outline.zones.flatMap((zone) => zone.notes)]).toEqual([])
  expect(faults).toEqual([])
  expect(laptop.violations).toEqual([])

  const policy = async (path: string) => (await karen.fetch('GET', path)).headers.get('content-security-policy')
  expect(await policy(`/w/${workshop.id}/phone?preview`)).toContain("frame-ancestors 'self'")
  for (const path of [`/w/${workshop.id}/phone`, `/w/${workshop.id}/canvas?preview`, '/?preview']) expect(await policy(path)).toContain("frame-ancestors 'none'")
}, 300_000)
