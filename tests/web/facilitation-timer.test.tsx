/** The timer as it is shown, what is said of it, and the times and moves of the programme's editor: the parts without a page. */
import { describe, expect, test } from 'vitest'
import { clockFace, countdownAt } from '#web/facilitation/countdown.ts'
import { stepOn } from '#web/facilitation/steps.ts'
import { markPassed } from '#web/facilitation/TimerVoice.tsx'
import { instructionIn } from '#web/facilitation/words.ts'
import { gapAt, landing } from '#web/programme/drag.ts'
import { beginnings, stepMinutes, totalMinutes } from '#web/programme/times.ts'
import type { FacilitationView } from '#shared/facilitation/answer.ts'
import type { Phase } from '#shared/workshops.ts'

const NOW = Date.parse('2026-05-05T19:00:00.000Z')
const ending = (ms: number) => ({ lengthMs: 600_000, endsAt: new Date(NOW + ms).toISOString() })

describe('a countdown', () => {
  test('runs, warns in its last minute, and is over at nothing', () => {
    expect(countdownAt(ending(372_000), NOW)).toEqual({ state: 'running', seconds: 372, share: 0.62 })
    expect(countdownAt(ending(60_000), NOW)).toMatchObject({ state: 'last', seconds: 60 })
    expect(countdownAt(ending(1), NOW)).toMatchObject({ state: 'last', seconds: 1 })
    expect(countdownAt(ending(-5_000), NOW)).toEqual({ state: 'over', seconds: 0, share: 0 })
    expect(countdownAt(null, NOW)).toBeUndefined()
  })
  test('stands still while it is paused, whatever the clock says', () => {
    const paused = { lengthMs: 600_000, pausedWithMs: 30_000 }
    expect(countdownAt(paused, NOW)).toEqual(countdownAt(paused, NOW + 3_600_000))
    expect(countdownAt(paused, NOW)).toMatchObject({ state: 'paused', seconds: 30 })
    expect(countdownAt({ lengthMs: 600_000, pausedWithMs: 0 }, NOW)).toMatchObject({ state: 'over' })
  })
  test('never shows more than was given, even to a device whose clock is behind', () => {
    expect(countdownAt(ending(500_000), NOW - 86_400_000)).toMatchObject({ seconds: 600, share: 1 })
  })
  test('is written as each language writes it, above an hour too', () => {
    expect([clockFace(936, 'da'), clockFace(48, 'da'), clockFace(936, 'en'), clockFace(7_505, 'da')]).toEqual(['15.36', '00.48', '15:36', '125.05'])
  })
})

describe('what a screen reader hears of it', () => {
  const at = (seconds: number, state: 'running' | 'last' | 'paused' | 'over' = 'running') => ({ seconds, state, share: 0.5 })
  test('five minutes, one, none: once, when they pass', () => {
    expect([markPassed(at(301), at(300)), markPassed(at(300), at(299)), markPassed(at(61), at(60, 'last')), markPassed(at(1, 'last'), at(0, 'over'))]).toEqual([
      300,
      undefined,
      60,
      0,
    ])
  })
  test('the last of several after a sleep; nothing on opening, on more time, or on a pause', () => {
    expect(markPassed(at(400), at(0, 'over'))).toBe(0)
    expect([markPassed(undefined, at(30, 'last')), markPassed(at(59, 'last'), at(179)), markPassed(at(301), at(300, 'paused'))]).toEqual([undefined, undefined, undefined])
  })
})

test('the next step is to start, to go on, to end, or nowhere', () => {
  const line = [{ minutes: 10, pause: false }]
  const view = (part: Partial<FacilitationView>) => ({ status: 'running', line, next: null, ...part }) as FacilitationView
  const next = { id: 'b', kind: 'pause', title: 'Pause' } as const
  expect([
    stepOn(view({ status: 'before' })),
    stepOn(view({ next })),
    stepOn(view({})),
    stepOn(view({ status: 'finished' })),
    stepOn(view({ status: 'before', line: [] })),
  ]).toEqual(['start', 'next', 'finish', undefined, undefined])
})

test('an instruction that is missing in one language is said in the other', () => {
  expect(instructionIn({ da: 'Skriv', en: 'Write' }, 'en')).toEqual({ text: 'Write', lang: 'en' })
  expect(instructionIn({ da: 'Skriv' }, 'en')).toEqual({ text: 'Skriv', lang: 'da' })
  expect(instructionIn({}, 'da')).toBeUndefined()
})

describe('the editor', () => {
  const phases = [10, 20, 5].map((minutes, at) => ({ id: `p${at}`, kind: 'aaben', title: `${at}`, minutes, mode: 'open' }) as Phase)
  const clock = (times: readonly (number | null)[]) => times.map((time) => time && new Date(time).toISOString().slice(11, 16))
  test('knows by the clock when each phase begins and when all ends, if the day is set', () => {
    expect(clock(beginnings(phases, '2026-05-05T17:00:00.000Z'))).toEqual(['17:00', '17:10', '17:30', '17:35'])
    expect(beginnings(phases, null)).toEqual([null, null, null, null])
    expect(totalMinutes(phases)).toBe(35)
  })
  test('counts from where the programme is while it runs', () => {
    expect(clock(beginnings(phases, '2026-05-05T17:00:00.000Z', { phaseId: 'p1', endsAt: Date.parse('2026-05-05T18:00:00.000Z') }))).toEqual([null, null, '18:00', '18:05'])
  })
  test('steps to round minutes, singly below five, and stays within what is allowed', () => {
    expect([
      stepMinutes(10, 1, 480),
      stepMinutes(12, 1, 480),
      stepMinutes(12, -1, 480),
      stepMinutes(5, -1, 480),
      stepMinutes(1, -1, 480),
      stepMinutes(3, 1, 480),
      stepMinutes(480, 1, 480),
    ]).toEqual([15, 15, 10, 4, 1, 4, 480])
  })
  test('puts a phase down where the line is', () => {
    const rows = [0, 60, 120].map((top) => ({ top, bottom: top + 60 }))
    expect([gapAt(-5, rows), gapAt(29, rows), gapAt(31, rows), gapAt(400, rows)]).toEqual([0, 0, 1, 3])
    expect([landing(0, 3), landing(2, 0), landing(1, 1), landing(1, 2)]).toEqual([2, 0, 1, 1])
  })
})
