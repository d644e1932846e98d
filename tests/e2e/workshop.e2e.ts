/** The first whole workshop: a librarian, two phones, a partner with a tablet; nothing of it simulated. */
import { readFile } from 'node:fs/promises'
import mammoth from 'mammoth'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import type { Outline } from '#shared/boards.ts'
import type { Workshop } from '#shared/workshops.ts'
import { openBrowser, openScreen, type Screen } from '#tests/helpers/browser.ts'
import { until } from '#tests/helpers/room-client.ts'
import { words } from '#tests/helpers/words.ts'
import { type ServerProcess, spawnServer, temporaryDir } from '#tests/helpers/world.ts'
import { canvasReady, dragIntoZone, joinAs, look, makeAccount, makeWorkshop, noteOnCanvas, scan, tapAndWrite, writeOnCanvas, writeOnPhone } from './steps.ts'

const say = words('da')
const QUESTION = 'Hvordan kan vi gøre biblioteket til byens fælles stue?'
const NAME = 'Byens fælles stue'
const data = temporaryDir()
let browser: Browser
let server: ServerProcess
const screens: Screen[] = []
beforeAll(async () => {
  browser = await openBrowser()
  server = await spawnServer(data.path)
})
afterAll(async () => {
  await browser?.close()
  await server?.kill('SIGTERM')
  data.remove()
})

const open = async (device: Screen['device']) => {
  const screen = await openScreen(browser, { device, url: server.url.replace('127.0.0.1', 'localhost') })
  screens.push(screen)
  return screen
}
/** What another program of the librarian's would read. */
const read = async <T>(screen: Screen, path: string): Promise<T> => (await screen.page.request.get(path)).json() as Promise<T>
const notesOf = (outline: Outline) => [
  ...outline.notes,
  ...outline.groups.flatMap(({ notes }) => notes),
  ...outline.zones.flatMap((zone) => [...zone.notes, ...zone.groups.flatMap(({ notes }) => notes)]),
]
const zoneOf = (outline: Outline, text: string) => outline.zones.find((zone) => notesOf({ ...outline, notes: [], groups: [], zones: [zone] }).some((note) => note.text === text))

