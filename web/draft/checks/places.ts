/** Where each check is put right: the part, the section, and the field to put the cursor into. Pure. */
import { lineOf } from '#shared/draft/budget.ts'
import { type Fact, FACTS } from '#shared/draft/check-sections.ts'
import type { Check } from '#shared/draft/checks.ts'
import type { FieldContent } from '#shared/draft/reading.ts'
import type { Place } from '../parts.ts'

export const GROUPS = ['text', 'budget', 'plan', 'partners', 'assessment', 'attachments'] as const
export type Group = (typeof GROUPS)[number]
const GROUP_OF: Readonly<Record<string, Group>> = {
  section: 'text',
  limit: 'text',
  facts: 'text',
  choice: 'text',
  budget: 'budget',
  financing: 'budget',
  period: 'plan',
  milestones: 'plan',
  partner: 'partners',
  criterion: 'assessment',
  attachment: 'attachments',
}
const facetOf = ({ id }: Check): string => id.slice(0, id.indexOf('.'))
/** Undefined for the deadline, which nobody can put right. */
export const groupOf = (check: Check): Group | undefined => GROUP_OF[facetOf(check)]

function budgetField({ id }: Check, { budget }: FieldContent, posts: ReadonlySet<string>): string {
  const lines = budget.map(lineOf)
  const field = (found: (typeof lines)[number] | undefined, cell: string) => (found ? `budget-${found.row.id}-${cell}` : 'budget-add')
  const unbalanced = lines.find(({ difference }) => difference !== 0)
  switch (id) {
    case 'budget.unpriced':
      return field(
        lines.find(({ total }) => total === 0),
        'price',
      )
    case 'budget.foreign':
      return field(
        lines.find(({ row }) => !posts.has(row.post)),
        'post',
      )
    case 'financing.short':
    case 'financing.unclear':
      return field(unbalanced ?? lines[0], 'own')
    case 'budget.empty':
      return 'budget-add'
    default:
      return field(unbalanced ?? lines[0], 'applied')
  }
}

function planField({ id }: Check, { period, milestones }: FieldContent): string {
  if (id === 'period.open') return period.start === null ? 'period-start' : 'period-end'
  if (id === 'period.reversed' || id === 'period.long') return 'period-end'
  if (id === 'period.early' || id === 'period.set') return 'period-start'
  const outside = milestones.find(({ start, end }) => (period.start !== null && (start ?? end ?? '9') < period.start) || (period.end !== null && (end ?? start ?? '') > period.end))
  return outside ? `milestone-${outside.id}-start` : milestones[0] ? `milestone-${milestones[0].id}-title` : 'milestone-add'
}

const PARTNER_CELL: Readonly<Record<string, string>> = { 'partner.consent': 'consent' }
const CRITERION_CELL: Readonly<Record<string, string>> = { 'criterion.unproven': 'sources', 'criterion.weak': 'assessment' }

/** @param posts ids of the form's budget posts */
export function placeOf(check: Check, content: FieldContent, posts: ReadonlySet<string>): Place | undefined {
  switch (groupOf(check)) {
    case 'text':
      return { part: 'text', section: check.section, field: textField(check, content.facts) }
    case 'budget':
      return { part: 'budget', field: budgetField(check, content, posts) }
    case 'plan':
      return { part: 'plan', field: planField(check, content) }
    case 'partners':
      return { part: 'partners', field: check.subject ? `partner-${check.subject}-${PARTNER_CELL[check.id] ?? 'agreement'}` : undefined }
    case 'assessment':
      return { part: 'assessment', field: `criterion-${check.subject}-${CRITERION_CELL[check.id] ?? 'score'}` }
    case 'attachments':
      return { part: 'checks', field: `attachment-${check.subject}` }
    case undefined:
      return undefined
  }
}

/** The section's own field where it is fields or a choice, else its text. */
function textField(check: Check, facts: Readonly<Partial<Record<Fact, string>>>): string {
  const facet = facetOf(check)
  if (facet === 'facts') return `fact-${FACTS.find((name) => !facts[name]?.trim()) ?? FACTS[0]}`
  return facet === 'choice' ? 'section-choice' : 'section-text'
}
