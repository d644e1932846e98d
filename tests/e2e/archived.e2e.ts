/** A workshop that is put away: everything of it can still be read, and nothing is offered that would be refused. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import type { Workshop } from '#shared/workshops.ts'
import { openBrowser, openScreen } from '#tests/helpers/browser.ts'
import { Person } from '#tests/helpers/person.ts'
import { words } from '#tests/helpers/words.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

const say = words('da')
let browser: Browser
let world: World
let karen: Person
let workshop: Workshop
beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld()
  karen = await new Person(() => world.url).setup()
  const { id } = await karen.must<{ id: string }>('POST', '/api/workshops/demo', {})
  workshop = await karen.must<Workshop>('GET', `/api/workshops/${id}`)
  await karen.must('POST', `/api/workshops/${id}/draft`)
  await karen.must('PATCH', `/api/workshops/${id}`, { archived: true })
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

it('shows its draft to who led it, to read', async () => {
  const screen = await openScreen(browser, { device: 'laptop', url: world.url, person: karen })
  onTestFailed(() => screen.shoot('failed-archived-draft'))
  await screen.page.goto(`/w/${workshop.id}/draft`)
  const text = screen.page.locator('[contenteditable]').first()
  await text.getByText('Døren på klem').waitFor()
  expect(await text.getAttribute('contenteditable')).toBe('false')
  await screen.page.getByText(say('sync.readOnly'), { exact: true }).first().waitFor()
  await screen.shoot('archived-draft')
  expect([...screen.foreign, ...screen.violations, ...screen.errors]).toEqual([])
  await screen.close()
})

it('is looked at on the phone of who led it, without a button that leads nowhere', async () => {
  const screen = await openScreen(browser, { device: 'phone', url: world.url, person: karen })
  onTestFailed(() => screen.shoot('failed-archived-phone'))
  await screen.page.goto(`/w/${workshop.id}/phone`)
  await screen.page.getByText(say('phone.archived')).waitFor()
  await screen.page.getByRole('button', { name: say('phoneBoard.open') }).waitFor()
  for (const action of ['facilitation.start', 'facilitation.writeNote', 'facilitation.openProgramme'] as const)
    expect(await screen.page.getByRole('button', { name: say(action) }).count(), action).toBe(0)
  await screen.shoot('archived-phone')
  await screen.close()
})

it('stops offering to invite on a canvas that is open, whoever puts it away', async () => {
  const { id } = await karen.createWorkshop()
  const screen = await openScreen(browser, { device: 'laptop', url: world.url, person: karen })
  onTestFailed(() => screen.shoot('failed-archived-canvas'))
  await screen.page.goto(`/w/${id}/canvas`)
  const invite = screen.page.getByRole('button', { name: say('board.invite') })
  await invite.waitFor()
  await karen.must('PATCH', `/api/workshops/${id}`, { archived: true })
  await invite.waitFor({ state: 'detached' })
  await screen.close()
})

it('says once on the canvas that it is put away, and above rather than over the notes', async () => {
  for (const device of ['laptop', 'tablet', 'phone'] as const) {
    const screen = await openScreen(browser, { device, url: world.url, person: karen })
    onTestFailed(() => screen.shoot(`failed-archived-canvas-${device}`))
    await screen.page.goto(`/w/${workshop.id}/canvas`)
    await screen.page.getByRole('button', { name: say('board.zoomFit') }).waitFor()
    expect(await screen.page.getByText(say('facilitation.may.archived')).count()).toBe(1)
    await screen.page.getByText(say('facilitation.archived'), { exact: true }).waitFor()
    expect(await screen.page.getByText(say('facilitation.nextUp', { title: '', minutes: '' }).slice(0, 6)).count()).toBe(0)
    await screen.shoot(`archived-canvas-${device}`)
    await screen.close()
  }
})
