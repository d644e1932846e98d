/** Frames written in one go are the frames that the slower way would make. */
import { describe, expect, test } from 'vitest'
import { controlFrame, joinFrames, webSocketFrame } from '#server/sync/wire.ts'
import { encodeControl } from '#shared/sync/frames.ts'
import type { ServerControl } from '#shared/sync/protocol.ts'

const time = (now: string): ServerControl => ({ type: 'time', now })

describe('a control message', () => {
  // around each length at which a head or a number takes one byte more; letters of one to four bytes
  const lengths = [0, 60, 90, 95, 96, 100, 101, 102, 127, 128, 200, 16_300, 16_360, 16_383, 16_384, 65_500, 65_507, 65_508, 65_540, 2_100_000]
  test.each(lengths)('of %i letters more is the same bytes either way', (length) => {
    for (const letter of ['a', 'ø', '€', '🙂']) {
      const message = time(letter.repeat(length / letter.length))
      const frame = controlFrame(JSON.stringify(message))
      expect(frame.equals(webSocketFrame(encodeControl(message)))).toBe(true)
    }
  })
})

test('frames are joined in their order, and nothing joined is nothing', () => {
  const [one, two] = [controlFrame('1'), controlFrame('2')]
  expect(joinFrames([undefined, one, two, undefined])?.equals(Buffer.concat([one, two]))).toBe(true)
  expect(joinFrames([undefined, one])).toBe(one)
  expect(joinFrames([undefined])).toBeUndefined()
})
