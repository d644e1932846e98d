/** What the wall works out by itself: which scene it shows, how it counts time, how large the squares are. */
import { describe, expect, it } from 'vitest'
import type { FacilitationView } from '#shared/facilitation/answer.ts'
import type { Round } from '#shared/facilitation/votes.ts'
import { squareFor } from '#web/wall/pile.ts'
import { sceneOf } from '#web/wall/scene.ts'
import { clockFace, leftOf } from '#web/wall/time.ts'

type Kind = NonNullable<FacilitationView['phase']>['kind']
const phase = (kind: Kind) => ({ id: kind, kind, title: kind, minutes: 10, instruction: {}, number: 1, of: 2 })
const round = (closedAt: string | null) => ({ id: 'rnd_1', closedAt }) as Round
const view = (given: Partial<FacilitationView>): FacilitationView => ({
  status: 'running',
  revision: 1,
  phase: null,
  since: null,
  revealed: false,
  next: null,
  line: [],
  timer: null,
  autoAdvance: false,
  permissions: [],
  locks: { board: false, zones: [], cursors: false, frozen: false, frozenMembers: [] },
  votes: [],
  ...given,
})
const scene = (given: Partial<FacilitationView>, hidden = false) => sceneOf({ view: view(given), mode: hidden ? 'hidden' : 'open' }).kind

describe('the scene', () => {
  it('is the way in before anything has begun, and while people arrive', () => {
    expect(sceneOf({ view: undefined, mode: 'open' }).kind).toBe('door')
    expect(scene({ status: 'before' })).toBe('door')
    expect(scene({ phase: phase('velkomst') })).toBe('door')
  })
  it('is the pile while people write in silence, and the board once it is revealed', () => {
    expect(scene({ phase: phase('stille') }, true)).toBe('silent')
    expect(scene({ phase: phase('stille'), revealed: true }, true)).toBe('board')
    expect(scene({ phase: phase('grupper') })).toBe('board')
  })
  it('is the vote while one is open, whatever the phase, and its result afterwards', () => {
    expect(scene({ phase: phase('grupper'), votes: [round(null)] })).toBe('vote')
    expect(scene({ phase: phase('prikker'), votes: [round('2026-10-23T19:00:00Z')] })).toBe('result')
    expect(scene({ phase: phase('fordyb'), since: '2026-10-23T19:00:01Z', votes: [round('2026-10-23T19:00:00Z')] })).toBe('board')
    expect(scene({ phase: phase('fordyb'), since: '2026-10-23T18:59:00Z', votes: [round('2026-10-23T19:00:00Z')] })).toBe('result')
  })
  it('is the break, and the end', () => {
    expect(scene({ phase: phase('pause'), votes: [round('2026-10-23T19:00:00Z')] })).toBe('pause')
    expect(scene({ status: 'finished' })).toBe('end')
  })
})

describe('the time', () => {
  const at = Date.parse('2026-10-23T19:00:00Z')
  const running = (ms: number) => ({ lengthMs: 600_000, endsAt: new Date(at + ms).toISOString() })
  it('counts down to nothing, warns in the last minute, and waits while paused', () => {
    expect(leftOf(null, at)).toBeUndefined()
    expect(leftOf(running(600_000), at)).toEqual({ seconds: 600, share: 0, state: 'running' })
    expect(leftOf(running(60_000), at)).toMatchObject({ seconds: 60, state: 'last' })
    expect(leftOf(running(-5_000), at)).toEqual({ seconds: 0, share: 1, state: 'ended' })
    expect(leftOf({ lengthMs: 600_000, pausedWithMs: 300_000 }, at)).toEqual({ seconds: 300, share: 0.5, state: 'paused' })
  })
  it('never shows more than was given, whatever the clocks do', () => {
    expect(leftOf(running(9_000_000), at)?.seconds).toBe(600)
  })
  it('is written as the language does', () => {
    expect(clockFace(372, 'da')).toBe('06.12')
    expect(clockFace(372, 'en')).toBe('06:12')
    expect(clockFace(3_725, 'da')).toBe('1.02.05')
  })
})

it('lays as many squares as there are notes onto the shelf, as large as they fit', () => {
  expect(squareFor(1)).toBe(40)
  expect(squareFor(200)).toBe(40)
  for (const notes of [300, 500, 750, 2_000, 4_000]) {
    const side = squareFor(notes)
    expect(Math.floor(1732 / (side + 4)) * Math.floor(268 / (side + 4))).toBeGreaterThanOrEqual(notes)
  }
  expect(squareFor(750)).toBeGreaterThan(15)
})
