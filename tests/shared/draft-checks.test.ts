/** What the draft still lacks: on the worked example, on an empty draft, and one thing after the other broken. */
import { describe, expect, test } from 'vitest'
import { checkWords } from '#shared/draft/check-words.ts'
import { lengthOf } from '#shared/draft/check-sections.ts'
import { type Check, checksOf, countChecks } from '#shared/draft/checks.ts'
import type { Block, DraftContent } from '#shared/draft/content.ts'
import { countCharacters, plainText } from '#shared/draft/count.ts'
import { countdown, instantOf } from '#shared/draft/deadline.ts'
import { da } from '#shared/i18n/da/index.ts'
import { formatMessage } from '#shared/i18n/translate.ts'
import { findApplication } from '#shared/templates/index.ts'
import { demoContent } from '#tests/helpers/draft-demo.ts'

const application = findApplication('udviklingspuljen-2019')
const NOW = Date.parse('2018-10-20T10:00:00Z')
const EMPTY: DraftContent = {
  templateId: 'udviklingspuljen-2019',
  facts: {},
  period: { start: null, end: null },
  sections: [],
  budget: [],
  milestones: [],
  partners: [],
  criteria: [],
  risks: [],
  attachments: [],
  remarks: [],
}
const check = (content: DraftContent, now = NOW): Check[] => checksOf({ content, application, now })
const demo = demoContent()
const ids = (checks: Check[], level?: Check['level']) =>
  checks.filter((one) => level === undefined || one.level === level).map((one) => (one.subject ? `${one.id} ${one.subject}` : one.id))
const section = (id: string, change: Partial<DraftContent['sections'][number]>): DraftContent => ({
  ...demo,
  sections: demo.sections.map((one) => (one.id === id ? { ...one, ...change } : one)),
})
const text = (words: string): Block[] => [{ type: 'paragraph', content: [{ type: 'text', text: words }] }]

describe('the worked example', () => {
  test('lacks nothing but signatures', () => {
    expect(ids(check(demo), 'missing')).toEqual([])
    expect(
      new Set(
        check(demo)
          .filter(({ level }) => level === 'warning')
          .map(({ id }) => id),
      ),
    ).toEqual(new Set(['partner.unsigned', 'attachment.unsigned']))
    expect(check(demo).find(({ id }) => id === 'financing.met')?.params).toMatchObject({ share: 41.5, percent: 40 })
    expect(check(demo).find(({ id }) => id === 'budget.balanced')?.params).toEqual({ kroner: 851_600 })
    expect(check(demo).find(({ id }) => id === 'period.set')?.params).toEqual({ n: 18 })
    expect(check(demo).find(({ id }) => id === 'deadline.ahead')?.params).toMatchObject({ n: 12, hours: 12, minutes: 59 })
  })
  test('its sections are as long as the fund counts them', () => {
    const length = (id: string) => lengthOf(demo.sections.find((one) => one.id === id)?.blocks ?? [])
    expect([length('titel'), length('indsatsomraade'), length('baggrund'), length('aktiviteter')]).toEqual([66, 778, 1303, 1469])
  })
})

test('an empty draft lacks every required section, the money, the plan, the assessment and the attachments', () => {
  const checks = check(EMPTY)
  expect(ids(checks, 'ok')).toEqual(['deadline.ahead'])
  expect(checks.filter(({ id }) => id === 'section.empty')).toHaveLength(14)
  expect(ids(checks, 'missing')).toEqual(
    expect.arrayContaining(['facts.open', 'choice.open', 'budget.empty', 'period.open', 'criterion.open bredde', 'attachment.missing budgetskema']),
  )
  expect(ids(checks, 'missing')).not.toContain('attachment.missing workshopreferat')
  expect(countChecks(checks)).toEqual({ ok: 1, warning: 2, missing: checks.length - 3 })
})

type Break = readonly [string, DraftContent, string]
const [first] = demo.budget
const BROKEN: readonly Break[] = [
  ['raw material', section('resume', { status: 'raw' }), 'section.raw'],
  ['nothing but blanks', section('resume', { blocks: text('  \n ') }), 'section.empty'],
  ['only a source', section('resume', { blocks: [{ type: 'paragraph', content: [{ type: 'source', kind: 'note', id: 'n1' }] }] }), 'section.empty'],
  ['too long for our advice', section('titel', { blocks: text('å'.repeat(101)) }), 'limit.long'],
  ['no choice', section('ansoegningstype', { choice: null }), 'choice.open'],
  ['a fact of blanks', { ...demo, facts: { ...demo.facts, cvr: ' ' } }, 'facts.open'],
  ['money that is missing', { ...demo, budget: demo.budget.map((row, at) => (at === 0 ? { ...row, own: 0 } : row)) }, 'budget.short'],
  ['money too much', { ...demo, budget: demo.budget.map((row, at) => (at === 0 ? { ...row, own: 1e6 } : row)) }, 'budget.over'],
  ['too little own money', { ...demo, budget: first ? [{ ...first, quantity: 1, price: 1000, applied: 601, own: 399, other: 0 }] : [] }, 'financing.short'],
  ['a post the form does not have', { ...demo, budget: demo.budget.map((row) => ({ ...row, post: 'diverse' })) }, 'budget.foreign'],
  ['a row without a price', { ...demo, budget: first ? [...demo.budget, { ...first, id: 'x', price: 0, applied: 0, own: 0 }] : [] }, 'budget.unpriced'],
  ['a row out of balance', { ...demo, budget: demo.budget.map((row, at) => ({ ...row, other: row.other + (at === 0 ? 5 : 0) })) }, 'budget.rows'],
  ['an end before the beginning', { ...demo, period: { start: '2020-01-01', end: '2019-12-31' } }, 'period.reversed'],
  ['a beginning before the deadline', { ...demo, period: { start: '2018-11-01', end: '2019-12-31' } }, 'period.early'],
  ['two years and a day', { ...demo, period: { start: '2019-03-01', end: '2021-03-01' } }, 'period.long'],
  ['a milestone outside', { ...demo, period: { start: '2019-03-02', end: '2020-08-31' } }, 'milestones.outside'],
  ['no agreement', { ...demo, partners: demo.partners.map((partner) => ({ ...partner, agreement: 'none' as const })) }, 'partner.agreement'],
  ['no consent', { ...demo, partners: demo.partners.map((partner) => ({ ...partner, consent: false })) }, 'partner.consent'],
  ['no evidence', { ...demo, criteria: demo.criteria.map((one) => ({ ...one, sources: [] })) }, 'criterion.unproven'],
  ['a weak place', { ...demo, criteria: demo.criteria.map((one) => ({ ...one, score: 2 })) }, 'criterion.weak'],
]
test.each(BROKEN)('%s is told', (_name, content, id) => {
  expect(ids(check(demo)).map((one) => one.split(' ')[0])).not.toContain(id)
  expect(ids(check(content)).map((one) => one.split(' ')[0])).toContain(id)
})

