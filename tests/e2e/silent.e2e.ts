/** Silent writing on three faces: nobody sees the others' notes, everybody sees how many there are; shown zone by zone, and taken back. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import type { Outline } from '#shared/boards.ts'
import { openBrowser, openScreen, type Screen } from '#tests/helpers/browser.ts'
import { tabTo } from '#tests/helpers/keyboard.ts'
import { accessibilityFaults } from '#tests/helpers/looks.ts'
import type { Person } from '#tests/helpers/person.ts'
import { setSilentStage, type SilentStage } from '#tests/helpers/silence.ts'
import { words } from '#tests/helpers/words.ts'

const da = words('da')
const en = words('en')
const PATIENT = { timeout: 30_000 }
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

interface Seat {
  screen: Screen
  page: Page
}
async function sit(stage: SilentStage, person: Person | undefined, path: string, options: { device?: 'phone' | 'laptop'; locale?: 'da' | 'en' } = {}): Promise<Seat> {
  const { device = 'laptop', locale = 'da' } = options
  const screen = await openScreen(browser, { device, url: stage.world.url, locale, ...(person && { person }) })
  screen.context.setDefaultTimeout(PATIENT.timeout)
  await screen.page.goto(path)
  return { screen, page: screen.page }
}
const face = (stage: SilentStage, name: string) => `/w/${stage.workshop.id}/${name}`
const outline = (stage: SilentStage) => stage.karen.must<Outline>('GET', `/api/boards/${stage.boardId}/outline`)
const textsIn = async (stage: SilentStage, zone: number) => ((await outline(stage)).zones[zone]?.notes ?? []).map(({ text }) => text).sort()
const shapes = (page: Page) => page.locator('.tl-shape[data-shape-type="note"]')

describe('silent writing', () => {
  let stage: SilentStage
  let canvas: Seat
  let phone: Seat
  let list: Seat
  let staff: Seat
  const all = () => [canvas, phone, list, staff]
  const zone = (at: number) => stage.workshop.zones[at] as { id: string; title: string }
  beforeAll(async () => {
    stage = await setSilentStage()
    const [anna, bo, cecilie] = [await stage.guest('participant', 'Anna'), await stage.guest('participant', 'Bo'), await stage.guest('participant', 'Cecilie')]
    canvas = await sit(stage, anna, face(stage, 'canvas'))
    phone = await sit(stage, bo, face(stage, 'phone'), { device: 'phone' })
    list = await sit(stage, cecilie, face(stage, 'list'), { locale: 'en' })
    staff = await sit(stage, stage.karen, face(stage, 'canvas'))
  })
  afterAll(async () => {
    for (const { screen } of all()) await screen?.close()
    await stage?.close()
  })
  const failed = () => onTestFailed(async () => void (await Promise.all(all().map(({ screen }, at) => screen.shoot(`failed-silent-${at}`)))))

  it('on the canvas a note is written on the shelf, which the pads open', async () => {
    failed()
    const { page } = canvas
    await page.locator('.tl-canvas').waitFor()
    await page.getByRole('button', { name: da('common.close') }).click()
    await page.getByRole('button', { name: da('board.pad', { color: da('common.color.orange') }) }).click()
    const field = page.getByRole('textbox', { name: da('mine.text') })
    await expect.poll(() => field.evaluate((element) => element === document.activeElement), PATIENT).toBe(true)
    await page.keyboard.type('Hemmelighed fra tavlen')
    await page.getByLabel(da('mine.zone')).selectOption({ label: zone(0).title })
    await page.getByRole('button', { name: da('mine.save') }).click()
    await page.getByRole('complementary').getByRole('article').filter({ hasText: 'Hemmelighed fra tavlen' }).getByText(da('mine.private')).waitFor()
    expect(await shapes(page).count()).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('on the phone it is marked as one’s own secret, and changed', async () => {
    failed()
    const { page } = phone
    await page.getByLabel(da('phone.field')).fill('Hemmelighed fra telefonen')
    await page.getByLabel(da('phone.zone')).selectOption({ label: zone(1).title })
    await page.getByRole('button', { name: da('phone.save') }).click()
    const row = page.getByRole('article').filter({ hasText: 'Hemmelighed fra telefonen' })
    await row.getByText(da('phone.private')).waitFor()
    await row.getByRole('button').click()
    const form = page.getByRole('form', { name: da('phone.editing') })
    await form.getByLabel(da('phone.zone')).selectOption({ label: zone(0).title })
    await form.getByRole('button', { name: /^Farve/ }).click()
    await form.getByRole('radio', { name: da('common.color.light-blue') }).check({ force: true })
    await form.getByRole('button', { name: da('phone.saveChange') }).click()
    await row.and(page.locator('[data-c="light-blue"]')).getByText(da('phone.private')).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('in the list it is written, moved and left unsigned by keyboard alone', async () => {
    failed()
    const { page } = list
    await tabTo(page, page.getByRole('button', { name: en('list.newNoteIn', { zone: zone(0).title }), exact: true }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByLabel(en('list.text')))
    await page.keyboard.type('Secret of the list')
    await tabTo(page, page.getByRole('button', { name: en('mine.save') }))
    await page.keyboard.press('Enter')
    const row = page.getByRole('article').filter({ hasText: 'Secret of the list' })
    await row.getByText(en('mine.private')).waitFor()
    await tabTo(page, row.getByRole('button', { name: en('mine.edit', { text: 'Secret of the list' }) }), 200)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), PATIENT).toBe('TEXTAREA')
    const form = page.getByRole('form', { name: en('mine.editing') })
    await tabTo(page, form.getByLabel(en('mine.zone')))
    await page.keyboard.type(zone(1).title)
    await tabTo(page, form.getByRole('switch'))
    await page.keyboard.press('Space')
    await tabTo(page, form.getByRole('button', { name: en('common.save') }))
    await page.keyboard.press('Enter')
    await row.getByText(en('common.noName')).waitFor()
    await row.getByText(zone(1).title).waitFor()
    await expect.poll(() => row.evaluate((element) => element.contains(document.activeElement)), PATIENT).toBe(true)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('everybody sees how many there are, and nobody what the others wrote', async () => {
    failed()
    await canvas.page.getByText('3', { exact: true }).first().waitFor()
    await canvas.page.getByText(da('mine.writtenBig', { n: 3 })).waitFor()
    await phone.page
      .getByRole('contentinfo')
      .getByText(da('phone.written', { n: 3 }))
      .waitFor()
    await list.page.getByText(en('mine.written', { n: 3 })).waitFor()
    await staff.page.getByText(da('mine.nobodySeesYou')).waitFor()
    const secrets = { canvas: 'fra tavlen', phone: 'fra telefonen', list: 'of the list' }
    for (const [own, { page }] of Object.entries({ canvas, phone, list, staff }))
      for (const [whose, text] of Object.entries(secrets)) if (own !== whose) expect(await page.content(), `${text} on ${own}`).not.toContain(text)
  })

  it('one zone is shown first, chosen by its number', async () => {
    failed()
    const { page } = staff
    await page.getByRole('button', { name: da('reveal.show', { n: 3 }) }).click()
    const dialog = page.getByRole('dialog', { name: da('reveal.title') })
    await dialog.getByRole('radio', { name: da('reveal.zoneCount', { zone: zone(0).title, n: 2 }) }).check({ force: true })
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: da('reveal.show', { n: 2 }) }).click()
    await canvas.page.getByText(da('mine.revealedIn', { n: 2, zone: zone(0).title })).waitFor()
    await expect.poll(() => textsIn(stage, 0), PATIENT).toEqual(['Hemmelighed fra tavlen', 'Hemmelighed fra telefonen'])
    for (const { page: screen } of [canvas, staff]) await expect.poll(() => shapes(screen).count(), PATIENT).toBe(2)
    await list.page
      .getByRole('region', { name: zone(0).title })
      .getByText('Hemmelighed fra telefonen')
      .waitFor()
    const mine = phone.page.getByRole('article').filter({ hasText: 'Hemmelighed fra telefonen' })
    await mine.getByText(/^N\d$/).waitFor()
    expect(await mine.getByText(da('phone.private')).count()).toBe(0)
    expect(await textsIn(stage, 1)).toEqual([])
  })

  it('then the rest, by keyboard', async () => {
    failed()
    const { page } = staff
    await tabTo(page, page.getByRole('button', { name: da('reveal.show', { n: 1 }) }), 200)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: da('reveal.title') })
    const confirm = dialog.getByRole('button', { name: da('reveal.show', { n: 1 }) })
    await confirm.waitFor()
    await tabTo(page, confirm)
    await page.keyboard.press('Enter')
    await list.page.getByText(en('mine.revealed', { n: 1 })).waitFor()
    await expect.poll(() => textsIn(stage, 1), PATIENT).toEqual(['Secret of the list'])
    await expect.poll(() => shapes(canvas.page).count(), PATIENT).toBe(3)
    const { notes } = (await outline(stage)).zones[1] ?? { notes: [] }
    expect(notes[0]?.author ?? null).toBeNull()
  })

  it('what has a name goes back to its author, and everybody hears that it was seen', async () => {
    failed()
    await stage.write(stage.karen, 'For tidligt vist', { zoneId: zone(2).id })
    const { page } = staff
    await page.getByRole('button', { name: da('reveal.show', { n: 1 }) }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: da('reveal.show', { n: 1 }) })
      .click()
    await expect.poll(() => textsIn(stage, 2), PATIENT).toEqual(['For tidligt vist'])
    await page.getByRole('button', { name: da('reveal.takeBackLong', { n: 1 }) }).click()
    const dialog = page.getByRole('dialog', { name: da('reveal.takeBackTitle') })
    await dialog.getByText(da('reveal.takeBackSeen', { n: 1 })).waitFor()
    await dialog.getByRole('button', { name: da('reveal.takeBack') }).click()
    await canvas.page.getByText(da('mine.takenBack', { n: 1 })).waitFor()
    await list.page.getByText(en('mine.takenBack', { n: 1 })).waitFor()
    await phone.page.getByText(da('phone.takenBack')).waitFor()
    await expect.poll(() => textsIn(stage, 2), PATIENT).toEqual([])
    expect((await stage.mine(stage.karen)).find(({ text }) => text === 'For tidligt vist')?.private).toBe(true)
    for (const { screen } of all()) expect([...screen.foreign, ...screen.violations]).toEqual([])
  })
})

describe('going on elsewhere', () => {
  it('with four words a guest is the same on another device, and leaves without a trace', async () => {
    const stage = await setSilentStage()
    const anna = await stage.guest('participant', 'Anna')
    await stage.write(anna, 'Skrevet på den første telefon')
    const first = await sit(stage, anna, face(stage, 'phone'), { device: 'phone' })
    const second = await sit(stage, undefined, '/resume', { locale: 'en' })
    onTestFailed(async () => void (await Promise.all([first.screen.shoot('failed-resume-1'), second.screen.shoot('failed-resume-2')])))
    await first.page.getByRole('button', { name: da('phone.more') }).click()
    await first.page.getByRole('button', { name: da('guest.resume') }).click()
    await first.page.getByRole('button', { name: da('resume.make') }).click()
    const shown = first.page.getByRole('region', { name: da('resume.words') }).getByRole('listitem')
    await shown.first().waitFor()
    const code = (await shown.allTextContents()).join(' ')
    expect(code.split(' ')).toHaveLength(4)
    expect(await accessibilityFaults(first.page)).toEqual([])

    const field = second.page.getByLabel(en('resume.field'))
    await field.fill('kun to')
    await second.page.getByRole('button', { name: en('resume.goOn') }).click()
    await second.page.getByText(en('resume.fourWords')).waitFor()
    await field.fill('en to tre fire')
    await second.page.getByRole('button', { name: en('resume.goOn') }).click()
    await second.page.getByRole('alert').waitFor()
    expect(await accessibilityFaults(second.page)).toEqual([])
    await field.fill(code.toUpperCase())
    await second.page.getByRole('button', { name: en('resume.goOn') }).click()
    await second.page.waitForURL('**/canvas')
    await second.page.goto(face(stage, 'list'))
    await second.page.getByRole('article').filter({ hasText: 'Skrevet på den første telefon' }).waitFor()

    await second.page.getByRole('button', { name: en('phone.more') }).click()
    await second.page.getByRole('button', { name: en('guest.leave') }).click()
    await second.page
      .getByRole('dialog')
      .getByRole('button', { name: en('guest.leave') })
      .click()
    await second.page.waitForURL((url) => url.pathname === '/')
    expect(await second.page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('samtavle.')))).toEqual([])
    expect(await second.screen.context.cookies()).toEqual([])
    await second.page.goto(face(stage, 'list'))
    expect(await second.page.getByText('Skrevet på den første telefon').count()).toBe(0)
    await first.screen.close()
    await second.screen.close()
    await stage.close()
  })

  it('what is waiting on a phone is gone after leaving', async () => {
    const stage = await setSilentStage()
    const anna = await stage.guest('participant', 'Anna')
    const { page, screen } = await sit(stage, anna, face(stage, 'phone'), { device: 'phone' })
    onTestFailed(() => screen.shoot('failed-leave'))
    await page.route('**/notes', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
    await page.getByLabel(da('phone.field')).fill('Når aldrig frem')
    await page.getByRole('button', { name: da('phone.save') }).click()
    await page.getByText(da('phone.state.waiting')).waitFor()
    await page.getByRole('button', { name: da('phone.more') }).click()
    await page.getByRole('button', { name: da('guest.leave') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(da('leave.unsent', { n: 1 })).waitFor()
    await dialog.getByRole('button', { name: da('guest.leave') }).click()
    await page.waitForURL((url) => url.pathname === '/')
    const left = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('samtavle-phone')
          opening.onsuccess = () => {
            const counting = opening.result.transaction('entries').objectStore('entries').count()
            counting.onsuccess = () => resolve(counting.result)
          }
        }),
    )
    expect(left).toBe(0)
    await screen.close()
    await stage.close()
  })
})

