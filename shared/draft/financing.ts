/**
 * How much an applicant has to pay itself, by the rules of the fund's year. Pure.
 *
 * The numbers are the template's (`budget.rules`, rule `egenfinansiering`), each with the page it was found on:
 * - up to 2020, and so for 2019: at least 40 % of all expenses, for everybody. Described in 2021 as what had applied until then
 *   (uvm.dk, 31 May 2021); for 2019 itself inferred.
 * - 2021: 40 %, nothing under 100,000 kr. (slks.dk, 2021).
 * - 2022: 25 % of the project's expenses, nothing under 100,000 kr. (slks.dk, call of 2022).
 *
 * What the 100,000 kr. are measured on is told in two ways: the agency speaks of *projects* under 100,000 kr., the school leaders'
 * association of *applying for up to* 100,000 kr. (skolelederforeningen.org, 2021). Where the two differ, this says so and forbids nothing.
 * Whether partners' hours count as own financing was not found.
 */
import type { ApplicationTemplate } from '../templates/application.ts'
import type { BudgetSums } from './budget.ts'

export interface FinancingRule {
  /** of all expenses, in percent */
  percent: number
  /** kroner under which nothing is demanded; null: always demanded */
  exemptBelow: number | null
}
/**
 * `met` enough · `short` too little · `exempt` too small a project by both readings · `unclear` exempt by one reading only, and too little by the other
 * · `open` no costs yet
 */
export type FinancingState = 'met' | 'short' | 'exempt' | 'unclear' | 'open'
export interface Financing {
  state: FinancingState
  rule: FinancingRule
  /** own money needed, in whole kroner, where the rule applies */
  required: number
  /** of `required`, what is not there */
  missing: number
  /** own money in percent of all expenses, with one decimal, rounded down: 39.99 is not 40 */
  share: number
  /** the most that can be applied for where the rule applies */
  mostApplied: number
}

/** Undefined for a template that says nothing of own financing. */
export function financingRule(application: Pick<ApplicationTemplate, 'budget'>): FinancingRule | undefined {
  const rule = application.budget.rules.find(({ id }) => id === 'egenfinansiering')
  if (typeof rule?.minOwnSharePercent !== 'number') return undefined
  return { percent: rule.minOwnSharePercent, exemptBelow: rule.exemptBelowDkk ?? null }
}

export function financingOf({ total, applied, own }: Pick<BudgetSums, 'total' | 'applied' | 'own'>, rule: FinancingRule): Financing {
  const required = Math.ceil((total * rule.percent) / 100)
  const missing = Math.max(0, required - own)
  const share = total === 0 ? 0 : Math.floor((own * 1_000) / total) / 10
  return { state: stateOf({ total, applied, missing }, rule), rule, required, missing, share, mostApplied: total - required }
}

function stateOf({ total, applied, missing }: { total: number; applied: number; missing: number }, { exemptBelow }: FinancingRule): FinancingState {
  if (total === 0) return 'open'
  const smallProject = exemptBelow !== null && total < exemptBelow
  const smallSum = exemptBelow !== null && applied <= exemptBelow
  if (smallProject && smallSum) return 'exempt'
  if (missing === 0) return 'met'
  return smallProject || smallSum ? 'unclear' : 'short'
}
