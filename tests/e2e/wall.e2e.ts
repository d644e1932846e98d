/** The wall through a whole evening, on a projector's 1920 × 1080: every scene, a server that dies in the middle, and a screen that nobody is signed in at. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import type { StateAnswer } from '#shared/facilitation/answer.ts'
import type { Outline } from '#shared/boards.ts'
import { openBrowser, openScreen, type Screen, settled } from '#tests/helpers/browser.ts'
import { accessibilityFaults, layoutFaults } from '#tests/helpers/looks.ts'
import { Person } from '#tests/helpers/person.ts'
import { words } from '#tests/helpers/words.ts'
import { type ServerProcess, spawnServer, temporaryDir } from '#tests/helpers/world.ts'
import { scan } from './steps.ts'

const data = temporaryDir()
const screens: Screen[] = []
let browser: Browser
let server: ServerProcess
beforeAll(async () => {
  browser = await openBrowser()
  server = await spawnServer(data.path)
})
afterAll(async () => {
  await browser?.close()
  await server?.kill('SIGTERM')
  data.remove()
})

async function projector(person: Person | undefined, locale: 'da' | 'en'): Promise<Screen> {
  const screen = await openScreen(browser, { device: 'laptop', url: server.url, locale, ...(person && { person }) })
  await screen.page.setViewportSize({ width: 1920, height: 1080 })
  // a ceiling against hanging, on a machine that does much else
  screen.context.setDefaultTimeout(60_000)
  screens.push(screen)
  return screen
}
/** What is wrong to look at; nothing may be too small for the back row. */
async function look({ page, shoot }: Screen, name: string): Promise<string[]> {
  await settled(page)
  await shoot(`wall-${name}`)
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('main *, footer *')]
      .filter((element) => !element.closest('.tl-container, .sr') && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 28)
      .map((element) => `too small: ${element.textContent}`),
  )
  return [...small, ...(await layoutFaults(page)), ...(await accessibilityFaults(page))].map((fault) => `${name}: ${fault}`)
}
let requests = 0
const command = (karen: Person, workshopId: string, what: unknown) =>
  karen.must('POST', `/api/workshops/${workshopId}/commands`, { requestId: `command-${++requests}`, command: what })

