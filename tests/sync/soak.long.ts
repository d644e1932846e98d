/** Half an hour with five hundred people on one server: does it grow? */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { awareness } from '#tests/helpers/crafted.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { openLine, type RawLine } from '#tests/helpers/raw-line.ts'
import { spawnServer, temporaryDir } from '#tests/helpers/world.ts'
import { writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'

const MINUTES = Number(process.env.MINUTES ?? 30)
const PEOPLE = Number(process.env.PEOPLE ?? 500)
/** A third of the time the server may still be finding its size. */
const SETTLED = MINUTES / 3
const WRITERS = Math.ceil(PEOPLE / 5)
const EDITS_PER_SECOND = 40
const NOTES = 400

const gauge = async (url: string, name: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
}
/** Megabytes a minute, by least squares. */
function slope(samples: readonly { minute: number; mb: number }[]): number {
  const mean = (of: (sample: { minute: number; mb: number }) => number) => samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length
  const [x, y] = [mean(({ minute }) => minute), mean(({ mb }) => mb)]
  return samples.reduce((sum, { minute, mb }) => sum + (minute - x) * (mb - y), 0) / samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0)
}
/** They write, move and point for one second, and one of them leaves and comes back. */
async function second(lines: RawLine[], tick: number, again: (i: number) => Promise<void>): Promise<void> {
  for (let i = 0; i < EDITS_PER_SECOND; i++) {
    const at = (tick * EDITS_PER_SECOND + i) % WRITERS
    const line = lines[at] as RawLine
    const id = `s${(tick * EDITS_PER_SECOND + i) % NOTES}`
    const place = { x: (tick * 13 + i) % 5_000, y: (tick * 7 + i) % 5_000, parentId: 'page:page', index: 'a1' }
    line.update(
      line.edit((records) => {
        if (records.has(`shape:${id}`)) records.set(`shape:${id}#p`, [place.x, place.y, 0, place.parentId, place.index])
        else writeRecord(records, noteRecord({ id, text: `Seddel ${id}`, color: 'yellow', place }))
      }),
    )
    line.raw(awareness([[line.clientId, tick, { cursor: { x: place.x, y: place.y }, face: 'canvas' }]]))
    await sleep(1_000 / EDITS_PER_SECOND)
  }
  if (tick % 5 === 0) await again(WRITERS + (tick % (PEOPLE - WRITERS)))
}

it(
  'five hundred people for half an hour do not make the server grow',
  async () => {
    const data = temporaryDir()
    const server = await spawnServer(data.path)
    const { karen, boardId, workshop } = await librarian(() => server.url)
    const writer = new Person(server.url)
    await writer.join((await karen.invite(workshop.id, 'facilitator')).url, { name: 'Skriver' })
    const reader = new Person(server.url)
    await reader.join((await karen.invite(workshop.id, 'viewer')).url, { name: 'Læser' })
    const lines: RawLine[] = []
    for (let i = 0; i < PEOPLE; i++) lines.push(await openLine(i < WRITERS ? writer : reader, boardId, { idle: i >= WRITERS }))
    const again = async (i: number) => {
      const clientId = lines[i]?.clientId ?? 0
      lines[i]?.close()
      lines[i] = await openLine(reader, boardId, { clientId, idle: true })
    }
    const samples: { minute: number; mb: number }[] = []
    const started = Date.now()
    for (let tick = 0; Date.now() - started < MINUTES * 60_000; tick++) {
      await second(lines, tick, again)
      for (const line of lines) {
        line.control.length = 0
        line.presence.length = 0
      }
      if (tick % 10 === 0) samples.push({ minute: (Date.now() - started) / 60_000, mb: (await gauge(server.url, 'samtavle_process_resident_memory_bytes')) / 1e6 })
    }
    const late = samples.filter(({ minute }) => minute >= SETTLED)
    const lag = await gauge(server.url, 'samtavle_nodejs_eventloop_lag_p99_seconds')
    console.log(`resident ${late[0]?.mb.toFixed(0)} → ${late.at(-1)?.mb.toFixed(0)} MB, ${slope(late).toFixed(2)} MB a minute; event loop p99 ${(lag * 1000).toFixed(0)} ms`)
    expect(lines.filter((line) => line.closed !== undefined)).toEqual([])
    expect(slope(late)).toBeLessThan(1)
    expect(late.at(-1)?.mb).toBeLessThan((late[0]?.mb ?? 0) * 1.15)
    for (const line of lines) line.close()
    await sleep(75_000)
    expect(await gauge(server.url, 'samtavle_connections')).toBe(0)
    expect(await gauge(server.url, 'samtavle_rooms')).toBe(0)
    await server.kill('SIGTERM')
    data.remove()
  },
  MINUTES * 60_000 + 600_000,
)
