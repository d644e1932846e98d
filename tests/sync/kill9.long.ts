import { expect, it } from 'vitest'
import { type CrashRound, crashRounds } from '#tests/helpers/crash.ts'
import { temporaryDir } from '#tests/helpers/world.ts'

const ROUNDS = Number(process.env.ROUNDS ?? 200)
/** Each round is twenty page loads, and an evening has a thousand. */
const ROUNDS_PER_BOARD = 50

it('two hundred power cuts under twenty writers, a quarter of them around a compaction, lose nothing that was called saved', async () => {
  const rounds: CrashRound[] = []
  while (rounds.length < ROUNDS) {
    const data = temporaryDir()
    const some = await crashRounds(data.path, { rounds: Math.min(ROUNDS_PER_BOARD, ROUNDS - rounds.length), writers: 20, editsPerSecond: 20, compactionEvery: 4 })
    data.remove()
    rounds.push(...some)
    console.log(`${rounds.length} rounds, lost ${rounds.flatMap(({ lost }) => lost).length}`)
  }
  const ready = rounds.map((round) => round.readyMs).sort((a, b) => a - b)
  const acked = rounds.reduce((sum, round) => sum + round.acked, 0)
  const compacting = rounds.filter((round) => round.compacting).length
  console.log(`acked ${acked}, ${compacting} with a snapshot due and not yet stored, ready median ${ready[ROUNDS >> 1]?.toFixed(0)} ms, worst ${ready.at(-1)?.toFixed(0)} ms`)
  expect(rounds.flatMap((round) => round.lost)).toEqual([])
  expect(rounds.map((round) => round.integrity)).toEqual(Array(ROUNDS).fill('ok'))
  expect(acked).toBeGreaterThan(ROUNDS * 20)
  expect(ready[ROUNDS >> 1]).toBeLessThan(2_000)
}, 3_600_000)
