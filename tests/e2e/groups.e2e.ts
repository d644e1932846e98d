/** Groups on three faces: made, named, filled, merged, tidied and taken apart; and suggestions of notes that are alike, which do nothing by themselves. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Locale } from '#shared/accounts.ts'
import type { Outline } from '#shared/boards.ts'
import { type Device, openBrowser, openScreen, type Screen } from '#tests/helpers/browser.ts'
import { LANGUAGES } from '#tests/helpers/languages.ts'
import { tabTo } from '#tests/helpers/keyboard.ts'
import { accessibilityFaults, layoutFaults } from '#tests/helpers/looks.ts'
import type { Person } from '#tests/helpers/person.ts'
import { setSilentStage, type SilentStage } from '#tests/helpers/silence.ts'
import { words } from '#tests/helpers/words.ts'
import { noteOnCanvas } from './steps.ts'

const PATIENT = { timeout: 30_000 }
let browser: Browser
let stage: SilentStage
let bodil: Person
const screens: Screen[] = []
/** what screens should not have done */
const wrong: string[] = []
/** what a browser says of requests while there is no network, without and with a service worker between */
const WITHOUT_NETWORK = /net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED http:\/\/127\.0\.0\.1:\d+\/api\//

vi.setConfig({ testTimeout: 300_000 })
beforeAll(async () => {
  browser = await openBrowser()
  stage = await setSilentStage({ mode: 'open' })
  bodil = await stage.guest('participant', 'Bodil')
})
afterEach(async ({ task }) => {
  for (const [at, screen] of screens.splice(0).entries()) {
    if (task.result?.state === 'fail') await screen.shoot(`failed-groups-${at}`)
    wrong.push(...screen.errors.filter((error) => !WITHOUT_NETWORK.test(error)), ...screen.foreign, ...screen.violations)
    await screen.close()
  }
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

async function open(person: Person, face: 'list' | 'canvas' | 'phone', device: Device = 'laptop', locale: Locale = 'da'): Promise<Screen> {
  const screen = await openScreen(browser, { device, url: stage.world.url, person, locale })
  screens.push(screen)
  screen.context.setDefaultTimeout(PATIENT.timeout)
  await screen.page.goto(`/w/${stage.workshop.id}/${face}`)
  if (face === 'canvas') await screen.page.locator('.tl-canvas').waitFor()
  else await screen.page.getByRole('heading', { level: 1 }).first().waitFor()
  return screen
}
const zone = (at: number) => stage.workshop.zones[at] as { id: string; title: string }
const write = async (text: string, at: number): Promise<{ id: string; name: string }> => {
  const { id, number } = await stage.write(bodil, text, { zoneId: zone(at).id })
  return { id, name: `N${number}` }
}
const make = (title: string, at: number, noteIds: string[] = []) =>
  stage.karen.must<{ id: string }>('POST', `/api/boards/${stage.boardId}/groups`, { title, zoneId: zone(at).id, noteIds })
const outline = () => stage.karen.must<Outline>('GET', `/api/boards/${stage.boardId}/outline`)
/** title → texts, of one zone; `` for what lies in no group */
const lies = async (at: number): Promise<Record<string, string[]>> => {
  const part = (await outline()).zones[at]
  const sorted = (notes: readonly { text: string }[]) => notes.map(({ text }) => text).sort()
  return { ...Object.fromEntries((part?.groups ?? []).map((group) => [group.title, sorted(group.notes)])), '': sorted(part?.notes ?? []) }
}
const faults = async (page: Page) => [...(await layoutFaults(page)), ...(await accessibilityFaults(page))]
const middle = async (thing: Locator) => {
  const box = await thing.boundingBox()
  if (!box) throw new Error(`not on the screen: ${thing}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, right: box.x + box.width }
}
async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 })
  await page.mouse.move(to.x, to.y, { steps: 6 })
  // a frame takes what rests over it, not what flies by
  await page.waitForTimeout(500)
  await page.mouse.up()
}

describe('on the canvas', () => {
  const say = words('da')
  const group = (page: Page, title: string) =>
    page
      .locator('.tl-shape[data-shape-type="frame"]')
      .filter({ has: page.locator('.sam-group') })
      .filter({ hasText: title })

  const heading = (page: Page, title: string) => group(page, title).locator('.sam-frame__head b')

  test('notes are selected, grouped and named; one is dragged out, and undo brings it back', async () => {
    await write('Suppe', 0)
    await write('Brød', 0)
    const { page } = await open(stage.karen, 'canvas')
    await noteOnCanvas(page, 'Suppe').click()
    await noteOnCanvas(page, 'Brød').click({ modifiers: ['Shift'] })
    await page
      .getByRole('toolbar', { name: say('canvas.group.bar') })
      .getByRole('button', { name: say('canvas.group.make') })
      .click()
    await page.locator('.sam-frame__input').waitFor()
    await page.keyboard.type('Mad')
    await page.keyboard.press('Enter')
    await expect.poll(() => lies(0), PATIENT).toEqual({ Mad: ['Brød', 'Suppe'], '': [] })
    expect(await faults(page)).toEqual([])

    // what is selected would be dragged whole
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('toolbar', { name: say('canvas.group.bar') }).waitFor({ state: 'detached' })
    const tray = await middle(group(page, 'Mad'))
    await drag(page, await middle(noteOnCanvas(page, 'Suppe')), { x: tray.right + 110, y: tray.y })
    await expect.poll(() => lies(0), PATIENT).toEqual({ Mad: ['Brød'], '': ['Suppe'] })
    await page.keyboard.press('Control+z')
    await expect.poll(() => lies(0), PATIENT).toEqual({ Mad: ['Brød', 'Suppe'], '': [] })
  })

  test('a group is tidied, takes in another, and is broken up; no note is lost', async () => {
    await make('Drikke', 0, [(await write('Saft', 0)).id])
    const { page } = await open(stage.karen, 'canvas')
    const bar = page.getByRole('toolbar', { name: say('canvas.group.bar') })
    await heading(page, 'Mad').click()
    await bar.getByRole('button', { name: say('canvas.group.tidy') }).click()
    await page.getByRole('menuitem', { name: say('canvas.group.tidyTime') }).click()
    // it is still selected
    await heading(page, 'Drikke').click({ modifiers: ['Shift'] })
    await bar.getByRole('button', { name: say('canvas.group.merge') }).click()
    await expect
      .poll(
        async () =>
          Object.values(await lies(0))
            .flat()
            .sort(),
        PATIENT,
      )
      .toEqual(['Brød', 'Saft', 'Suppe'])
    await expect.poll(async () => Object.keys(await lies(0)).length, PATIENT).toBe(2)
    await bar.getByRole('button', { name: say('canvas.group.breakUp') }).click()
    await expect.poll(() => lies(0), PATIENT).toEqual({ '': ['Brød', 'Saft', 'Suppe'] })
  })
})

describe.each(LANGUAGES)('in the list, in %s', (locale) => {
  const say = words(locale)
  const at = locale === 'da' ? 1 : 2

  test('a note goes to a group, and to a new one, by keyboard alone', async () => {
    const note = await write(`Kor ${locale}`, at)
    await make(`Musik ${locale}`, at)
    const { page } = await open(bodil, 'list', 'laptop', locale)
    await page.getByRole('heading', { name: `Musik ${locale}` }).waitFor()
    await tabTo(page, page.getByRole('button', { name: say('list.move', { note: note.name }), exact: true }), 200)
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: `Musik ${locale}`, exact: true }).waitFor()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect.poll(() => lies(at), PATIENT).toMatchObject({ [`Musik ${locale}`]: [`Kor ${locale}`] })
    // the keyboard is still with the note
    const row = page.locator(`#note-${note.id}`)
    await expect.poll(() => row.evaluate((element) => element.contains(document.activeElement)), PATIENT).toBe(true)
    expect(await faults(page)).toEqual([])

    await page.keyboard.press('g')
    await page.getByRole('dialog').getByLabel(say('groups.name')).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), PATIENT).toBe('INPUT')
    await page.keyboard.type(`Sang ${locale}`)
    await page.keyboard.press('Enter')
    await expect.poll(() => lies(at), PATIENT).toMatchObject({ [`Sang ${locale}`]: [`Kor ${locale}`], [`Musik ${locale}`]: [] })
    await page.keyboard.press('Control+z')
    await expect.poll(() => lies(at), PATIENT).toMatchObject({ [`Musik ${locale}`]: [`Kor ${locale}`] })
  })

  test('a group’s menu names it and breaks it up', async () => {
    const { page } = await open(bodil, 'list', 'laptop', locale)
    await page.getByRole('button', { name: say('groups.menu', { title: `Musik ${locale}` }) }).click()
    await page.getByRole('menuitem', { name: say('groups.rename') }).click()
    await page.getByRole('dialog').getByLabel(say('groups.name')).fill(`Toner ${locale}`)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('common.save') })
      .click()
    await expect.poll(() => lies(at), PATIENT).toMatchObject({ [`Toner ${locale}`]: [`Kor ${locale}`] })
    await page.getByRole('button', { name: say('groups.menu', { title: `Toner ${locale}` }) }).click()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('menuitem', { name: say('groups.break') }).click()
    await expect.poll(() => lies(at), PATIENT).toEqual({ '': [`Kor ${locale}`] })
  })
})

