import { expect, test } from 'vitest'
import { createServerClock } from '#web/sync/clock.ts'

test('counts on from the server’s last word, whatever the device’s own clock is set to', () => {
  let ticks = 500
  let own = 1_000_000
  const clock = createServerClock(
    () => ticks,
    () => own,
  )
  expect(clock.now()).toBe(1_000_000)
  clock.hear('2026-03-12T19:00:00.000Z')
  own = 0
  ticks += 61_000
  expect(new Date(clock.now()).toISOString()).toBe('2026-03-12T19:01:01.000Z')
  clock.hear('not a time')
  expect(new Date(clock.now()).toISOString()).toBe('2026-03-12T19:01:01.000Z')
})
