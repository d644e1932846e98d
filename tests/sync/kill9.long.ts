import { expect, it } from 'vitest'
import { crashRounds } from '#tests/helpers/crash.ts'
import { temporaryDir } from '#tests/helpers/world.ts'

it('fifty power cuts under ten writers lose nothing that was called saved, and it is ready again within two seconds', async () => {
  const data = temporaryDir()
  const rounds = await crashRounds(data.path, 50)
  data.remove()
  const ready = rounds.map((round) => round.readyMs).sort((a, b) => a - b)
  console.log(`acked ${rounds.reduce((sum, round) => sum + round.acked, 0)}, ready median ${ready[25]?.toFixed(0)} ms, worst ${ready.at(-1)?.toFixed(0)} ms`)
  expect(rounds.flatMap((round) => round.lost)).toEqual([])
  expect(rounds.reduce((sum, round) => sum + round.refused, 0)).toBe(0)
  expect(rounds.map((round) => round.integrity)).toEqual(Array(50).fill('ok'))
  expect(ready.at(-1)).toBeLessThan(2_000)
})