it('shows the way in, the pile, the board, the vote, its result and the end, and comes back after a power cut', async () => {
  onTestFailed(async () => {
    for (const [i, screen] of screens.entries()) await screen.shoot(`wall-failed-${i + 1}`)
  })
  const say = words('da')
  const karen = await new Person(() => server.url).setup()
  const workshop = await karen.createWorkshop({ question: 'Hvordan kan vi gøre biblioteket til det sted, hvor hele byen mødes?' })
  await karen.must('PATCH', `/api/workshops/${workshop.id}`, { wifi: 'Wi-Fi: Bibliotek-gæst' })
  const boardId = workshop.boards[0]?.id ?? ''
  const faults: string[] = []
  const wall = await projector(karen, 'da')
  const { page } = wall
  await page.goto(`/w/${workshop.id}/canvas`)
  await page.getByRole('link', { name: say('wall.face') }).click()
  await page.getByText('Wi-Fi: Bibliotek-gæst').waitFor()
  const address = await scan(page.getByRole('img', { name: /QR/ }))
  faults.push(...(await look(wall, 'door')))

  const guests = await Promise.all(['Anna', 'Bo', 'Cem'].map(async (name) => Object.assign(new Person(() => server.url), { name })))
  for (const guest of guests) await guest.join(address, { name: guest.name })
  const { state } = await karen.must<StateAnswer>('GET', `/api/workshops/${workshop.id}/state`)
  const goTo = (kind: string) => command(karen, workshop.id, { type: 'goto', phaseId: state.programme.find((phase) => phase.kind === kind)?.id })
  await goTo('stille')
  await page.getByRole('timer').waitFor()
  const write = (guest: Person, n: number) => guest.must('POST', `/api/boards/${boardId}/notes`, { text: `Idé ${n}`, zoneId: workshop.zones[0]?.id })
  for (const [n, guest] of guests.entries()) await write(guest, n)
  await page.getByText('3', { exact: true }).waitFor()
  faults.push(...(await look(wall, 'silent')))

  const port = new URL(server.url).port
  await server.kill('SIGKILL')
  await page.getByText(say('wall.offline')).waitFor()
  faults.push(...(await look(wall, 'offline')))
  server = await spawnServer(data.path, { PORT: port })
  await page.getByText(say('wall.offline')).waitFor({ state: 'detached', timeout: 60_000 })
  for (const [n, guest] of guests.entries()) await write(guest, n + 3)
  await page.getByText('6', { exact: true }).waitFor()
  await page.getByRole('timer').waitFor()

  await karen.must('POST', `/api/boards/${boardId}/reveal`, {})
  await page.locator('.tl-shape[data-shape-type="note"]').filter({ hasText: 'Idé 5' }).waitFor({ timeout: 60_000 })
  // one of ten zones is used: it fills the wall
  const widthOfNote = async () => (await page.locator('.tl-shape[data-shape-type="note"]').first().boundingBox())?.width ?? 0
  await expect.poll(widthOfNote).toBeGreaterThan(180)
  faults.push(...(await look(wall, 'board')))
  await page.locator('.tl-shape[data-shape-type="note"]').filter({ hasText: 'Idé 5' }).dblclick()
  expect(await page.locator('.tl-shape [contenteditable="true"]').count()).toBe(0)

  const widthOf = async () => (await page.locator('.tl-shape[data-shape-type="frame"]').first().boundingBox())?.width ?? 0
  const whole = await widthOf()
  await karen.must('POST', `/api/boards/${boardId}/gather`, { id: 'called-by-karen', view: [0, 0, 300, 200] })
  await expect.poll(widthOf, { timeout: 30_000 }).toBeGreaterThan(whole * 1.3)

  await goTo('prikker')
  const outline = await karen.must<Outline>('GET', `/api/boards/${boardId}/outline`)
  const note = outline.zones.flatMap((zone) => zone.notes)[0]
  const rule = { title: 'Hvad skal vi arbejde videre med?', target: 'notes', dots: 3, maxPerItem: 2, secret: true, who: 'all' }
  const { round } = await karen.must<{ round: { id: string } }>('POST', `/api/workshops/${workshop.id}/votes`, { requestId: 'the-first-round', ...rule })
  await page.getByRole('heading', { name: rule.title }).waitFor()
  const ballot = (guest: Person, n: number) =>
    guest.must('POST', `/api/workshops/${workshop.id}/votes/${round.id}/ballot`, { requestId: `ballot-of-${n}`, choices: [{ itemId: note?.id, dots: 2 }] })
  for (const [n, guest] of guests.entries()) await ballot(guest, n)
  await page.getByText('3', { exact: true }).waitFor()
  faults.push(...(await look(wall, 'vote')))
  expect(await page.locator('main').textContent()).not.toContain(note?.text)
  await karen.must('POST', `/api/workshops/${workshop.id}/votes/${round.id}/close`)
  await page
    .getByRole('listitem')
    .filter({ hasText: note?.text ?? '' })
    .getByText('6', { exact: true })
    .waitFor()
  faults.push(...(await look(wall, 'result')))

  await goTo('pause')
  await page.getByText(say('wall.backAt', { time: '' }).trim()).waitFor()
  faults.push(...(await look(wall, 'pause')))
  await command(karen, workshop.id, { type: 'finish' })
  await page.getByText(say('wall.endTitle')).waitFor()
  faults.push(...(await look(wall, 'end')))
  await page.keyboard.press('Tab')
  await page.getByRole('link', { name: say('wall.exit') }).press('Enter')
  await page.waitForURL('**/canvas')
  expect(faults).toEqual([])
  expect(wall.foreign).toEqual([])
  expect(wall.violations).toEqual([])
}, 300_000)

it('opens by a typed code on a screen that nobody is signed in at, in the workshop’s language; others are told whom it is for', async () => {
  const say = words('en')
  const karen = new Person(() => server.url)
  await karen.must('POST', '/api/session', { email: 'karen@bibliotek.example', password: 'en lang adgangskode' })
  const workshop = await karen.createWorkshop({ title: 'The town’s living room', question: '', locale: 'en' })
  const invite = await karen.invite(workshop.id, 'viewer', { wall: true })
  const screen = await projector(undefined, 'da')
  await screen.page.goto('/')
  await screen.page.getByLabel(words('da')('join.code')).fill(invite.code ?? '')
  await screen.page.keyboard.press('Enter')
  await screen.page.waitForURL(`**/w/${workshop.id}/wall`)
  await screen.page.getByText(say('wall.facts')).waitFor()
  expect(await screen.page.locator('main').textContent()).not.toContain(invite.code)
  expect(await look(screen, 'screen-en')).toEqual([])
  await screen.page.goto(`/${invite.code}`)
  await screen.page.waitForURL(`**/w/${workshop.id}/wall`)

  const anna = new Person(() => server.url)
  await anna.join((await karen.invite(workshop.id)).url, { name: 'Anna' })
  const other = await projector(anna, 'en')
  await other.page.goto(`/w/${workshop.id}/wall`)
  await other.page.getByRole('heading', { name: say('wall.forbiddenTitle') }).waitFor()
  expect(await other.page.getByRole('img', { name: /QR/ }).count()).toBe(0)
})