describe.each(LANGUAGES)('on the phone, in %s', (locale) => {
  const say = words(locale)
  const toBoard = (page: Page) => page.getByRole('button', { name: say('phoneBoard.open') }).tap()

  test('one sees what everybody has written, and takes a note to a group and back', async () => {
    const note = await write(`Bænk ${locale}`, 3)
    await make(`Ude ${locale}`, 3)
    const { page } = await open(bodil, 'phone', 'phone', locale)
    await page.getByLabel(say('phone.field')).fill('En halv idé')
    await toBoard(page)
    await page.getByRole('heading', { level: 1, name: say('phoneBoard.title') }).waitFor()
    await page
      .getByRole('region', { name: zone(3).title })
      .getByText(`Bænk ${locale}`)
      .waitFor()
    expect(await faults(page)).toEqual([])

    await page.getByRole('button', { name: say('phoneBoard.moveNamed', { note: note.name }) }).tap()
    const sheet = page.getByRole('dialog', { name: say('phoneBoard.moveTitle') })
    await sheet.getByRole('button', { name: `Ude ${locale}` }).waitFor()
    expect(await faults(page)).toEqual([])
    await sheet.getByRole('button', { name: `Ude ${locale}` }).tap()
    await expect.poll(() => lies(3), PATIENT).toMatchObject({ [`Ude ${locale}`]: [`Bænk ${locale}`] })
    await page
      .getByRole('region', { name: `Ude ${locale}` })
      .getByText(`Bænk ${locale}`)
      .waitFor()
    const undo = page.getByRole('button', { name: say('common.undo') })
    // the page makes room for the message: it lies on nothing
    const [message, foot] = await Promise.all([page.getByRole('status').filter({ has: undo }).boundingBox(), page.getByRole('contentinfo').boundingBox()])
    expect(message?.y ?? 0).toBeGreaterThanOrEqual((foot?.y ?? 0) + (foot?.height ?? 0) - 1)
    await undo.tap()
    await expect.poll(() => lies(3), PATIENT).toMatchObject({ [`Ude ${locale}`]: [] })

    await page.getByRole('button', { name: say('phoneBoard.moveNamed', { note: note.name }) }).tap()
    await sheet.getByLabel(say('phoneBoard.newName')).fill(`Hvil ${locale}`)
    await sheet.getByRole('button', { name: say('phoneBoard.make') }).tap()
    await expect.poll(() => lies(3), PATIENT).toMatchObject({ [`Hvil ${locale}`]: [`Bænk ${locale}`] })

    // the phone's own way back leads to the half-written idea
    await page.goBack()
    await expect.poll(() => page.getByLabel(say('phone.field')).inputValue(), PATIENT).toBe('En halv idé')
  })

  test('without network one moves on: it is sent when there is one again, also after a reload; in another phase the facilitator moves', async () => {
    const note = await write(`Tæppe ${locale}`, 3)
    await make(`Inde ${locale}`, 3)
    const { page, context } = await open(bodil, 'phone', 'phone', locale)
    await toBoard(page)
    const move = page.getByRole('button', { name: say('phoneBoard.moveNamed', { note: note.name }) })
    await move.waitFor()
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page.getByText(say('phoneBoard.offlineHelp')).waitFor()
    await move.tap()
    await page
      .getByRole('dialog', { name: say('phoneBoard.moveTitle') })
      .getByRole('button', { name: `Inde ${locale}` })
      .tap()
    const tray = page.getByRole('region', { name: `Inde ${locale}` })
    await tray.getByText(say('phoneBoard.waits')).waitFor()
    await page.getByText(say('phoneBoard.waitingCount', { n: 1 })).waitFor()
    await page.getByText(say('phone.status.waiting', { n: 1 })).waitFor()
    expect(await lies(3)).toMatchObject({ [`Inde ${locale}`]: [] })
    expect(await faults(page)).toEqual([])

    // the page is left and opened anew while the server cannot be reached for it
    await context.route('**/api/boards/*/notes/*', (route) => route.abort())
    await context.setOffline(false)
    await page.reload()
    await toBoard(page)
    await tray.getByText(say('phoneBoard.waits')).waitFor()
    expect(await lies(3)).toMatchObject({ [`Inde ${locale}`]: [] })
    await context.unroute('**/api/boards/*/notes/*')
    await expect.poll(() => lies(3), PATIENT).toMatchObject({ [`Inde ${locale}`]: [`Tæppe ${locale}`] })
    await tray.getByText(say('phoneBoard.waits')).waitFor({ state: 'detached' })
    await tray.getByText(`Tæppe ${locale}`).waitFor()

    await stage.phase('locked')
    await page.getByText(say('phoneBoard.closed')).waitFor()
    expect(await move.count()).toBe(0)
    await stage.phase('open')
    await move.waitFor()
  })

  test('what others do is seen within seconds; who leads takes a note off the board from the phone, and lays it back', async () => {
    const note = await write(`Grimt ${locale}`, 3)
    const seen = await open(bodil, 'phone', 'phone', locale)
    await toBoard(seen.page)
    const ugly = (on: Page) => on.locator('#main').getByText(`Grimt ${locale}`, { exact: true })
    await ugly(seen.page).waitFor()
    const { page } = await open(stage.karen, 'phone', 'phone', locale)
    await toBoard(page)
    await page.getByRole('button', { name: say('moderation.hideNote', { note: note.name }) }).tap()
    await ugly(page).waitFor({ state: 'detached' })
    await ugly(seen.page).waitFor({ state: 'detached', timeout: 12_000 })
    await page.getByRole('button', { name: say('common.undo') }).tap()
    await ugly(seen.page).waitFor({ timeout: 12_000 })
    // a move changes no count, and is seen all the same
    const { id } = await make(`Væk ${locale}`, 3)
    await stage.karen.must('PATCH', `/api/boards/${stage.boardId}/notes/${note.id}`, { groupId: id })
    await seen.page
      .getByRole('region', { name: `Væk ${locale}` })
      .getByText(`Grimt ${locale}`)
      .waitFor({ timeout: 12_000 })
    expect(await faults(page)).toEqual([])
  })
})

