/** Pictures on the screens: from a file, the clipboard and a phone's camera; described, exported, undone, and refused in words. */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outline } from '#shared/boards.ts'
import { openBrowser, openScreen, type Screen } from '#tests/helpers/browser.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { noise, photoWithPlace, picture } from '#tests/helpers/pictures.ts'
import { words } from '#tests/helpers/words.ts'
import { until } from '#tests/helpers/room-client.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'
import { canvasReady, look } from './steps.ts'

const say = words('da')
let browser: Browser
let world: World
let karen: Screen
let anna: Screen
let made: Awaited<ReturnType<typeof librarian>>
const faults: string[] = []
beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld()
  made = await librarian(() => world.url, 'fire-rum')
  const guest = new Person(() => world.url)
  await guest.join(made.link, { name: 'Anna' })
  const canvas = `/w/${made.workshop.id}/canvas`
  karen = await openScreen(browser, { device: 'laptop', url: world.url, person: made.karen })
  anna = await openScreen(browser, { device: 'laptop', url: world.url, person: guest })
  for (const screen of [karen, anna]) {
    await screen.page.goto(canvas)
    await canvasReady(screen.page)
  }
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const pictures = (page: Page) => page.locator('.tl-shape[data-shape-type="image"]')
/** The pixels have come, not only their frame. */
const painted = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => [...document.querySelectorAll<HTMLImageElement>('.tl-shape[data-shape-type="image"] img')].filter((img) => img.naturalWidth > 0).length === wanted,
    count,
  )
/** Nothing else on a board is as red as the test's pictures. */
async function redPixels(png: Buffer): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let red = 0
  for (let at = 0; at < data.length; at += info.channels) if ((data[at] ?? 0) > 190 && (data[at + 1] ?? 255) < 45 && (data[at + 2] ?? 255) < 55) red++
  return red
}
const file = async (name: string, bytes: Promise<Buffer>, mimeType: string) => ({ name, mimeType, buffer: await bytes })
async function choose(page: Page, files: Awaited<ReturnType<typeof file>>[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: say('board.addPicture') }).click()
  await (await chooser).setFiles(files)
}
async function paste(page: Page, bytes: Buffer, type: string): Promise<void> {
  await page.locator('.tl-canvas').click({ position: { x: 700, y: 560 } })
  await page.evaluate(
    ([base64, mime]) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(base64 ?? ''), (character) => character.charCodeAt(0))], 'klip', { type: mime ?? '' }))
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    [bytes.toString('base64'), type],
  )
}

describe('on the canvas', () => {
  it('a facilitator chooses a picture and everybody sees it', async () => {
    await choose(karen.page, [await file('plan.png', picture('png', 640, 320), 'image/png')])
    for (const { page } of [karen, anna]) await painted(page, 1)
    await karen.page.getByText(say('sync.saved'), { exact: true }).first().waitFor()
    await look(karen, 'pictures-canvas', faults)
  })

  it('describes it, in Danish, for those who cannot see it', async () => {
    const toolbar = karen.page.getByRole('toolbar', { name: 'Billedværktøjer' })
    await toolbar.getByRole('button', { name: 'Alternativ tekst' }).click()
    await karen.page.getByPlaceholder('Skriv en beskrivelse …').fill('Tegning af det nye rum')
    await karen.page.keyboard.press('Enter')
    const tldr = async () => (await made.karen.fetch('GET', `/api/boards/${made.boardId}/export.tldr`)).text()
    await until(async () => (await tldr()).includes('Tegning af det nye rum'), 'the description on the board')
  })

  it('is in the pictures of the board', async () => {
    for (const format of ['svg', 'png'] as const) {
      await karen.page.keyboard.press('Escape')
      await karen.page.getByRole('button', { name: say('board.menu') }).click()
      await karen.page.getByRole('menuitem', { name: say('board.picture') }).click()
      await karen.page.getByText(say(format === 'svg' ? 'board.pictureSvg' : 'board.picturePng')).click()
      const download = karen.page.waitForEvent('download')
      await karen.page.getByRole('button', { name: say('board.pictureMake'), exact: true }).click()
      const bytes = await readFile(await (await download).path())
      if (format === 'svg') expect(bytes.toString()).toContain('data:image/png;base64')
      else expect(await redPixels(bytes)).toBeGreaterThan(1_000)
    }
  })

  it('comes from the clipboard too, and goes and returns with undo', async () => {
    await paste(karen.page, await picture('jpeg', 200, 200), 'image/jpeg')
    for (const { page } of [karen, anna]) await painted(page, 2)
    await karen.page.getByRole('button', { name: say('common.undo') }).click()
    for (const { page } of [karen, anna]) await painted(page, 1)
    await karen.page.getByRole('button', { name: say('common.redo') }).click()
    for (const { page } of [karen, anna]) await painted(page, 2)
  })

  it('larger than anybody sees, it is made smaller before it is sent', async () => {
    const request = karen.page.waitForRequest((sent) => sent.method() === 'POST' && sent.url().endsWith('/files'))
    await choose(karen.page, [await file('panorama.png', noise(5_000, 250), 'image/png')])
    expect((await request).headers()['content-type']).toBe('image/webp')
    for (const { page } of [karen, anna]) await painted(page, 3)
    await karen.page.keyboard.press('Delete')
    for (const { page } of [karen, anna]) await painted(page, 2)
  })

  it('says in words what it does not take', async () => {
    await choose(karen.page, [{ name: 'brev.png', mimeType: 'image/png', buffer: Buffer.from('Kære alle') }])
    await karen.page.getByText(say('errors.image_invalid')).waitFor()
    await paste(anna.page, await picture('png', 50, 50), 'image/png')
    await anna.page.getByText(say('board.noPictures')).waitFor()
    expect(await anna.page.getByRole('button', { name: say('board.addPicture') }).count()).toBe(0)
    expect(await pictures(karen.page).count()).toBe(2)
  })
})

