/** What facilitators do to a draft's parts on the screen, step by step. */
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { BudgetRow, DraftContent, Partner, Source } from '#shared/draft/content.ts'
import { formatNumber } from '#shared/draft/money.ts'
import { type Device, openScreen, type Screen } from '#tests/helpers/browser.ts'
import type { Person } from '#tests/helpers/person.ts'
import { words } from '#tests/helpers/words.ts'
import type { World } from '#tests/helpers/world.ts'
import { numbersOf, type PartName, writingSteps } from './draft-writing.ts'

interface Whose {
  browser: Browser
  world: World
  person: Person
  workshopId: string
  locale: 'da' | 'en'
  device: Device
}
export type DraftSteps = Awaited<ReturnType<typeof draftSteps>>

/** Puts text into a field as one who types and goes on: it is taken when the field is left. */
const filler = (page: Page) => async (id: string, text: string) => {
  const field = page.locator(`[id="${id}"]`)
  await field.fill(text)
  await field.blur()
}
/** A row's sources, all at once, by their numbers. */
const sourcer = (page: Page) => async (id: string, sources: readonly Source[]) => {
  await page.locator(`[id="${id}"]`).click()
  await page.keyboard.type(numbersOf(sources))
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id)
}
/** The id of the row whose field has the focus: `budget-<id>-post`. */
async function rowIn(page: Page, table: string, cell: string): Promise<string> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.id ?? '')).toMatch(new RegExp(`^${table}-.*-${cell}$`))
  return (await page.evaluate(() => document.activeElement?.id ?? '')).slice(table.length + 1, -cell.length - 1)
}

function tableSteps(page: Page, locale: 'da' | 'en', part: (name: PartName) => Promise<void>) {
  const say = words(locale)
  const fill = filler(page)
  const press = (key: Parameters<typeof say>[0]) => page.getByRole('button', { name: say(key), exact: true }).click()
  const sourcesOf = sourcer(page)
  const choose = (id: string, value: string) => page.locator(`[id="${id}"]`).selectOption(value)
  return {
    fill,
    /** ids of the lines in the order of the page */
    lineIds: () => page.locator('select[id^="budget-"]').evaluateAll((fields) => fields.map(({ id }) => id.slice('budget-'.length, -'-post'.length))),
    budgetLines: async (rows: readonly BudgetRow[]) => {
      for (const row of rows) {
        await press('draft.forms.addLine')
        const id = await rowIn(page, 'budget', 'post')
        await choose(`budget-${id}-post`, row.post)
        for (const cell of ['note', 'unit'] as const) await fill(`budget-${id}-${cell}`, row[cell])
        for (const cell of ['quantity', 'price', 'applied', 'own', 'other'] as const) await fill(`budget-${id}-${cell}`, formatNumber(row[cell], locale))
      }
    },
    plan: async ({ period, milestones }: Pick<DraftContent, 'period' | 'milestones'>) => {
      await part('plan')
      await fill('period-start', period.start ?? '')
      await fill('period-end', period.end ?? '')
      for (const row of milestones) {
        await press('draft.forms.addMilestone')
        const id = await rowIn(page, 'milestone', 'title')
        for (const cell of ['title', 'start', 'end', 'responsible'] as const) await fill(`milestone-${id}-${cell}`, row[cell] ?? '')
        await sourcesOf(`milestone-${id}-sources`, row.sources)
      }
      await page.getByRole('img', { name: say('draft.forms.chart', { n: milestones.length, from: '', to: '' }).split(' ').slice(0, 2).join(' ') }).waitFor()
    },
    criteria: async (criteria: DraftContent['criteria']) => {
      await part('assessment')
      for (const { id, score, assessment, sources } of criteria) {
        await page.locator(`[id="criterion-${id}-score"]`).getByText(String(score), { exact: true }).click()
        await fill(`criterion-${id}-assessment`, assessment)
        await sourcesOf(`criterion-${id}-sources`, sources)
      }
    },
    risks: async (risks: DraftContent['risks']) => {
      await part('assessment')
      for (const row of risks) {
        await press('draft.forms.addRisk')
        const id = await rowIn(page, 'risk', 'title')
        for (const cell of ['title', 'mitigation'] as const) await fill(`risk-${id}-${cell}`, row[cell])
        for (const cell of ['likelihood', 'impact'] as const) await choose(`risk-${id}-${cell}`, row[cell])
        await sourcesOf(`risk-${id}-sources`, row.sources)
      }
    },
    attachments: async (attachments: DraftContent['attachments']) => {
      await part('checks')
      for (const { id, status } of attachments) await choose(`attachment-${id}`, status)
    },
  }
}

function partnerSteps(page: Page, locale: 'da' | 'en', part: (name: PartName) => Promise<void>) {
  const say = words(locale)
  const fill = filler(page)
  const sourcesOf = sourcer(page)
  /** @param offered organisations that were at the workshop; the others are named by hand */
  return async (partners: readonly Partner[], offered: readonly string[]) => {
    await part('partners')
    for (const { organisation, role, agreement, sources } of partners) {
      if (offered.includes(organisation)) await page.getByRole('button', { name: organisation, exact: true }).click()
      else {
        await page.getByLabel(say('draft.forms.otherPartner')).fill(organisation)
        await page.getByRole('button', { name: say('draft.forms.addPartner') }).click()
      }
      const id = await rowIn(page, 'partner', 'role')
      await fill(`partner-${id}-role`, role)
      await page.locator(`[id="partner-${id}-agreement"]`).selectOption(agreement)
      await page.locator(`[id="partner-${id}-consent"] input`).check({ force: true })
      await sourcesOf(`partner-${id}-sources`, sources)
    }
  }
}

export async function draftSteps({ browser, world, person, workshopId, locale, device }: Whose) {
  const screen: Screen = await openScreen(browser, { device, url: world.url, person, locale })
  const { page } = screen
  const say = words(locale)
  await page.goto(`/w/${workshopId}/draft`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const part = async (name: PartName) => {
    await page
      .getByRole('navigation', { name: say('draft.forms.parts') })
      .getByRole('link', { name: say(`draft.forms.part.${name}`) })
      .click()
    if (name !== 'text') await page.getByRole('heading', { level: 1, name: say(`draft.forms.part.${name}`) }).waitFor()
  }
  return {
    screen,
    page,
    part,
    saved: () => page.getByText(say('sync.saved'), { exact: true }).first().waitFor(),
    ...tableSteps(page, locale, part),
    ...writingSteps(page, locale, part),
    partners: partnerSteps(page, locale, part),
  }
}
