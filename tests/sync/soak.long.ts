/** Half an hour with five hundred people on one server: does it grow? */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { awareness } from '#tests/helpers/crafted.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { openLine, type RawLine } from '#tests/helpers/raw-line.ts'
import { type ServerProcess, spawnServer, temporaryDir } from '#tests/helpers/world.ts'
import { writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'

const MINUTES = Number(process.env.MINUTES ?? 30)
const PEOPLE = Number(process.env.PEOPLE ?? 500)
/** A third of the time the server may still be finding its size. */
const SETTLED = MINUTES / 3
/** Each keeps a document of its own in this process; with a hundred of them it, not the server, stands still for seconds. */
const WRITERS = Math.ceil(PEOPLE / 25)
const EDITS_PER_SECOND = 40
/** lets a server collect all its garbage when it is told to */
const COLLECTS = new URL('../bench/machine/prelude.ts', import.meta.url).href
const NOTES = 400

interface Sample {
  minute: number
  /** held by the process and by its objects, megabytes */
  resident: number
  held: number
}
const gauge = async (url: string, name: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
}
async function sample(url: string, minute: number): Promise<Sample> {
  const mb = async (name: string) => (await gauge(url, `samtavle_${name}_bytes`)) / 1e6
  return { minute, resident: await mb('process_resident_memory'), held: (await mb('nodejs_heap_size_used')) + (await mb('nodejs_external_memory')) }
}
/** What is left when the server has collected: between collections memory rises and falls over many minutes, and a slope says nothing. */
async function collected(server: ServerProcess, minute: number): Promise<Sample> {
  process.kill(server.pid, 'SIGUSR2')
  await sleep(2_000)
  return sample(server.url, minute)
}
/** Megabytes a minute by least squares. */
function slope(samples: readonly Sample[], of: 'resident' | 'held'): number {
  const [x, y] = [samples.map(({ minute }) => minute), samples.map((one) => one[of])].map((values) => values.reduce((sum, value) => sum + value, 0) / values.length) as [
    number,
    number,
  ]
  return samples.reduce((sum, one) => sum + (one.minute - x) * (one[of] - y), 0) / samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0)
}
const highest = (samples: readonly Sample[]): number => Math.max(...samples.map(({ resident }) => resident))
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
    const server = await spawnServer(data.path, { NODE_OPTIONS: `--import=${COLLECTS}` })
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
    const samples: Sample[] = []
    const left: Sample[] = []
    const started = Date.now()
    for (let tick = 0; Date.now() - started < MINUTES * 60_000; tick++) {
      await second(lines, tick, again)
      for (const line of lines) {
        line.control.length = 0
        line.presence.length = 0
      }
      const minute = (Date.now() - started) / 60_000
      if (tick % 3 === 0) samples.push(await sample(server.url, minute))
      if (minute >= SETTLED + left.length) left.push(await collected(server, minute))
    }
    const late = samples.filter(({ minute }) => minute >= SETTLED)
    const lag = await gauge(server.url, 'samtavle_nodejs_eventloop_lag_p99_seconds')
    const [first, last] = [late.slice(0, late.length >> 1), late.slice(late.length >> 1)]
    console.log(
      `MB a minute, collected: resident ${slope(left, 'resident').toFixed(2)}, held ${slope(left, 'held').toFixed(2)} (${left.map(({ resident, held }) => `${resident.toFixed(0)}/${held.toFixed(0)}`).join(' ')}); resident at most ${highest(first).toFixed(0)}, then ${highest(last).toFixed(0)} MB; event loop p99 ${(lag * 1000).toFixed(0)} ms`,
    )
    expect(lines.filter((line) => line.closed !== undefined)).toEqual([])
    expect(slope(left, 'resident')).toBeLessThan(1)
    expect(slope(left, 'held')).toBeLessThan(1)
    expect(highest(last)).toBeLessThan(highest(first) * 1.15)
    for (const line of lines) line.close()
    await sleep(75_000)
    expect(await gauge(server.url, 'samtavle_connections')).toBe(0)
    expect(await gauge(server.url, 'samtavle_rooms')).toBe(0)
    await server.kill('SIGTERM')
    data.remove()
  },
  MINUTES * 60_000 + 600_000,
)
