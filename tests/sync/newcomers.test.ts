/** What somebody who has nothing gets: the whole, and everything since, whatever comes later. */
import { expect, test } from 'vitest'
import { webSocketFrame } from '#server/sync/wire.ts'
import { Newcomers } from '#server/sync/newcomers.ts'

const frame = (text: string) => webSocketFrame(Buffer.from(text))
const whole = (times: { n: number }) => () => {
  times.n++
  return Buffer.from(`everything ${times.n}`)
}
const text = (frames: Buffer[]) => Buffer.concat(frames).toString('latin1')

test('nothing is kept before somebody has asked, and everything after', () => {
  const newcomers = new Newcomers()
  const times = { n: 0 }
  newcomers.add(frame('too early'))
  expect(text(newcomers.framesFrom(whole(times), false))).not.toContain('too early')
  newcomers.add(frame('later'))
  const frames = text(newcomers.framesFrom(whole(times), false))
  expect(frames).toContain('everything 1')
  expect(frames.indexOf('later')).toBeGreaterThan(frames.indexOf('everything 1'))
  expect(times.n).toBe(1)
})

test('what one newcomer was given does not change when more comes', () => {
  const newcomers = new Newcomers()
  newcomers.framesFrom(whole({ n: 0 }), false)
  newcomers.add(frame('first'))
  const given = newcomers.framesFrom(whole({ n: 0 }), false)
  const before = text(given)
  for (let i = 0; i < 500; i++) newcomers.add(frame(`later ${i} ${'x'.repeat(40)}`))
  newcomers.forget()
  newcomers.add(frame('after that'))
  expect(text(given)).toBe(before)
})

test('when what came since is heavier than it is worth, nothing is kept until somebody asks again', () => {
  const newcomers = new Newcomers()
  const times = { n: 0 }
  newcomers.framesFrom(whole(times), false)
  for (let i = 0; i < 80; i++) newcomers.add(frame(`${i} ${'x'.repeat(1_000)}`))
  const frames = text(newcomers.framesFrom(whole(times), false))
  expect(times.n).toBe(2)
  expect(frames).toContain('everything 2')
  expect(frames).not.toContain('xxx')
})
