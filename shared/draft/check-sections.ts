/** Checks of the written sections: is something there, has it been written over, is it short enough, are the choices made. Pure. */
import type { ApplicationSection } from '../templates/application.ts'
import type { Check, CheckMaterial } from './checks.ts'
import type { Block, SectionContent } from './content.ts'
import { countCharacters, plainText } from './count.ts'

/** What a fund asks of its applicant; the names of `DraftContent.facts`. */
export const FACTS = ['library', 'municipality', 'cvr', 'manager', 'accountant', 'email', 'telephone'] as const
export type Fact = (typeof FACTS)[number]

export const isChoice = (section: Pick<ApplicationSection, 'type'>): boolean => section.type.startsWith('choice')
/** Sections whose answer is fields, a choice or a table; a text is welcome there, and not needed. */
const needsText = (section: ApplicationSection): boolean => section.type === 'text' || section.type === 'choice+text'

/** Blocks are replaced, never changed: what was counted once holds for as long as they are there. */
const lengths = new WeakMap<readonly Block[], number>()
/** Characters of a section as the fund counts. */
export function lengthOf(blocks: readonly Block[]): number {
  const known = lengths.get(blocks)
  if (known !== undefined) return known
  const length = countCharacters(plainText(blocks))
  lengths.set(blocks, length)
  return length
}

function presence(section: ApplicationSection, written: SectionContent | undefined): Check {
  const length = written ? lengthOf(written.blocks) : 0
  const at = { section: section.id }
  if (length === 0) return { id: 'section.empty', level: 'missing', ...at }
  if (written?.status === 'raw') return { id: 'section.raw', level: 'warning', ...at }
  if (written?.status !== 'ready') return { id: 'section.draft', level: 'ok', ...at }
  return { id: 'section.ready', level: 'ok', ...at }
}

/** The fund's own limit counts; ours is advice. */
function limit(section: ApplicationSection, length: number): Check[] {
  const at = { section: section.id }
  if (section.maxChars !== null) {
    const params = { length, max: section.maxChars, over: Math.max(0, length - section.maxChars) }
    return [length > section.maxChars ? { id: 'limit.over', level: 'missing', ...at, params } : { id: 'limit.kept', level: 'ok', ...at, params }]
  }
  const { suggestedMaxChars: max } = section
  if (max === null || length <= max) return []
  return [{ id: 'limit.long', level: 'warning', ...at, params: { length, max, over: length - max } }]
}

function choice(section: ApplicationSection, written: SectionContent | undefined): Check[] {
  if (!isChoice(section)) return []
  return [written?.choice ? { id: 'choice.made', level: 'ok', section: section.id } : { id: 'choice.open', level: 'missing', section: section.id }]
}

function facts(section: ApplicationSection, { content }: CheckMaterial): Check[] {
  if (section.type !== 'fields') return []
  const n = FACTS.filter((name) => !content.facts[name]?.trim()).length
  return [n === 0 ? { id: 'facts.given', level: 'ok', section: section.id } : { id: 'facts.open', level: 'missing', section: section.id, params: { n } }]
}

export function sectionChecks(material: CheckMaterial): Check[] {
  const written = new Map(material.content.sections.map((section) => [section.id, section]))
  return (material.application?.sections ?? []).flatMap((section) => {
    const mine = written.get(section.id)
    const required = section.required && needsText(section) ? [presence(section, mine)] : []
    return [...required, ...facts(section, material), ...choice(section, mine), ...limit(section, mine ? lengthOf(mine.blocks) : 0)]
  })
}
