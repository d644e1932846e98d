/** What a draft still lacks, as data: the words stand in the catalogues under `check.<id>.<state>`. Pure, and fast enough to run with every keystroke. */
import type { draftChecks } from '../i18n/da/draftChecks.ts'
import type { ApplicationTemplate } from '../templates/application.ts'
import { budgetChecks } from './check-budget.ts'
import { planChecks } from './check-plan.ts'
import { sectionChecks } from './check-sections.ts'
import type { DraftContent } from './content.ts'

/** `missing`: it cannot be handed in like this · `warning`: look at it again */
export type CheckLevel = 'ok' | 'warning' | 'missing'
type IdOf<Key> = Key extends `check.${infer Id}` ? Id : never
/** What is checked, and how it stands: `limit.over`. Its words: `check-words.ts`. */
export type CheckId = IdOf<keyof typeof draftChecks>
export interface Check {
  id: CheckId
  level: CheckLevel
  /** id of the template's section where it is put right */
  section?: string
  /** which criterion, partner or attachment: its id */
  subject?: string
  params?: Readonly<Record<string, string | number>>
}

export interface CheckMaterial {
  content: DraftContent
  application: ApplicationTemplate | undefined
  /** milliseconds since 1970 */
  now: number
}

/** In the order in which one works: sections, budget, plan, partners, criteria, attachments, deadline. */
export function checksOf(material: CheckMaterial): Check[] {
  return [...sectionChecks(material), ...budgetChecks(material), ...planChecks(material)]
}

/** How many stand how: what a progress line tells. */
export function countChecks(checks: readonly Check[]): Record<CheckLevel, number> {
  const count = { ok: 0, warning: 0, missing: 0 }
  for (const { level } of checks) count[level] += 1
  return count
}
