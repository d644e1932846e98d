/** A great crowd hears of every other turn, by halves, and nobody misses one, hears it late or twice. */
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { Attendance } from '#server/sync/attendance.ts'
import type { SentTurn } from '#server/sync/share.ts'
import { type News, Telling } from '#server/sync/telling.ts'
import { writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { openLine, type RawLine } from '#tests/helpers/raw-line.ts'
import { until } from '#tests/helpers/room-client.ts'
import { setStage } from '#tests/helpers/stage.ts'

afterEach(() => void vi.useRealTimers())

/** All that is asked of a turn here is to arrive. */
const newsOf = (name: string, state?: string) => ({ turns: [name as unknown as SentTurn], presence: [Buffer.from(name)], state: state as unknown as News['state'] })
function ears() {
  const heard: [half: number | undefined, turns: string, presence: string, state: unknown][] = []
  const telling = new Telling(({ turns, presence, state }, half) => heard.push([half, turns.join(), presence.join(), state]))
  return { heard, telling }
}

test('the halves hear in turn, each of all that it has not heard of, in order', () => {
  vi.useFakeTimers()
  const { heard, telling } = ears()
  for (const name of ['a', 'b', 'c', 'd']) telling.half(newsOf(name))
  expect(heard).toEqual([
    [0, 'a', 'a', undefined],
    [1, 'a,b', 'a,b', undefined],
    [0, 'b,c', 'b,c', undefined],
    [1, 'c,d', 'c,d', undefined],
  ])
})

test('what no other turn follows reaches the other half within thirty milliseconds, and once', () => {
  vi.useFakeTimers()
  const { heard, telling } = ears()
  telling.half(newsOf('a', 'counts'))
  vi.advanceTimersByTime(29)
  expect(heard).toHaveLength(1)
  vi.advanceTimersByTime(1_000)
  expect(heard).toEqual([
    [0, 'a', 'a', 'counts'],
    [1, 'a', 'a', 'counts'],
  ])
})

test('what all have to hear at once brings everybody what they have missed, first', () => {
  const { heard, telling } = ears()
  telling.half(newsOf('a'))
  telling.everybody(newsOf('b'))
  telling.rest()
  expect(heard.map(([half, turns]) => [half, turns])).toEqual([
    [0, 'a'],
    [0, 'b'],
    [1, 'a,b'],
  ])
})

test('few people are told with one walk over all of them', () => {
  const { heard, telling } = ears()
  telling.everybody(newsOf('a'))
  telling.rest()
  expect(heard).toEqual([[undefined, 'a', 'a', undefined]])
})

const PEOPLE = 6
const ROUNDS = 60
const contentsOf = ({ records }: RawLine): string => JSON.stringify([...records.keys()].sort().map((key) => [key, records.get(key)]))

test('people of both halves who write at once have one board in the end, and every receipt', async () => {
  vi.spyOn(Attendance.prototype, 'isGreatCrowd', 'get').mockReturnValue(true)
  const half = vi.spyOn(Telling.prototype, 'half')
  onTestFinished(() => void vi.restoreAllMocks())
  const { world, boardId, guest } = await setStage()
  onTestFinished(() => world.close())
  const lines: RawLine[] = []
  for (let i = 0; i < PEOPLE; i++) lines.push(await openLine(await guest('participant', `Bo ${i}`), boardId))
  onTestFinished(() => {
    for (const line of lines) line.close()
  })
  for (let round = 0; round < ROUNDS; round++) {
    const at = (round * 5) % PEOPLE
    const note = noteRecord({ id: `n${at}`, text: `Runde ${round}`, color: 'yellow', place: { x: at * 300, y: round, parentId: 'page:page', index: 'a1' } })
    const line = lines[at] as RawLine
    line.update(line.edit((records) => writeRecord(records, note)))
    await new Promise((resolve) => setTimeout(resolve, round % 9))
  }
  await until(() => lines.every((line) => line.acked === line.sent), 'every edit has its receipt')
  await until(() => new Set(lines.map(contentsOf)).size === 1, 'everybody has the same')
  expect(lines.flatMap((line) => line.refusals())).toEqual([])
  expect([...(lines[0]?.records.keys() ?? [])].filter((key) => /^shape:n\d$/.test(key))).toHaveLength(PEOPLE)
  expect(half.mock.calls.length).toBeGreaterThan(PEOPLE)
}, 30_000)
