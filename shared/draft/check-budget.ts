/** Checks of the money: costs that somebody pays, rows of the form, and enough own financing by the year's rule. Pure. */
import { type Budget, budgetOf } from './budget.ts'
import { inSectionAbout } from './check-place.ts'
import type { Check, CheckMaterial } from './checks.ts'
import { financingOf, financingRule, type FinancingState } from './financing.ts'

function rows({ posts }: Budget, known: ReadonlySet<string>): Check[] {
  const lines = posts.flatMap((post) => post.lines)
  const unpriced = lines.filter(({ total }) => total === 0).length
  const unbalanced = lines.filter(({ difference }) => difference !== 0).length
  const foreign = posts.filter(({ post }) => !known.has(post)).length
  return [
    ...(unpriced > 0 ? [{ id: 'budget.unpriced', level: 'warning', params: { n: unpriced } } as const] : []),
    ...(unbalanced > 0 ? [{ id: 'budget.rows', level: 'warning', params: { n: unbalanced } } as const] : []),
    ...(foreign > 0 ? [{ id: 'budget.foreign', level: 'warning', params: { n: foreign } } as const] : []),
  ]
}

function balance({ sums }: Budget): Check {
  const { difference } = sums
  if (difference > 0) return { id: 'budget.short', level: 'missing', params: { kroner: difference } }
  if (difference < 0) return { id: 'budget.over', level: 'missing', params: { kroner: -difference } }
  return { id: 'budget.balanced', level: 'ok', params: { kroner: sums.total } }
}

const LEVELS = { met: 'ok', exempt: 'ok', unclear: 'warning', short: 'missing', open: 'missing' } as const satisfies Record<FinancingState, string>

function financing({ sums }: Budget, { application }: CheckMaterial): Check[] {
  const rule = application && financingRule(application)
  if (!rule || sums.total === 0) return []
  const { state, required, missing, share, mostApplied } = financingOf(sums, rule)
  const params = { percent: rule.percent, share, required, missing, mostApplied, exemptBelow: rule.exemptBelow ?? 0 }
  return [{ id: `financing.${state}`, level: LEVELS[state], params }]
}

export function budgetChecks(material: CheckMaterial): Check[] {
  const { content, application } = material
  if (!application) return []
  const posts = application.budget.posts.map(({ id }) => id)
  const budget = budgetOf(content.budget, posts)
  const checks: Check[] = budget.sums.total === 0 ? [{ id: 'budget.empty', level: 'missing' }] : [...rows(budget, new Set(posts)), balance(budget), ...financing(budget, material)]
  return inSectionAbout('budget', checks, material)
}
