/** Application templates: copied, given a section, put in order by keyboard, saved, used for a draft, given out as a file and taken in again. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Locale } from '#shared/accounts.ts'
import type { FormSummary } from '#shared/templates/api.ts'
import type { TemplateFile } from '#shared/templates/file.ts'
import type { Workshop } from '#shared/workshops.ts'
import { type Device, openBrowser, openScreen, type Screen, still } from '#tests/helpers/browser.ts'
import { librarian, type Person } from '#tests/helpers/person.ts'
import { words } from '#tests/helpers/words.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'
import { look } from './steps.ts'

const say = words('da')
const FORMS = '/api/templates/applications'
const folder = mkdtempSync(join(tmpdir(), 'samtavle-test-'))
let world: World
let browser: Browser
let karen: Person
let workshop: Workshop
const screens: Screen[] = []
const wrong: string[] = []

vi.setConfig({ testTimeout: 300_000 })

beforeAll(async () => {
  world = await startWorld()
  browser = await openBrowser()
  const start = await librarian(() => world.url, 'udviklingspuljen-2022')
  ;({ karen, workshop } = start)
  await karen.must('POST', `/api/boards/${start.boardId}/notes`, { text: 'Et fælles bord hver torsdag', zoneId: 'ideer' })
  await karen.must('POST', `/api/workshops/${workshop.id}/draft`)
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
  rmSync(folder, { recursive: true, force: true })
})
afterEach(async () => {
  for (const screen of screens.splice(0)) {
    wrong.push(...screen.foreign, ...screen.violations, ...screen.errors.filter((error) => !error.includes('/api/templates')))
    await screen.close()
  }
})

async function open(path: string, options: { device?: Device; locale?: Locale; dark?: boolean } = {}): Promise<Screen> {
  const screen = await openScreen(browser, { device: 'laptop', url: world.url, person: karen, ...options })
  screens.push(screen)
  await screen.page.goto(path)
  await screen.page.getByRole('heading', { level: 1 }).waitFor()
  await still(screen.page)
  return screen
}
const list = async () => (await karen.must<{ templates: FormSummary[] }>('GET', FORMS)).templates
const own = async () => (await list()).find(({ version }) => version !== null)
const section = (page: Page, title: string) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: title, exact: false }) })
const save = (page: Page) => page.getByRole('button', { name: say('templates.save') })

describe('a librarian', () => {
  test('copies a template from the list of workshops', async () => {
    const { page } = await open('/workshops')
    await page.getByRole('link', { name: say('templates.title') }).click()
    await page.getByRole('heading', { level: 1, name: say('templates.title') }).waitFor()
    await page.getByRole('link', { name: /2022/ }).click()
    await page.getByText(say('templates.builtIn')).waitFor()
    expect(await page.getByText(say('templates.check'), { exact: true }).count()).toBeGreaterThan(10)
    expect(await save(page).count()).toBe(0)
    await page.getByRole('button', { name: say('templates.copyAndEdit') }).click()
    await page.getByText(say('templates.version', { number: '1' }), { exact: true }).waitFor()
    await page.getByLabel(say('templates.field.name')).fill('Vores skabelon')
    await save(page).click()
    await page.getByText(say('templates.version', { number: '2' }), { exact: true }).waitFor()
  })

  test('adds a section with a limit, is told what is missing, and moves it by keyboard', async () => {
    const { page } = await open(`/templates/${(await own())?.id}`)
    await page.getByRole('button', { name: say('templates.add.sections') }).click()
    await page.getByLabel(say('templates.field.title_da')).fill('Frivillige')
    await page.getByLabel(say('templates.field.maxChars')).fill('mange')
    await save(page).click()
    await page.getByText(say('templates.notSaved', { n: 2 })).waitFor()
    await page.getByText(`${say('templates.row.sections', { number: '19' })} · ${say('templates.field.title_en')}`).waitFor()
    // nothing that was typed is gone
    expect(await page.getByLabel(say('templates.field.maxChars')).inputValue()).toBe('mange')
    await page.getByLabel(say('templates.field.title_en')).fill('Volunteers')
    await page.getByLabel(say('templates.field.maxChars')).fill('500')
    await page.getByLabel(say('templates.field.part')).selectOption('partners')
    await page.getByRole('checkbox', { name: 'Idéer', exact: true }).check({ force: true })
    await page.getByRole('checkbox', { name: 'Det kan jeg bidrage med', exact: true }).check({ force: true })
    const up = page.getByRole('button', { name: say('programme.up', { title: 'Frivillige' }) })
    await up.focus()
    for (let step = 0; step < 9; step++) await page.keyboard.press('Enter')
    await expect.poll(() => up.evaluate((element) => element === document.activeElement)).toBe(true)
    await save(page).click()
    await page.getByText(say('templates.version', { number: '3' }), { exact: true }).waitFor()
    const { content } = await karen.must<{ content: TemplateFile }>('GET', `${FORMS}/${(await own())?.id}`)
    expect(content.sections.map(({ id, order }) => [id.startsWith('afsnit-'), order])[9]).toEqual([true, 10])
    expect(content.sections[9]).toMatchObject({
      title_da: 'Frivillige',
      title_en: 'Volunteers',
      maxChars: 500,
      part: 'partners',
      feedsFromZones: ['ideer', 'bidrag'],
      certain: false,
    })
  })

  test('takes a row away and gets it back, and does not lose what is not saved', async () => {
    const { page } = await open(`/templates/${(await own())?.id}`)
    await page.getByRole('button', { name: say('templates.remove', { title: 'Frivillige' }) }).click()
    await page.getByRole('button', { name: say('common.undo') }).click()
    await section(page, 'Frivillige').first().waitFor()
    await page.getByRole('link', { name: say('templates.all') }).click()
    await page.getByRole('dialog', { name: say('templates.leaveTitle') }).waitFor()
    await page.getByRole('button', { name: say('templates.stay') }).click()
    await page.getByText(say('templates.unsaved')).waitFor()
    await page.getByRole('link', { name: say('templates.all') }).click()
    await page.getByRole('button', { name: say('templates.leave') }).click()
    await page.getByRole('heading', { level: 1, name: say('templates.title') }).waitFor()
  })
})

test('a draft is written for it, and told when there is a newer version', async () => {
  const { page } = await open(`/w/${workshop.id}/draft`)
  await page.getByRole('button', { name: say('draft.edit.more') }).click()
  await page.getByRole('menuitemcheckbox', { name: say('draft.edit.ownForm', { name: 'Vores skabelon', version: '3' }) }).click()
  await page.getByRole('button', { name: 'Frivillige' }).click()
  await page.getByRole('heading', { level: 1, name: 'Frivillige' }).waitFor()
  // the zones that were ticked give it its material, and it leads to its tab
  await page.locator('.ProseMirror').getByText('Et fælles bord hver torsdag').waitFor()
  await page
    .getByRole('main')
    .getByRole('link', { name: say('draft.forms.part.partners') })
    .waitFor()
  const { id = '' } = (await own()) ?? {}
  const { content } = await karen.must<{ content: TemplateFile }>('GET', `${FORMS}/${id}`)
  const [first, ...rest] = content.sections
  await karen.must('PUT', `${FORMS}/${id}`, { version: 3, content: { ...content, sections: [{ ...first, title_da: 'Projektets titel' }, ...rest] } })
  await page.reload()
  await page.getByText(say('templates.newer', { name: 'Vores skabelon' })).waitFor()
  const faults: string[] = []
  await look(screens.at(-1) as Screen, 'templates-newer', faults)
  expect(faults).toEqual([])
  await page.getByRole('button', { name: say('templates.takeNewer', { newest: '4' }) }).click()
  await page.getByRole('button', { name: 'Projektets titel' }).waitFor()
  await page.getByRole('button', { name: 'Aktiviteter og metode' }).click()
  await page.locator('.ProseMirror').getByText('Et fælles bord hver torsdag').waitFor()
})

test('it goes out as a file and comes in again, after what was spoiled in it was named', async () => {
  const { page } = await open(`/templates/${(await own())?.id}`)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: say('templates.export') }).click()])
  expect(download.suggestedFilename()).toBe('Vores skabelon.json')
  const file = join(folder, 'out.json')
  await download.saveAs(file)
  const content = JSON.parse(readFileSync(file, 'utf8')) as TemplateFile
  writeFileSync(join(folder, 'spoiled.json'), JSON.stringify({ ...content, name: 'Ude fra', year: 'i år' }))
  await page.goto('/templates')
  await page.getByRole('button', { name: say('templates.import') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles(join(folder, 'spoiled.json'))
  await dialog.getByRole('button', { name: say('templates.take') }).click()
  await dialog.getByText(`year: ${say('templates.issue.number')}`).waitFor()
  const faults: string[] = []
  await look(screens.at(-1) as Screen, 'templates-import', faults)
  expect(faults).toEqual([])
  const text = dialog.getByLabel(say('templates.text'))
  await text.fill((await text.inputValue()).replace('"i år"', '2023'))
  await dialog.getByRole('button', { name: say('templates.take') }).click()
  await page.getByRole('heading', { level: 1, name: 'Ude fra' }).waitFor()
  const taken = (await list()).find(({ name }) => name === 'Ude fra')
  expect(await (await karen.fetch('GET', `${FORMS}/${taken?.id}/export.json`)).json()).toEqual({ ...content, name: 'Ude fra', year: 2023 })
})

test('a new workshop is made for the newest form of its fund and year, or for another one', async () => {
  const { page } = await open('/workshops/new')
  const newest = (await list()).find(({ name }) => name === 'Vores skabelon')
  const choice = page.getByLabel(say('workshops.form'))
  await page.getByRole('radio', { name: /drivkraft/ }).check({ force: true })
  await expect.poll(() => choice.inputValue()).toBe(newest?.ref)
  const faults: string[] = []
  await choice.scrollIntoViewIfNeeded()
  await look(screens.at(-1) as Screen, 'templates-new-workshop', faults)
  expect(faults).toEqual([])
  await page.getByLabel(say('workshops.name')).fill('Med vores skabelon')
  await page.getByRole('button', { name: say('workshops.create') }).click()
  await page.waitForURL('**/canvas')
  await page.goto(page.url().replace(/canvas$/, 'draft'))
  await page.getByRole('button', { name: 'Frivillige' }).waitFor()
})

test.each([
  ['phone', 'da', false],
  ['tablet', 'en', false],
  ['laptop', 'da', false],
  ['laptop', 'en', true],
] as const)('the pages are in order on a %s, %s', async (device, locale, dark) => {
  const faults: string[] = []
  const name = `${device}-${locale}${dark ? '-dark' : ''}`
  await look(await open('/templates', { device, locale, dark }), `templates-list-${name}`, faults)
  const screen = await open(`/templates/${(await own())?.id}`, { device, locale, dark })
  await screen.page.getByRole('button', { name: /^1\./ }).first().click()
  await look(screen, `templates-one-${name}`, faults)
  await screen.shoot(`templates-one-${name}-full`, { fullPage: true })
  expect(faults).toEqual([])
})

test('no screen asked another origin, broke the content policy or threw', () => {
  expect(wrong).toEqual([])
})
