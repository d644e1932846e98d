/** What people do on the screens, step by step, in the words that they read there. */
import jsqr from 'jsqr'
import type { Locator, Page } from 'playwright-core'
import type { Screen } from '#tests/helpers/browser.ts'
import { accessibilityFaults, layoutFaults } from '#tests/helpers/looks.ts'
import { words } from '#tests/helpers/words.ts'

const say = words('da')

/** Takes a picture and notes what is wrong with it. */
export async function look(screen: Screen, name: string, faults: string[]): Promise<void> {
  await screen.shoot(name)
  const found = [...(await layoutFaults(screen.page)), ...(await accessibilityFaults(screen.page))]
  faults.push(...found.map((fault) => `${name}: ${fault}`))
}

/** What a phone's camera reads in a part of the screen. @throws Error when there is no code */
export async function scan(part: Locator): Promise<string> {
  const png = (await part.screenshot()).toString('base64')
  const picture = await part.page().evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const { data, width, height } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? new ImageData(1, 1)
    return { data: [...data], width, height }
  }, png)
  const decode = jsqr as unknown as (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null
  const code = decode(Uint8ClampedArray.from(picture.data), picture.width, picture.height)
  if (!code) throw new Error('no QR code in this picture')
  return code.data
}

export async function makeAccount(page: Page): Promise<void> {
  await page.getByLabel(say('accounts.name')).fill('Karen Bibliotekar')
  await page.getByLabel(say('accounts.email')).fill('karen@bibliotek.example')
  await page.getByLabel(say('accounts.password')).fill('fire tilfældige ord er godt')
  await page.getByRole('button', { name: say('accounts.createAccount') }).click()
  await page.waitForURL('**/workshops')
}

/** @returns the workshop's id, from the address of the board that opens */
export async function makeWorkshop(page: Page, { template, question, name }: { template: RegExp; question: string; name: string }): Promise<string> {
  await page.getByRole('radio', { name: template }).first().check({ force: true })
  await page.getByLabel(say('workshops.question')).first().fill(question)
  await page.getByLabel(say('workshops.name')).fill(name)
  await page.getByRole('button', { name: say('workshops.create') }).click()
  await page.waitForURL('**/canvas')
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** On the join page: a name, where from, and in. */
export async function joinAs(page: Page, name: string, affiliation: 'borger' | 'partner', organisation?: string): Promise<void> {
  await page.getByLabel(say('join.name')).fill(name)
  await page.getByText(say(`join.affiliation.${affiliation}`), { exact: true }).click()
  if (organisation) await page.getByLabel(say('join.organisation')).fill(organisation)
  await page.getByRole('button', { name: say('join.enter') }).click()
  await page.waitForURL(/\/w\/[^/]+\/(phone|canvas)$/)
}

export async function writeOnPhone(page: Page, text: string, zone?: string): Promise<void> {
  await page.getByLabel(say('phone.field')).fill(text)
  if (zone) await page.getByLabel(say('phone.zone')).selectOption({ label: zone })
  await page.getByRole('button', { name: say('phone.save') }).click()
  await page.getByRole('listitem').filter({ hasText: text }).getByText(say('phone.state.saved')).waitFor()
}

/** The canvas is there and everything on it is saved. */
export async function canvasReady(page: Page): Promise<void> {
  await page.locator('.tl-canvas').waitFor()
  await page.getByText(say('sync.saved'), { exact: true }).first().waitFor()
}

export const noteOnCanvas = (page: Page, text: string): Locator => page.locator('.tl-shape[data-shape-type="note"]').filter({ hasText: text })
/** Notes can be seen: each by itself, or from far away as one picture. */
export const notesDrawn = (page: Page): Promise<void> => page.locator('.sam-far-notes, .tl-shape[data-shape-type="note"]:visible').first().waitFor({ timeout: 60_000 })
const zoneOnCanvas = (page: Page, title: string): Locator => page.locator('.tl-shape[data-shape-type="frame"]').filter({ hasText: title })

/** What is typed on the note that has just been made, until it is on disk. */
async function typeOnNote(page: Page, text: string): Promise<void> {
  await page.locator('.tl-shape [contenteditable="true"]').waitFor()
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
  await noteOnCanvas(page, text).waitFor()
  await page.getByText(say('sync.saved'), { exact: true }).first().waitFor()
}

const pad = (page: Page): Locator => page.getByRole('button', { name: say('board.pad', { color: say('common.color.light-blue') }) })

/** With the mouse: takes a note from the pads, puts it into a zone, writes. */
export async function writeOnCanvas(page: Page, text: string, zone: string): Promise<void> {
  await pad(page).click()
  const box = await zoneOnCanvas(page, zone).boundingBox()
  if (!box) throw new Error(`zone ${zone} is not on the screen`)
  await page.mouse.click(box.x + box.width * 0.7, box.y + box.height * 0.6)
  await typeOnNote(page, text)
}

/** With a finger: the note comes to the middle of the screen. */
export async function tapAndWrite(page: Page, text: string): Promise<void> {
  await pad(page).tap()
  await typeOnNote(page, text)
}

/** Drags a note into a zone with the mouse. */
export async function dragIntoZone(page: Page, text: string, zone: string): Promise<void> {
  await page.keyboard.press('Escape')
  const [from, to] = [await noteOnCanvas(page, text).boundingBox(), await zoneOnCanvas(page, zone).boundingBox()]
  if (!from || !to) throw new Error(`${text} or ${zone} is not on the screen`)
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 })
  await page.waitForTimeout(400)
  await page.mouse.up()
}
