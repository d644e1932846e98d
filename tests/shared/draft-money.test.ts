/** Danish numbers, the budget's sums, and the rules of own financing, year by year, at their boundaries. */
import { describe, expect, test } from 'vitest'
import { budgetOf, lineOf } from '#shared/draft/budget.ts'
import type { BudgetRow } from '#shared/draft/content.ts'
import { financingOf, financingRule, type FinancingState } from '#shared/draft/financing.ts'
import { formatKroner, formatNumber, parseNumber, wholeKroner } from '#shared/draft/money.ts'
import { findApplication } from '#shared/templates/index.ts'
import { demoContent } from '#tests/helpers/draft-demo.ts'

describe('numbers as Danes write them', () => {
  test.each([
    ['1.234,50', 1234.5],
    ['1.234', 1234],
    ['1234', 1234],
    ['1234,5', 1234.5],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['0,05', 0.05],
    [',5', 0.5],
    ['12 000 kr.', 12_000],
    ['12\u00a0000', 12_000],
    ['kr. 12.000', 12_000],
    ['1.500,-', 1500],
    ['1.500,- kr', 1500],
    ['DKK 1,234.50', 1234.5],
    ['1.234.567,89', 1_234_567.89],
    ['１２', 12],
    ['0', 0],
  ])('%s', (text, value) => expect(parseNumber(text)).toBe(value))

  test.each(['', ' ', 'kr.', 'ti', '-5', '1,2,3', '1.23.456', '12.34,5', '1e5', '0x10', '1,', '=1+1', '1.2.3', '٣'])('%j is no number', (text) =>
    expect(parseNumber(text)).toBeNull(),
  )

  test.each([
    ['1,234', 1234],
    ['1,234,567.5', 1_234_567.5],
    ['1.234', 1.234],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['1.234,50', 1234.5],
    ['DKK 12,000', 12_000],
    ['.5', 0.5],
  ])('in English %s', (text, value) => expect(parseNumber(text, 'en')).toBe(value))

  test.each(['da', 'en'] as const)('what is written in %s is read back', (locale) => {
    for (const value of [0, 0.5, 999, 1000, 1234.56, 1e6, 123_456_789.99]) expect(parseNumber(formatNumber(value, locale), locale)).toBe(value)
    expect([formatKroner(1234.5), formatKroner(1234.5, 'en'), formatNumber(1234.5)]).toEqual(['1.235\u00A0kr.', 'DKK\u00A01,235', '1.234,5'])
  })
  test.each([
    [0.5, 1],
    [1.005 * 100, 101],
    [100.49, 100],
    [1.4999 * 1, 1],
    [2.5, 3],
  ])('%d is %d whole kroner', (value, whole) => expect(wholeKroner(value)).toBe(whole))
})

const row = (over: Partial<BudgetRow>): BudgetRow => ({ id: 'r', order: 0, post: 'materialer', note: '', quantity: 1, unit: '', price: 0, applied: 0, own: 0, other: 0, ...over })

describe('the budget', () => {
  test('a row is quantity × price in whole kroner, and says what nobody pays', () => {
    expect(lineOf(row({ quantity: 2.5, price: 33.33, applied: 50, own: 20.4 }))).toMatchObject({ total: 83, applied: 50, own: 20, other: 0, difference: 13 })
  })
  test('posts stand in the order of the form, unknown ones last, and the whole is the sum of its rows', () => {
    const rows = [
      row({ id: 'a', order: 3, post: 'gammel', price: 10, applied: 10 }),
      row({ id: 'b', order: 2, post: 'it', price: 0.5, quantity: 3, own: 2 }),
      row({ id: 'c', order: 1, post: 'it', price: 7, other: 7 }),
    ]
    const { posts, sums } = budgetOf(rows, ['løn', 'it'])
    expect(posts.map(({ post, lines }) => [post, lines.map((line) => line.row.id)])).toEqual([
      ['it', ['c', 'b']],
      ['gammel', ['a']],
    ])
    expect(sums).toEqual({ total: 19, applied: 10, own: 2, other: 7, difference: 0 })
  })
  test('the sums of the worked example', () => {
    const { sums } = budgetOf(demoContent().budget, [])
    expect(sums).toEqual({ total: 851_600, applied: 477_600, own: 354_000, other: 20_000, difference: 0 })
  })
})

type Case = readonly [year: number, total: number, applied: number, own: number, state: FinancingState, missing: number]
/** Sources: see `financing.ts`. 2019: 40 % for all. 2022: 25 %, none under 100,000, which is told of the project and of the sum applied for. */
const CASES: readonly Case[] = [
  [2019, 0, 0, 0, 'open', 0],
  [2019, 851_600, 477_600, 354_000, 'met', 0],
  [2019, 100_000, 60_000, 40_000, 'met', 0],
  [2019, 100_000, 60_001, 39_999, 'short', 1],
  [2019, 99_999, 60_000, 39_999, 'short', 1],
  [2019, 50_000, 50_000, 0, 'short', 20_000],
  [2019, 333, 199, 134, 'met', 0],
  [2019, 333, 200, 133, 'short', 1],
  [2022, 0, 0, 0, 'open', 0],
  [2022, 400_000, 300_000, 100_000, 'met', 0],
  [2022, 400_000, 300_001, 99_999, 'short', 1],
  [2022, 99_999, 99_999, 0, 'exempt', 0],
  [2022, 1, 1, 0, 'exempt', 0],
  // exactly 100,000: not under it as a project, up to it as a sum
  [2022, 100_000, 100_000, 0, 'unclear', 25_000],
  [2022, 100_000, 75_000, 25_000, 'met', 0],
  [2022, 130_000, 100_000, 30_000, 'unclear', 2_500],
  [2022, 133_333, 100_000, 33_333, 'unclear', 1],
  [2022, 133_333, 99_999, 33_334, 'met', 0],
  [2022, 133_334, 100_001, 33_333, 'short', 1],
  [2022, 200_000, 100_000, 0, 'unclear', 50_000],
  [2022, 200_000, 100_001, 0, 'short', 50_000],
  // more money than costs: the project is small, the sum is not
  [2022, 90_000, 120_000, 0, 'unclear', 22_500],
]

describe('own financing', () => {
  test.each(CASES)('%i: costs %i, applied %i, own %i → %s', (year, total, applied, own, state, missing) => {
    const application = findApplication(`udviklingspuljen-${year}`)
    const rule = application && financingRule(application)
    if (!rule) throw new Error(`no rule for ${year}`)
    const financing = financingOf({ total, applied, own }, rule)
    expect([financing.state, state === 'exempt' ? 0 : financing.missing]).toEqual([state, missing])
    expect(financing.mostApplied).toBe(total - financing.required)
  })

  test.each([
    [2019, { percent: 40, exemptBelow: null }],
    [2022, { percent: 25, exemptBelow: 100_000 }],
  ])('the rule of %i comes from its template, with a source', (year, rule) => {
    const application = findApplication(`udviklingspuljen-${year}`)
    expect(application && financingRule(application)).toEqual(rule)
    expect(application?.budget.rules.find(({ id }) => id === 'egenfinansiering')?.source).toMatch(/^https:\/\//)
  })
  test('a share is never rounded up to what is demanded', () => {
    expect(financingOf({ total: 100_000, applied: 0, own: 39_999 }, { percent: 40, exemptBelow: null }).share).toBe(39.9)
    expect(financingOf({ total: 851_600, applied: 0, own: 354_000 }, { percent: 40, exemptBelow: null }).share).toBe(41.5)
  })
})
