/** How facilitators write a draft's sections on the screen, step by step: running text with its sources, fields, choices, and how far each is. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Block, DraftContent, Inline, SectionContent, Source } from '#shared/draft/content.ts'
import { textIn } from '#shared/templates/application.ts'
import { findApplication } from '#shared/templates/index.ts'
import { words } from '#tests/helpers/words.ts'

export type PartName = 'text' | 'budget' | 'plan' | 'partners' | 'assessment' | 'checks'
const form = findApplication('udviklingspuljen-2019')

/** What is typed to name the demo's notes: `9,12]`. */
export const numbersOf = (sources: readonly Source[]): string => `${sources.map(({ id }) => Number(id.replace(/\D/g, ''))).join(',')}]`

/** A line as it is typed: sources that follow each other are one bracket. */
function typed(line: readonly Inline[]): string {
  let out = ''
  let sources: Source[] = []
  for (const part of line) {
    if (part.type === 'source') sources.push({ kind: part.kind, id: part.id })
    else if (sources.length === 0 || part.text !== ', ') {
      out += sources.length > 0 ? `[${numbersOf(sources)}` : ''
      sources = []
      out += part.text
    }
  }
  return out + (sources.length > 0 ? `[${numbersOf(sources)}` : '')
}
const lineOf = (block: Block): readonly Inline[] => (block.type === 'list' ? [] : block.content)

export function writingSteps(page: Page, locale: 'da' | 'en', part: (name: PartName) => Promise<void>) {
  const say = words(locale)
  const text = page.locator('#section-text')
  const section = async (id: string) => {
    const asked = form?.sections.find((each) => each.id === id)
    if (!asked) throw new Error(`the form has no section ${id}`)
    const name = textIn(asked, 'title', locale)
    await page
      .getByRole('navigation', { name: say('draft.page.sections') })
      .getByRole('button', { name })
      .click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await text.waitFor()
  }
  const choose = (choice: string | null) => page.locator('#section-choice').selectOption(choice ?? '')
  const ready = () => page.getByLabel(say('draft.edit.status'), { exact: true }).selectOption('ready')
  const chips = () => text.locator('.sam-chip').count()
  const write = async (blocks: readonly Block[]) => {
    await text.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    for (const [at, block] of blocks.entries()) {
      if (at > 0) await page.keyboard.press('Enter')
      await page.keyboard.type(typed(lineOf(block)))
    }
    const wanted = blocks.flatMap(lineOf).filter(({ type }) => type === 'source').length
    await expect.poll(chips).toBe(wanted)
  }
  return {
    section,
    /** the sections that are fields and choices */
    facts: async ({ facts, sections }: Pick<DraftContent, 'facts' | 'sections'>) => {
      await part('text')
      await section('ansoeger')
      for (const [name, value] of Object.entries(facts)) {
        const field = page.locator(`#fact-${name}`)
        await field.fill(value)
        await field.blur()
      }
      for (const { id, choice } of sections) {
        if (choice === null) continue
        await section(id)
        await choose(choice)
      }
    },
    /** every section, with its sources named by their numbers, and called ready */
    write: async (sections: readonly SectionContent[]) => {
      await part('text')
      for (const { id, blocks } of sections) {
        await section(id)
        await write(blocks)
        await ready()
      }
    },
    /** every section is called ready, with a word in it where there is none */
    ready: async (ids: readonly string[]) => {
      await part('text')
      for (const id of ids) {
        await section(id)
        if ((await text.textContent())?.trim() === '') {
          await text.click()
          await page.keyboard.type('Skrevet.')
        }
        await ready()
      }
    },
  }
}
