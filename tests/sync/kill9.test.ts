import { expect, it } from 'vitest'
import { crashRounds } from '#tests/helpers/crash.ts'
import { temporaryDir } from '#tests/helpers/world.ts'

it('ten power cuts under ten writers lose nothing that was called saved', async () => {
  const data = temporaryDir()
  const rounds = await crashRounds(data.path, { rounds: 10, writers: 10, editsPerSecond: 80, compactionEvery: 0 })
  data.remove()
  expect(rounds.flatMap((round) => round.lost)).toEqual([])
  expect(rounds.map((round) => round.integrity)).toEqual(Array(10).fill('ok'))
  for (const round of rounds) expect(round.acked).toBeGreaterThan(0)
  // ready again within 2 s on a machine of its own; ten times that where everything else runs beside it
  for (const round of rounds) expect(round.readyMs).toBeLessThan(20_000)
}, 120_000)
