/**
 * The worked example, from the demo workshop to the files, whole and on the screens: Danish, then English.
 * What leaves the house says what was typed, and every source says what stands on the board.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import type { Outline } from '#shared/boards.ts'
import type { DraftFile } from '#shared/draft/file.ts'
import type { Workshop } from '#shared/workshops.ts'
import { openBrowser } from '#tests/helpers/browser.ts'
import { demoContent } from '#tests/helpers/draft-demo.ts'
import { Person } from '#tests/helpers/person.ts'
import { words } from '#tests/helpers/words.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'
import { draftSteps } from './draft-steps.ts'
import { look } from './steps.ts'
import { compareFiles, joined, takeHome } from './worked-files.ts'

/** A week before the deadline of the form that the example is written for. */
const NOW = Date.parse('2018-10-24T12:00:00Z')
let world: World
let browser: Browser
let karen: Person

beforeAll(async () => {
  const started = Date.now()
  world = await startWorld({ now: () => NOW + Date.now() - started })
  browser = await openBrowser()
  karen = await new Person(() => world.url).setup()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

/** The example with the ids that its notes have on this board. */
async function exampleOn(workshop: Workshop, locale: 'da' | 'en') {
  const outline = await karen.must<Outline>('GET', `/api/boards/${workshop.boards[0]?.id}/outline`)
  const notes = [...outline.zones, outline].flatMap((part) => [...part.groups.flatMap((group) => group.notes), ...part.notes])
  const ids = new Map(notes.map(({ number, id }) => [number, id]))
  const texts = new Map(notes.map(({ id, text, number }) => [id, { text, number }]))
  return { typed: demoContent(undefined, locale), wanted: demoContent((id) => ids.get(Number(id.slice(1))) ?? id, locale), texts }
}

test.each(['da', 'en'] as const)('the example is written on the screens (%s), and the files say what it says', async (locale) => {
  const { id } = await karen.must<Workshop>('POST', '/api/workshops/demo', { locale })
  await karen.must('POST', `/api/workshops/${id}/draft`)
  const { typed, wanted, texts } = await exampleOn(await karen.must<Workshop>('GET', `/api/workshops/${id}`), locale)
  const steps = await draftSteps({ browser, world, person: karen, workshopId: id, locale, device: 'laptop' })
  const { page, screen } = steps
  onTestFailed(() => screen.shoot(`failed-worked-example-${locale}`))
  const say = words(locale)

  await steps.write(typed.sections)
  await steps.facts(typed)
  await steps.part('budget')
  await steps.budgetLines(typed.budget)
  await steps.plan(typed)
  await steps.partners(typed.partners, (await karen.must<DraftFile>('GET', `/api/workshops/${id}/draft.json`)).participants.organisations)
  await steps.criteria(typed.criteria)
  await steps.risks(typed.risks)
  await steps.attachments(typed.attachments)
  await steps.saved()
  await steps.part('checks')
  await page.getByText(say('draft.forms.nothingMissing')).waitFor()
  const faults: string[] = []
  for (const part of ['checks', 'budget', 'plan', 'partners', 'assessment', 'text'] as const) {
    await steps.part(part)
    await look(screen, `worked-example-${part}-${locale}`, faults)
  }
  expect(faults).toEqual([])

  const files = await takeHome(page, locale)
  expect(joined((JSON.parse(files.json.toString()) as DraftFile).written?.content)).toEqual(joined(wanted))
  expect(await compareFiles(files, wanted, { texts, locale })).toEqual([])
  expect([...screen.errors, ...screen.foreign, ...screen.violations]).toEqual([])
  await screen.close()
})