it('the list shows it too, in words that a facilitator can change there', async () => {
  const list = await openScreen(browser, { device: 'tablet', url: world.url, person: made.karen })
  await list.page.goto(`/w/${made.workshop.id}/list`)
  const described = list.page.getByRole('img', { name: say('list.picture', { words: 'Tegning af det nye rum' }) })
  await described.waitFor()
  await list.page.getByRole('button', { name: say('list.describe', { words: 'Tegning af det nye rum' }) }).click()
  await list.page.getByLabel(say('list.alt')).fill('Plan over stueetagen')
  await look(list, 'pictures-list', faults)
  await list.page.getByRole('button', { name: say('common.save') }).click()
  await list.page.getByRole('img', { name: say('list.picture', { words: 'Plan over stueetagen' }) }).waitFor()
  await list.page.getByText(say('sync.saved'), { exact: true }).first().waitFor()
  const { images } = await made.karen.must<Outline>('GET', `/api/boards/${made.boardId}/outline`)
  expect(images.map((image) => image.alt)).toContain('Plan over stueetagen')
  expect([...list.foreign, ...list.violations, ...list.errors]).toEqual([])
  await list.close()
})

it('a facilitator takes a picture with the phone and it lies in its zone', async () => {
  const phone = await openScreen(browser, { device: 'phone', url: world.url, person: made.karen })
  await phone.page.goto(`/w/${made.workshop.id}/phone`)
  await phone.page.getByRole('button', { name: say('facilitation.writeNote') }).click()
  const zone = made.workshop.zones[1]
  const chooser = phone.page.waitForEvent('filechooser')
  await phone.page.getByRole('button', { name: say('camera.take') }).click()
  await (await chooser).setFiles([await file('IMG_0001.jpg', photoWithPlace(), 'image/jpeg')])
  const form = phone.page.getByRole('form', { name: say('camera.form') })
  await form.getByLabel(say('camera.alt')).fill('Bordet ved vinduet')
  await form.getByLabel(say('phone.zone')).selectOption({ label: zone?.title ?? '' })
  await look(phone, 'pictures-phone', faults)
  await form.getByRole('button', { name: say('camera.put') }).click()
  await phone.page.getByText(say('camera.announce')).waitFor({ state: 'attached' })
  for (const { page } of [karen, anna]) await painted(page, 3)
  const stored = await made.karen.fetch('GET', `/api/boards/${made.boardId}/export.tldr`)
  expect(await stored.text()).toContain('Bordet ved vinduet')
  expect([...phone.foreign, ...phone.violations, ...phone.errors]).toEqual([])
  await phone.close()
})

it('nothing was asked of other origins, refused by the browser, or broken to look at', () => {
  const expected = /status of 4\d\d/
  for (const screen of [karen, anna]) expect([...screen.foreign, ...screen.violations, ...screen.errors.filter((error) => !expected.test(error))]).toEqual([])
  expect(faults).toEqual([])
})
