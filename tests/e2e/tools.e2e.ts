/** Whose the keyboard is after a press on a tool. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import { openBrowser, openScreen, type Screen } from '#tests/helpers/browser.ts'
import { librarian } from '#tests/helpers/person.ts'
import { words } from '#tests/helpers/words.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'
import { canvasReady, noteOnCanvas } from './steps.ts'

const say = words('da')
const TEXT = 'Fællesspisning'
let browser: Browser
let world: World
let screen: Screen
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld()
  const made = await librarian(() => world.url, 'udviklingspuljen-2019')
  await made.karen.must('POST', `/api/boards/${made.boardId}/notes`, { text: TEXT, zoneId: made.workshop.zones[0]?.id })
  screen = await openScreen(browser, { device: 'laptop', url: world.url, person: made.karen })
  page = screen.page
  await page.goto(`/w/${made.workshop.id}/canvas`)
  await canvasReady(page)
  await noteOnCanvas(page, TEXT).waitFor()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const tool = (name: 'select' | 'text' | 'hand') => page.getByRole('button', { name: say(`board.tool.${name}`), exact: true })
const isOn = (name: 'select' | 'text' | 'hand') => expect.poll(() => tool(name).getAttribute('aria-pressed')).toBe('true')

it('after a press with the mouse it is the canvas’: Escape puts the tool away, arrows move the note', async () => {
  onTestFailed(() => screen.shoot('tools-mouse-failed'))
  for (const name of ['text', 'hand'] as const) {
    await tool(name).click()
    await isOn(name)
    await page.keyboard.press('Escape')
    await isOn('select')
  }
  const note = noteOnCanvas(page, TEXT)
  await note.click({ position: { x: 40, y: 60 } })
  await page.getByRole('button', { name: say('board.zoomOut'), exact: true }).click()
  await page.waitForTimeout(600)
  const place = () => note.evaluate((element) => (element as HTMLElement).style.transform)
  const before = await place()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await place()) === before).toBe(false)
})

it('who came with the keyboard stays at the tool and goes on to the next', async () => {
  onTestFailed(() => screen.shoot('tools-keyboard-failed'))
  await tool('select').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await isOn('hand')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await isOn('text')
})

it('a sheet that is put away gives it back to the canvas', async () => {
  onTestFailed(() => screen.shoot('tools-sheet-failed'))
  await page.getByRole('button', { name: say('board.withoutName'), exact: true }).click()
  await page.getByRole('button', { name: say('board.padAnonymous', { color: say('common.color.yellow') }) }).click()
  const sheet = page.getByRole('dialog', { name: say('board.anonymousNote') })
  await sheet.waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.classList.contains('tl-container'))).toBe(true)
})
