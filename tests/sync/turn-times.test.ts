/** When the next turn may be, and the next commit: after what they usually take, so that one hiccup makes nobody wait twice. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Room } from '#server/sync/room.ts'
import { TurnTimes } from '#server/sync/turn-times.ts'
import { Usual } from '#server/sync/usual.ts'

/** All that the pace looks at is how many are there. */
const roomOf = (people: number, isGreatCrowd = false) => ({ people: { connections: new Set(Array.from({ length: people }, (_, at) => at)), isGreatCrowd } }) as unknown as Room

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

test('what is usual is the middle one of the last five', () => {
  const usual = new Usual()
  expect([4, 2, 90, 3, 3, 3, 50, 60, 70].map((ms) => usual.add(ms))).toEqual([4, 2, 4, 3, 3, 3, 3, 3, 50])
})

/** Two fan-outs that follow each other closely. */
const busy = (times: TurnTimes, room: Room, ms: number) => {
  times.shared(room, ms)
  vi.advanceTimersByTime(ms)
  times.shared(room, ms)
}

test('a room whose turns follow each other closely waits as long as telling everybody takes, each for itself; one edit after a silence waits for nothing', () => {
  const times = new TurnTimes()
  const [few, other] = [roomOf(40), roomOf(40)]
  vi.advanceTimersByTime(1_000)
  times.shared(few, 2)
  expect(times.untilTurn(few)).toBeLessThanOrEqual(0)
  vi.advanceTimersByTime(3)
  times.shared(few, 2)
  expect(times.untilTurn(few)).toBe(2)
  expect(times.untilTurn(other)).toBeLessThanOrEqual(0)
  vi.advanceTimersByTime(3)
  expect(times.untilTurn(few)).toBeLessThanOrEqual(0)
})

test('in a crowd an edit waits for others from when it came in, about as long as telling everybody takes, up to twice that; after a silence it waits for nothing', () => {
  const times = new TurnTimes()
  const after = (ms: number) => {
    const crowd = roomOf(400)
    times.shared(crowd, ms)
    return times.untilTurn(crowd)
  }
  expect([3, 12, 100].map(after)).toEqual([expect.closeTo(3.15), 18, 30])
  const crowd = roomOf(400)
  expect(times.isCrowd(crowd)).toBe(true)
  times.shared(crowd, 3)
  vi.advanceTimersByTime(15)
  expect(times.untilTurn(crowd)).toBeCloseTo(3.15)
  vi.advanceTimersByTime(10)
  expect(times.untilTurn(crowd)).toBe(0)
})

test('a great crowd is told by halves, and gathers for each of them a little longer than telling it takes', () => {
  const times = new TurnTimes()
  const after = (ms: number) => {
    const crowd = roomOf(1_200, true)
    times.shared(crowd, ms)
    return times.untilTurn(crowd)
  }
  expect([4, 8, 100].map(after)).toEqual([5, 10, 11])
})

test('a fan-out that was held up once does not hold up the next turn, one that is slow for good does; twenty milliseconds at most', () => {
  const times = new TurnTimes()
  const room = roomOf(40)
  const after = (ms: number) => {
    times.shared(room, ms)
    return times.untilTurn(room)
  }
  busy(times, room, 2)
  expect([2, 2, 2, 12, 2].map(after)).toEqual([2, 2, 2, 2, 2])
  expect([12, 12, 12, 12].map(after)).toEqual([2, 12, 12, 12])
  expect([500, 500, 500].map(after).at(-1)).toBe(20)
})

test('a commit waits half as long as storing usually takes; one slow answer of the disk is forgiven; six milliseconds at most', () => {
  const times = new TurnTimes()
  const room = roomOf(40)
  const after = (ms: number) => {
    times.stored(ms)
    times.committed([room])
    return times.untilGroup()
  }
  expect(times.untilGroup()).toBeLessThanOrEqual(0)
  expect([2, 2, 2, 40, 2].map(after)).toEqual([1, 1, 1, 1, 1])
  expect([40, 40, 40].map(after)).toEqual([1, 6, 6])
  // the loop waits for this one itself: nothing is gained by waiting twice, unless telling takes long
  expect([1, 1, 1].map(after).at(-1)).toBe(0)
  times.shared(room, 1)
  expect(after(1)).toBe(0.5)
})

test('a disk is waited for on the spot once it is known to be quick, for as long as it usually is', () => {
  const times = new TurnTimes()
  expect(times.quick).toBe(false)
  const after = (ms: number) => {
    times.stored(ms)
    return times.quick
  }
  expect([0.5, 0.5, 0.5, 30, 0.5].map(after)).toEqual([true, true, true, true, true])
  expect([30, 30, 30].map(after)).toEqual([true, false, false])
  expect([0.5, 0.5, 0.5].map(after)).toEqual([false, false, true])
})