test('exactly two years are no warning', () => {
  expect(ids(check({ ...demo, period: { start: '2019-03-01', end: '2021-02-28' } }))).toContain('period.set')
})
test("the fund's own limit is a limit", () => {
  const strict = application && { ...application, sections: application.sections.map((one) => (one.id === 'titel' ? { ...one, maxChars: 66 } : one)) }
  const [kept, over] = [demo, section('titel', { blocks: text(`${'å'.repeat(65)}🎂!`) })].map((content) => checksOf({ content, application: strict, now: NOW }))
  expect(kept?.find(({ id }) => id === 'limit.kept')).toMatchObject({ level: 'ok', params: { length: 66, max: 66 } })
  expect(over?.find(({ id }) => id === 'limit.over')).toMatchObject({ level: 'missing', params: { over: 1 } })
})

test('every check has words in Danish, with money as money', () => {
  const all = [...check(EMPTY), ...check(demo), ...BROKEN.flatMap(([, content]) => check(content))]
  const words = all.map((one) => checkWords(one, 'da', (key, params) => formatMessage(da[key], 'da', params)))
  expect(words.filter((sentence) => sentence === '' || /[{}]/.test(sentence))).toEqual([])
  expect(words).toContain('Udgifter og finansiering passer: 851.600\u00A0kr.')
})

describe('the deadline', () => {
  test.each([
    ['2018-11-01T23:59', '2018-11-01T22:59:00.000Z'],
    ['2022-05-09T14:00', '2022-05-09T12:00:00.000Z'],
    // the night the clocks go back has this hour twice, the night they go forward has it never
    ['2018-10-28T02:30', '2018-10-28T00:30:00.000Z'],
    ['2018-10-28T03:30', '2018-10-28T02:30:00.000Z'],
    ['2019-03-31T01:59', '2019-03-31T00:59:00.000Z'],
    ['2019-03-31T03:00', '2019-03-31T01:00:00.000Z'],
  ])('%s in Copenhagen', (value, utc) => expect(new Date(instantOf({ value, tz: 'Europe/Copenhagen' })).toISOString()).toBe(utc))

  test.each([
    ['2018-11-01T22:59:00Z', 'deadline.today'],
    ['2018-11-01T22:59:00.001Z', 'deadline.passed'],
    ['2018-10-31T22:59:00Z', 'deadline.soon'],
    ['2018-10-25T22:59:00Z', 'deadline.ahead'],
  ])('at %s: %s', (now, id) => expect(ids(check(demo, Date.parse(now)))).toContain(id))

  test('counts whole days, hours and minutes', () => {
    expect(countdown({ value: '2018-11-01T23:59', tz: 'Europe/Copenhagen' }, Date.parse('2018-10-31T21:30:30Z'))).toMatchObject({ days: 1, hours: 1, minutes: 28 })
  })
})

describe('counting', () => {
  test.each([
    ['', 0],
    ['æøå ÆØÅ é ü', 11],
    ['a\r\nb\rc\nd', 7],
    ['👩‍👩‍👧‍👦🇩🇰👍🏽', 3],
    ['e\u0301', 1],
    ['مكان', 4],
    ['🎂', 1],
  ])('%j has %i characters', (words, n) => expect(countCharacters(words)).toBe(n))

  test('references are not part of the text that is handed in, nor the commas between them', () => {
    const chip = { type: 'source', kind: 'note', id: 'n1' } as const
    const blocks: Block[] = [
      { type: 'paragraph', content: [{ type: 'text', text: 'Et fælles bord ' }, chip, { type: 'text', text: ', ' }, chip, { type: 'text', text: ', siger de.' }] },
      { type: 'list', ordered: true, items: [[{ type: 'text', text: 'Kage' }], [chip, { type: 'text', text: ' Kaffe' }]] },
    ]
    expect(plainText(blocks)).toBe('Et fælles bord, siger de.\n\n1. Kage\n2. Kaffe')
  })

  test('a forty-page draft is checked in no time once it has been counted', () => {
    const page = 'Naboerne vil hellere lave noget sammen end tale om det – hver torsdag, også om vinteren. '.repeat(30)
    const sections = demo.sections.map((one) => ({ ...one, blocks: [...text(page), ...text(page), ...text(`${page}🎂`)] }))
    const long = { ...demo, sections }
    check(long)
    const started = performance.now()
    check(long)
    const spent = performance.now() - started
    process.stderr.write(`checks of a long draft: ${spent.toFixed(2)} ms\n`)
    expect(spent).toBeLessThan(50)
  })
})
