/** Two people on one canvas: what one does never takes back what the other did, zones stay put, and the library's mark stays in sight. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import { recordIdOf } from '#shared/board/layout.ts'
import { toPlainText } from '#shared/board/records.ts'
import { openBrowser, openScreen, type Screen } from '#tests/helpers/browser.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { enterRoom, type RoomClient, until } from '#tests/helpers/room-client.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'
import { canvasReady, noteOnCanvas } from './steps.ts'

const TEXT = 'Fællesspisning'
let browser: Browser
let world: World
let karen: Screen
let mette: Screen
/** reads the document beside the two screens */
let eye: RoomClient
let noteId: string
let zoneId: string

beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld()
  const made = await librarian(() => world.url, 'udviklingspuljen-2019')
  const guest = new Person(() => world.url)
  await guest.join(made.link, { name: 'Mette' })
  zoneId = made.workshop.zones[0]?.id ?? ''
  const { id } = await guest.must<{ id: string }>('POST', `/api/boards/${made.boardId}/notes`, { text: TEXT, zoneId })
  noteId = recordIdOf(id)
  eye = await enterRoom(made.karen, made.boardId)
  await eye.synced()
  karen = await openScreen(browser, { device: 'laptop', url: world.url, person: made.karen })
  mette = await openScreen(browser, { device: 'laptop', url: world.url, person: guest })
  for (const { page } of [karen, mette]) {
    await page.goto(`/w/${made.workshop.id}/canvas`)
    await canvasReady(page)
    await noteOnCanvas(page, TEXT).waitFor()
  }
})
afterAll(async () => {
  eye?.close()
  await browser?.close()
  await world?.close()
})

const place = () => eye.records.get(`${noteId}#p`) as [number, number, number, string, string] | undefined
const text = () => toPlainText(eye.records.get(`${noteId}#t`))
/** by its id: how much of its text one undo takes back depends on how fast it was typed */
const note = (page: Page) => page.locator(`.tl-shape[data-shape-id="${noteId}"]`)
const centre = async (page: Page) => {
  const box = await note(page).boundingBox()
  if (!box) throw new Error('the note is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
async function drag(page: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 8 })
  await page.mouse.up()
}
/** A drag comes in steps; the last of them may be on its way. */
async function placeAtRest(): Promise<ReturnType<typeof place>> {
  for (let last = place(); ; ) {
    await karen.page.waitForTimeout(500)
    const now = place()
    if (JSON.stringify(now) === JSON.stringify(last)) return now
    last = now
  }
}
const shootBoth = async () => {
  await karen.shoot('failed-together-karen')
  await mette.shoot('failed-together-mette')
}

it('one moves a note while the other writes on it: both stand, and neither undo touches the other', async () => {
  onTestFailed(shootBoth)
  const before = place()
  const at = await centre(mette.page)
  await mette.page.mouse.dblclick(at.x, at.y)
  await mette.page.locator('.tl-shape [contenteditable="true"]').waitFor()
  // the library marks the whole text a moment after it opens it: what is typed replaces it
  await mette.page.waitForFunction((marked) => getSelection()?.toString().trim() === marked, TEXT)
  await mette.page.keyboard.type(`${TEXT} hver torsdag`)
  await drag(karen.page, await centre(karen.page), { x: 120, y: 60 })
  await mette.page.keyboard.press('Escape')
  await until(() => text() === `${TEXT} hver torsdag`, `the whole text, not ${text()}`)
  await until(() => place()?.[0] !== before?.[0], 'the new place')
  const moved = await placeAtRest()

  await mette.page.keyboard.press('Control+z')
  await until(() => text() !== `${TEXT} hver torsdag`, 'the text is taken back')
  expect(place()).toEqual(moved)
  const taken = text()
  await karen.page.keyboard.press('Control+z')
  await until(() => place()?.[0] === before?.[0] && place()?.[1] === before?.[1], 'the place is taken back')
  expect(text()).toBe(taken)
})

it('a facilitator who deletes a note and thinks again gives it back with its author and number', async () => {
  onTestFailed(shootBoth)
  const meta = eye.records.get(`${noteId}#m`)
  // a click on a note that is chosen already would open it for writing
  await karen.page.keyboard.press('Escape')
  const at = await centre(karen.page)
  await karen.page.mouse.click(at.x, at.y)
  await karen.page.keyboard.press('Delete')
  await until(() => !eye.records.has(noteId), 'the note is gone')
  await karen.page.keyboard.press('Control+z')
  await until(() => place() !== undefined && eye.records.has(noteId), 'the note is back')
  expect(eye.records.get(`${noteId}#m`)).toEqual(meta)
  await note(mette.page).getByText('Mette').waitFor()
})

it('a participant cannot move a zone, a facilitator can, and its notes come along', async () => {
  onTestFailed(shootBoth)
  const zone = [...eye.records.keys()].find((key) => key.endsWith('#m') && (eye.records.get(key) as { zone?: string }).zone === zoneId)?.slice(0, -2) ?? ''
  const where = () => eye.records.get(`${zone}#p`) as number[]
  const before = [...where()]
  const rim = async (page: Page) => {
    const box = await page.locator(`.tl-shape[data-shape-id="${zone}"]`).boundingBox()
    if (!box) throw new Error('the zone is not on the screen')
    return { x: box.x + box.width - 60, y: box.y + box.height - 60 }
  }
  await mette.page.keyboard.press('Escape')
  await drag(mette.page, await rim(mette.page), { x: 40, y: 40 })
  await mette.page.waitForTimeout(500)
  expect(where()).toEqual(before)
  const inZone = place()
  await karen.page.keyboard.press('Escape')
  const frame = await karen.page.locator(`.tl-shape[data-shape-id="${zone}"]`).boundingBox()
  await karen.page.mouse.click((frame?.x ?? 0) + 1, (frame?.y ?? 0) + (frame?.height ?? 0) / 2)
  for (let i = 0; i < 4; i++) await karen.page.keyboard.press('Shift+ArrowDown')
  await until(() => where()[1] !== before[1], 'the zone has moved')
  expect(place()).toEqual(inZone)
})

it("the canvas library's mark is there, and nothing of ours lies over it", async () => {
  for (const screen of [karen, mette]) {
    const covered = await screen.page.evaluate(() => {
      const mark = document.querySelector('[class*="watermark"]')?.getBoundingClientRect()
      if (!mark?.width) return 'the mark is not there'
      const top = document.elementFromPoint(mark.x + mark.width / 2, mark.y + mark.height / 2)
      return top?.closest('[class*="watermark"]') ? '' : `covered by ${top?.outerHTML.slice(0, 80)}`
    })
    expect(covered).toBe('')
  }
})
