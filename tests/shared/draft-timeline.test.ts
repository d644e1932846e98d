/** Milestones drawn over months: where a bar begins and how long it is. */
import { describe, expect, test } from 'vitest'
import type { Milestone } from '#shared/draft/content.ts'
import { timelineOf } from '#shared/draft/timeline.ts'
import { demoContent } from '#tests/helpers/draft-demo.ts'

const milestone = (id: string, start: string | null, end: string | null): Milestone => ({ id, title: id, start, end, responsible: '', sources: [] })
const NO_PERIOD = { start: null, end: null }

describe('the timeline', () => {
  test('covers whole months, from the first day to the last', () => {
    const line = timelineOf({ period: { start: '2023-01-01', end: '2023-03-31' }, milestones: [milestone('m', '2023-02-01', '2023-02-28')] })
    expect(line?.months.map(({ day }) => day)).toEqual(['2023-01-01', '2023-02-01', '2023-03-01'])
    expect(line?.period).toEqual({ at: 0, width: 100 })
    expect(line?.bars[0]?.at).toBeCloseTo((100 * 31) / 90)
    expect(line?.bars[0]?.width).toBeCloseTo((100 * 28) / 90)
    expect(line?.months.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100)
  })
  test('a single date is one day long; without dates there is no bar', () => {
    const line = timelineOf({ period: NO_PERIOD, milestones: [milestone('a', null, '2023-04-10'), milestone('b', null, null)] })
    expect(line?.bars.map((bar) => bar.milestone.id)).toEqual(['a'])
    expect(line?.bars[0]?.width).toBeCloseTo(100 / 30)
    expect(line?.period).toBeNull()
    expect(timelineOf({ period: NO_PERIOD, milestones: [milestone('b', null, null)] })).toBeUndefined()
  })
  test('what lies outside of the project is drawn, and said to be so; turned dates are turned back', () => {
    const line = timelineOf({
      period: { start: '2023-02-01', end: '2023-02-28' },
      milestones: [milestone('early', '2023-01-15', '2023-02-03'), milestone('turned', '2023-02-20', '2023-02-10')],
    })
    expect(line?.bars.map(({ outside }) => outside)).toEqual([true, false])
    expect(line?.bars[1]?.width).toBeCloseTo((100 * 11) / 59)
  })
  test('a year mistyped by a millennium is not drawn', () => {
    expect(timelineOf({ period: { start: '2023-01-01', end: '3023-01-01' }, milestones: [] })).toBeUndefined()
  })
  test('the worked example: ten bars in eighteen months, none outside', () => {
    const { period, milestones } = demoContent()
    const line = timelineOf({ period, milestones })
    expect([line?.months.length, line?.bars.length, line?.bars.filter(({ outside }) => outside).length]).toEqual([18, 10, 0])
    for (const { at, width } of line?.bars ?? []) expect(at >= 0 && at + width <= 100.001).toBe(true)
  })
})