describe('names', () => {
  it('are chosen with the workshop and said at the door, where the name field follows', async () => {
    const stage = await setSilentStage({ mode: 'open' })
    const { page, screen } = await sit(stage, stage.karen, '/workshops/new')
    onTestFailed(() => screen.shoot('failed-names'))
    await page.getByLabel(da('workshops.name')).fill('Uden navne')
    await page.getByRole('radio', { name: da('identity.anonymous') }).check({ force: true })
    await page.getByRole('checkbox', { name: da('identity.moderated') }).check({ force: true })
    await page.getByRole('button', { name: da('workshops.create') }).click()
    await page.waitForURL('**/canvas')
    const id = new URL(page.url()).pathname.split('/')[2] ?? ''
    const { url } = await stage.karen.invite(id)
    const door = await sit(stage, undefined, `/join/${url.split('/').at(-1)}`, { device: 'phone', locale: 'en' })
    await door.page.getByText(en('join.factSeen.anonymous')).waitFor()
    await door.page.getByText(en('join.factModerated')).waitFor()
    expect(await door.page.getByLabel(en('join.name')).count()).toBe(0)
    expect(await accessibilityFaults(door.page)).toEqual([])
    await door.page.getByRole('button', { name: en('join.enter') }).click()
    await door.page.waitForURL('**/phone')
    await door.page.getByLabel(en('phone.field')).fill('Nobody knows')
    expect(await door.page.getByRole('switch').count()).toBe(0)
    await door.page.getByRole('button', { name: en('phone.save') }).click()
    await door.page.getByText(en('phone.status.saved'), { exact: true }).waitFor()
    await expect
      .poll(async () => (await stage.karen.ask<{ error?: { code: string } }>('PATCH', `/api/workshops/${id}`, { identity: 'named' })).body.error?.code, PATIENT)
      .toBe('already_written')
    await door.screen.close()
    await screen.close()
    await stage.close()
  })
})
