import { afterEach, beforeEach, expect, it } from 'vitest'
import { openLine } from '#tests/helpers/raw-line.ts'
import { until } from '#tests/helpers/room-client.ts'
import { setStage, type Stage } from '#tests/helpers/stage.ts'
import { layWire, type Wire } from '#tests/helpers/wire.ts'
import { Person } from '#tests/helpers/person.ts'
import { flaps, storm, writeInWeather } from './bad-lines.ts'

let stage: Stage
let wire: Wire
beforeEach(async () => {
  stage = await setStage('udviklingspuljen-2019')
  wire = await layWire()
  wire.target(stage.world.url)
})
afterEach(async () => {
  await wire.close()
  await stage.close()
})

it('a line that goes dead without a word is found within 25 seconds', async () => {
  const person = new Person(() => wire.url)
  const { memberId } = await person.join((await stage.karen.invite(stage.workshop.id)).url, { name: 'Tavs' })
  const { rooms } = stage.world.server.deps
  for (const pause of [0, 3_000, 9_500]) {
    wire.revive()
    const line = await openLine(person, stage.boardId)
    await new Promise((resolve) => setTimeout(resolve, pause))
    expect(rooms.present(stage.boardId).has(memberId)).toBe(true)
    wire.goDead()
    const started = Date.now()
    await until(() => !rooms.present(stage.boardId).has(memberId), 'found', 30_000)
    console.log(`found after ${Date.now() - started} ms`)
    expect(Date.now() - started).toBeLessThan(25_000)
    line.close()
  }
}, 200_000)

it('a thousand people coming and going leave one room and every note', async () => {
  const report = await flaps(stage, 1_000)
  expect(report).toEqual({ rooms: 1, missing: [], present: 0 })
}, 600_000)

it('five hundred people cut off at once, twenty times, are all back within fifteen seconds', async () => {
  const report = await storm(stage, { people: 500, times: 20 })
  console.log(`p99 ${report.p99Ms.toFixed(0)} ms, longest hold-up ${report.lagMs.toFixed(0)} ms`)
  expect(report.back).toBe(500)
  expect(report.p99Ms).toBeLessThan(15_000)
}, 900_000)

it('thirty people in a quarter of an hour of bad weather of every kind have one board when it clears', async () => {
  const minutes = Number(process.env.MINUTES ?? 15)
  for (const weather of [
    { delayMs: 200, jitterMs: 2_000 },
    { chunk: 1, jitterMs: 5 },
    { breaks: 0.01, jitterMs: 100 },
  ]) {
    const report = await writeInWeather(stage, wire, { people: 30, ms: (minutes * 60_000) / 3, weather })
    console.log(`${report.written} notes, one board after ${report.healedMs.toFixed(0)} ms`)
    expect(report.lost).toEqual([])
    expect(report.different).toBe(0)
    expect(report.healedMs).toBeLessThan(5_000)
    await stage.close()
    stage = await setStage('udviklingspuljen-2019')
    wire.target(stage.world.url)
  }
}, 3_600_000)
