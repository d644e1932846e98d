/** What is on disk goes out once the sockets have been looked at; what came in meanwhile goes with it. */
import { setImmediate as look } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { OpenTurn } from '#server/sync/host.ts'
import { Outgoing } from '#server/sync/outgoing.ts'
import { Room } from '#server/sync/room.ts'
import { TurnTimes } from '#server/sync/turn-times.ts'
import { writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { openLine, type RawLine } from '#tests/helpers/raw-line.ts'
import { until } from '#tests/helpers/room-client.ts'
import { setStage } from '#tests/helpers/stage.ts'

/** All that is asked of a turn here is to arrive. */
const turnOf = (name: string) => ({ name }) as unknown as OpenTurn

function house({ worthALook = true } = {}) {
  const told: unknown[][] = []
  const room = { share: (turns: readonly { name: string }[]) => told.push(turns.map(({ name }) => name)) } as unknown as Room
  const state = { isNext: false, shared: 0 }
  const outgoing = new Outgoing({ isWorthALook: () => worthALook, isNext: () => state.isNext, shared: () => state.shared++ })
  return { told, room, state, outgoing }
}

test('where telling everybody is quick, nothing is waited for', () => {
  const { told, room, outgoing } = house({ worthALook: false })
  outgoing.tellSoon(room, turnOf('a'))
  expect(told).toEqual([['a']])
})

test('what nobody follows goes out after one look', async () => {
  const { told, room, outgoing } = house()
  outgoing.tellSoon(room, turnOf('a'))
  expect(told).toEqual([])
  await look()
  expect(told).toEqual([['a']])
})

test('what is followed at once goes out together, and once', async () => {
  const { told, room, state, outgoing } = house()
  outgoing.tellSoon(room, turnOf('a'))
  state.isNext = true
  await look()
  expect(told).toEqual([])
  outgoing.tellSoon(room, turnOf('b'))
  expect(told).toEqual([['a', 'b']])
  await look()
  await look()
  expect(told).toEqual([['a', 'b']])
  expect(state.shared).toBe(1)
})

test('what was to follow and does not come is waited for no longer than that', async () => {
  const { told, room, state, outgoing } = house()
  state.isNext = true
  outgoing.tellSoon(room, turnOf('a'))
  await look()
  await look()
  expect(told).toEqual([['a']])
})

test('whatever is held can be let go at once', async () => {
  const { told, room, outgoing } = house()
  outgoing.tellSoon(room, turnOf('a'))
  outgoing.letGoAll()
  await look()
  expect(told).toEqual([['a']])
})

const FEW = 6
const ROUNDS = 80
const contentsOf = ({ records }: RawLine): string => JSON.stringify([...records.keys()].sort().map((key) => [key, records.get(key)]))
/** One writes a note of their own again and again, and a neighbour right behind them. */
async function writeTogether(lines: RawLine[]): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    for (const at of [round % FEW, (round + 1) % FEW]) {
      const line = lines[at] as RawLine
      line.update(
        line.edit((records) =>
          writeRecord(records, noteRecord({ id: `n${at}`, text: `Runde ${round}`, color: 'yellow', place: { x: at * 300, y: round, parentId: 'page:page', index: 'a1' } })),
        ),
      )
      await look()
    }
    await new Promise((resolve) => setTimeout(resolve, round % 7))
  }
}

test('people who write while others are being stored lose nothing, get every receipt, and are told of in fewer writes', async () => {
  // the stage is one machine's: how long telling six people takes is not what is tested
  vi.spyOn(TurnTimes.prototype, 'isSlowToTell').mockReturnValue(true)
  const share = vi.spyOn(Room.prototype, 'share')
  onTestFinished(() => void vi.restoreAllMocks())
  const { world, boardId, guest } = await setStage()
  onTestFinished(() => world.close())
  const lines: RawLine[] = []
  for (let i = 0; i < FEW; i++) lines.push(await openLine(await guest('participant', `Bo ${i}`), boardId))
  onTestFinished(() => {
    for (const line of lines) line.close()
  })
  await writeTogether(lines)
  await until(() => lines.every((line) => line.acked === line.sent), 'every edit has its receipt')
  await until(() => new Set(lines.map(contentsOf)).size === 1, 'everybody has the same')
  expect(lines.flatMap((line) => line.refusals())).toEqual([])
  expect([...(lines[0]?.records.keys() ?? [])].filter((key) => /^shape:n\d$/.test(key))).toHaveLength(FEW)
  expect(share.mock.calls.filter(([turns]) => turns.length > 1).length).toBeGreaterThan(0)
}, 30_000)