describe('notes that are alike', () => {
  const say = words('da')
  const panel = (page: Page) => page.getByRole('region', { name: say('similar.title') })

  test('are suggested with a reason; one is taken and accepted, one is put away, by keyboard alone', async () => {
    for (const text of ['Gratis kaffe', 'Kaffe til alle', 'Lektiecafé om tirsdagen', 'LEKTIECAFE hver tirsdag', 'Strikkeklub']) await write(text, 4)
    const before = await lies(4)
    const { page } = await open(stage.karen, 'list')
    await tabTo(page, page.getByRole('button', { name: say('groups.findSimilar') }), 200)
    await page.keyboard.press('Enter')
    await panel(page).getByRole('heading', { level: 3, name: 'Kaffe' }).waitFor()
    await panel(page)
      .getByText(say('similar.sharedOne', { words: 'kaffe' }))
      .waitFor()
    expect(await lies(4)).toEqual(before)
    expect(await faults(page)).toEqual([])

    await tabTo(page, panel(page).getByRole('button', { name: say('similar.gatherNamed', { name: 'Kaffe' }) }), 40)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await lies(4)).Kaffe, PATIENT).toEqual(['Gratis kaffe', 'Kaffe til alle'])
    expect((await outline()).zones[4]?.groups.find(({ title }) => title === 'Kaffe')).toMatchObject({ suggested: true })
    await page.getByText(say('groups.suggested'), { exact: true }).first().waitFor()

    const accept = panel(page).getByRole('button', { name: say('similar.acceptNamed', { title: 'Kaffe' }) })
    await accept.waitFor()
    expect(await faults(page)).toEqual([])
    await accept.focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await outline()).zones[4]?.groups.find(({ title }) => title === 'Kaffe'), PATIENT).not.toHaveProperty('suggested')

    const unlike = panel(page).getByRole('button', { name: /^Ikke ens: (Lektiecafé|Tirsdag)/i })
    await unlike.focus()
    await page.keyboard.press('Enter')
    await unlike.waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('button', { name: say('groups.findSimilar') }).click()
    await panel(page)
      .getByRole('button', { name: /Vis \d+ forslag/ })
      .waitFor()
    expect(await unlike.count()).toBe(0)
    expect((await lies(4))['']).toEqual(['LEKTIECAFE hver tirsdag', 'Lektiecafé om tirsdagen', 'Strikkeklub'])
  })

  test('stand beside the canvas, where the group is marked until it is accepted there', async () => {
    const { page } = await open(stage.karen, 'canvas')
    await page.getByRole('button', { name: say('board.menu') }).click()
    await page.getByRole('menuitem', { name: say('groups.findSimilar') }).click()
    const gather = panel(page).getByRole('button', { name: /^Saml i gruppe: (Lektiecafé|Tirsdag)/i })
    await gather.click()
    const mark = page.locator('.sam-frame__suggested')
    await mark.first().waitFor()
    expect(await faults(page)).toEqual([])
    await panel(page)
      .getByRole('button', { name: /^Godkend/ })
      .click()
    await mark.first().waitFor({ state: 'detached' })
    await expect.poll(async () => (await lies(4))[''], PATIENT).toEqual(['Strikkeklub'])
  })

  test('are not offered to participants', async () => {
    const { page } = await open(bodil, 'list')
    await page.getByRole('heading', { name: 'Kaffe' }).waitFor()
    expect(await page.getByRole('button', { name: say('groups.findSimilar') }).count()).toBe(0)
  })
})

test('no screen asked another origin, broke the policy or threw', () => {
  expect(wrong).toEqual([])
})
