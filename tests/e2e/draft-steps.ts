/** What facilitators do to a draft's parts on the screen, step by step. */
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { BudgetRow, DraftContent, Partner } from '#shared/draft/content.ts'
import { formatNumber } from '#shared/draft/money.ts'
import { type Device, openScreen, type Screen } from '#tests/helpers/browser.ts'
import type { Person } from '#tests/helpers/person.ts'
import { words } from '#tests/helpers/words.ts'
import type { World } from '#tests/helpers/world.ts'

type PartName = 'text' | 'budget' | 'plan' | 'partners' | 'assessment' | 'checks'
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
/** The id of the row whose field has the focus: `budget-<id>-post`. */
async function rowIn(page: Page, table: string, cell: string): Promise<string> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.id ?? '')).toMatch(new RegExp(`^${table}-.*-${cell}$`))
  return (await page.evaluate(() => document.activeElement?.id ?? '')).slice(table.length + 1, -cell.length - 1)
}

function tableSteps(page: Page, locale: 'da' | 'en', part: (name: PartName) => Promise<void>) {
  const say = words(locale)
  const fill = filler(page)
  const press = (key: Parameters<typeof say>[0]) => page.getByRole('button', { name: say(key), exact: true }).click()
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
      }
      await page.getByRole('img', { name: say('draft.forms.chart', { n: milestones.length, from: '', to: '' }).split(' ').slice(0, 2).join(' ') }).waitFor()
    },
    criteria: async (criteria: DraftContent['criteria']) => {
      await part('assessment')
      for (const { id, score, assessment, sources } of criteria) {
        await page.locator(`[id="criterion-${id}-score"]`).getByText(String(score), { exact: true }).click()
        await fill(`criterion-${id}-assessment`, assessment)
        await page.locator(`[id="criterion-${id}-sources"]`).click()
        await page.keyboard.type(`N${Number(sources[0]?.id.replace(/\D/g, ''))}`)
        await page.keyboard.press('Enter')
      }
    },
    risks: async (risks: DraftContent['risks']) => {
      await part('assessment')
      for (const row of risks) {
        await press('draft.forms.addRisk')
        const id = await rowIn(page, 'risk', 'title')
        for (const cell of ['title', 'mitigation'] as const) await fill(`risk-${id}-${cell}`, row[cell])
        for (const cell of ['likelihood', 'impact'] as const) await choose(`risk-${id}-${cell}`, row[cell])
      }
    },
    attachments: async (ids: readonly string[]) => {
      await part('checks')
      for (const id of ids) await choose(`attachment-${id}`, 'ready')
    },
  }
}

function partnerSteps(page: Page, locale: 'da' | 'en', part: (name: PartName) => Promise<void>) {
  const say = words(locale)
  const fill = filler(page)
  /** @param offered organisations that were at the workshop; the others are named by hand */
  return async (partners: readonly Partner[], offered: readonly string[]) => {
    await part('partners')
    const rows = partners.length > 0 ? partners : offered.map((organisation) => ({ organisation, role: 'Lokaler' }))
    for (const { organisation, role } of rows) {
      if (offered.includes(organisation)) await page.getByRole('button', { name: organisation, exact: true }).click()
      else {
        await page.getByLabel(say('draft.forms.otherPartner')).fill(organisation)
        await page.getByRole('button', { name: say('draft.forms.addPartner') }).click()
      }
      const id = await rowIn(page, 'partner', 'role')
      await fill(`partner-${id}-role`, role)
      await page.locator(`[id="partner-${id}-agreement"]`).selectOption('signed')
      await page.locator(`[id="partner-${id}-consent"] input`).check({ force: true })
    }
  }
}

function textSteps(page: Page, locale: 'da' | 'en', part: (name: PartName) => Promise<void>) {
  const say = words(locale)
  const fill = filler(page)
  const section = async (name: string) => {
    await page
      .getByRole('navigation', { name: say('draft.page.sections') })
      .getByRole('button', { name })
      .click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
  }
  return {
    /** the sections that are fields and choices */
    facts: async ({ facts, sections }: DraftContent) => {
      await part('text')
      await section('Ansøger og kontaktperson')
      for (const [name, value] of Object.entries(facts)) await fill(`fact-${name}`, value)
      for (const [id, title] of [
        ['ansoegningstype', 'Ansøgningstype'],
        ['indsatsomraade', 'Indsatsområde'],
      ] as const) {
        await section(title)
        await page.locator('#section-choice').selectOption(sections.find((each) => each.id === id)?.choice ?? '')
      }
    },
    /** every section is called ready */
    ready: async (ids: readonly string[]) => {
      await part('text')
      const rows = page
        .getByRole('navigation', { name: say('draft.page.sections') })
        .getByRole('listitem')
        .getByRole('button')
      expect(await rows.count()).toBe(ids.length)
      for (let at = 0; at < ids.length; at++) {
        await rows.nth(at).click()
        await page.locator('#section-text').waitFor()
        if ((await page.locator('#section-text').textContent())?.trim() === '') {
          await page.locator('#section-text').click()
          await page.keyboard.type('Skrevet.')
        }
        await page.getByLabel(say('draft.edit.status'), { exact: true }).selectOption('ready')
      }
    },
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
    ...textSteps(page, locale, part),
    partners: partnerSteps(page, locale, part),
  }
}