it('a librarian starts, four people write and move notes on one board, and the notes stand in the draft under the right sections', async () => {
  onTestFailed(async () => {
    for (const [i, screen] of screens.entries()) await screen.shoot(`failed-${i + 1}-${screen.device}`)
  })
  const faults: string[] = []
  const karen = await open('laptop')
  const link = /http:\/\/\S+\/setup\?token=\S+/.exec(server.stdout())?.[0]
  expect(link, server.stdout()).toBeDefined()
  await karen.page.goto(String(link))
  await karen.page.getByRole('button', { name: say('accounts.createAccount') }).waitFor()
  await look(karen, '01-setup', faults)
  await makeAccount(karen.page)
  await karen.page.getByText(say('workshops.emptyTitle')).waitFor()
  await look(karen, '02-empty', faults)
  await karen.page.goto('/workshops/new')
  await karen.page.getByRole('radio').first().waitFor({ state: 'attached' })
  await look(karen, '03-new', faults)
  const id = await makeWorkshop(karen.page, { template: /2019|omdrejningspunkt/i, question: QUESTION, name: NAME })
  await canvasReady(karen.page)
  const workshop = await read<Workshop>(karen, `/api/workshops/${id}`)
  const boardId = workshop.boards[0]?.id ?? ''
  const [first, second] = workshop.zones
  if (!first || !second) throw new Error('the template has no zones')
  const outline = () => read<Outline>(karen, `/api/boards/${boardId}/outline`)

  await karen.page.getByRole('button', { name: say('board.invite') }).click()
  const dialog = karen.page.getByRole('dialog')
  const qr = dialog.getByRole('img', { name: /QR/ })
  await qr.waitFor()
  await look(karen, '04-invite', faults)
  const scanned = await scan(qr)
  const code = scanned.split('/').at(-1) ?? ''
  expect(code).toMatch(/^[A-Z0-9]{6}$/)
  await dialog.getByRole('button', { name: say('invite.newLink') }).click()
  await dialog.getByRole('button', { name: say('invite.make') }).click()
  const shared = await dialog.getByRole('textbox', { name: say('invite.fullLinkFor.participant') }).inputValue()
  await dialog
    .getByRole('button', { name: say('common.close') })
    .first()
    .click()
  await dialog.waitFor({ state: 'hidden' })

  const amir = await open('phone')
  await amir.page.goto(scanned)
  await amir.page.getByText(QUESTION).waitFor()
  await look(amir, '05-join', faults)
  await joinAs(amir.page, 'Amir', 'borger')
  const inger = await open('phone')
  await inger.page.goto('/')
  await inger.page.getByLabel(say('join.code')).fill(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`)
  await inger.page.keyboard.press('Enter')
  await inger.page.getByText(QUESTION).waitFor()
  await joinAs(inger.page, 'Inger', 'borger')
  const mette = await open('tablet')
  await mette.page.goto(shared)
  await mette.page.getByText(QUESTION).waitFor()
  await joinAs(mette.page, 'Mette', 'partner', 'Skive Kommune')
  await canvasReady(mette.page)

  await writeOnPhone(amir.page, 'Fællesspisning hver torsdag', first.title)
  await writeOnPhone(amir.page, 'مكان نلتقي فيه بعد العمل', second.title)
  await look(amir, '06-phone', faults)
  await writeOnPhone(inger.page, 'Højtlæsning for børn og bedsteforældre', first.title)
  await tapAndWrite(mette.page, 'Åbent værksted om aftenen')
  await writeOnCanvas(karen.page, 'Reparationscafé', second.title)
  const TEXTS = ['Fællesspisning hver torsdag', 'مكان نلتقي فيه بعد العمل', 'Højtlæsning for børn og bedsteforældre', 'Åbent værksted om aftenen', 'Reparationscafé']
  for (const text of TEXTS) await noteOnCanvas(karen.page, text).waitFor()
  // a note outside the screen is not drawn; the tablet shows the first zone
  for (const text of [TEXTS[0], TEXTS[2], TEXTS[3]]) await noteOnCanvas(mette.page, text ?? '').waitFor()

  await dragIntoZone(karen.page, 'Fællesspisning hver torsdag', second.title)
  await until(async () => zoneOf(await outline(), 'Fællesspisning hver torsdag')?.id === second.id, 'the dragged note belongs to its new zone')
  await inger.page.goto(`/w/${id}/list`)
  const row = inger.page.getByRole('listitem').filter({ hasText: 'Reparationscafé' })
  await row.getByRole('button', { name: /^Flyt/ }).click()
  await inger.page.getByRole('menu').getByRole('menuitem', { name: first.title }).click()
  await until(async () => zoneOf(await outline(), 'Reparationscafé')?.id === first.id, 'the note moved in the list belongs to its new zone')
  await look(inger, '07-list', faults)
  await karen.page.keyboard.press('Escape')
  await look(karen, '08-board', faults)
  await look(mette, '09-board-tablet', faults)
  await amir.page.goto(`/w/${id}/list`)
  for (const text of TEXTS) await amir.page.getByText(text).first().waitFor()
  expect(
    notesOf(await outline())
      .map(({ text }) => text)
      .sort(),
  ).toEqual([...TEXTS].sort())
  expect(
    notesOf(await outline())
      .map(({ number }) => number)
      .sort(),
  ).toEqual([1, 2, 3, 4, 5])

  await karen.page.getByRole('button', { name: say('board.menu') }).click()
  await karen.page.getByRole('menuitem', { name: say('board.saveVersion') }).click()
  await karen.page.getByLabel(say('board.versionName')).fill('Efter første runde')
  await karen.page
    .getByRole('dialog')
    .getByRole('button', { name: say('common.save') })
    .click()
  await karen.page.getByText(say('board.versionSaved')).waitFor()
  await karen.page.goto(`/w/${id}/history`)
  await karen.page.getByText('Efter første runde').first().waitFor()
  await look(karen, '10-history', faults)

  await karen.page.goto(`/w/${id}/draft`)
  const docx = karen.page.getByRole('link', { name: 'DOCX' })
  await docx.waitFor()
  await look(karen, '11-draft', faults)
  const [download] = await Promise.all([karen.page.waitForEvent('download'), docx.click()])
  const { value: html } = await mammoth.convertToHtml({ buffer: await readFile(await download.path()) })
  for (const [text, zone] of [
    ['Fællesspisning hver torsdag', second],
    ['Reparationscafé', first],
  ] as const) {
    const headings = [...html.slice(0, html.indexOf(text)).matchAll(/<h[1-6][^>]*>(.*?)<\/h[1-6]>/g)].map((match) => match[1]?.replaceAll(/<[^>]+>/g, ''))
    const { sections } = await read<{ sections: { id: string; title: string }[] }>(karen, `/api/workshops/${id}/draft`)
    const titles = sections.filter((section) => zone.sections.includes(section.id)).map((section) => section.title)
    expect(
      titles.some((title) => headings.some((heading) => heading?.includes(title))),
      `${text} under ${titles.join(' or ')}, found ${headings.slice(-3).join(' / ')}`,
    ).toBe(true)
  }
  expect(html).toContain('مكان نلتقي فيه بعد العمل')

  expect(faults).toEqual([])
  for (const screen of screens) {
    expect(screen.foreign).toEqual([])
    expect(screen.violations).toEqual([])
    expect(screen.errors.filter((error) => !/status of 401/.test(error))).toEqual([])
  }
})
