/**
 * Run by itself, with Node's options for memory: one person writes a note every few milliseconds, and with each comes as much short-lived garbage as a crowd's
 * pointers would make. Prints how often it was collected.
 */
import { PerformanceObserver } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { librarian } from '#tests/helpers/person.ts'
import { enterRoom, until } from '#tests/helpers/room-client.ts'
import { startWorld } from '#tests/helpers/world.ts'

export interface Evening {
  /** collections of young garbage that the room asked for, and all there were */
  asked: number
  all: number
  notes: number
}
const NOTES = 60

/** About 200 kB, and nobody holds them. */
function litter(): void {
  for (let left = 15; left > 0; left--) Array.from({ length: 200 }, (_, at) => ({ id: at, at: [] }))
}

const world = await startWorld()
const { karen, boardId } = await librarian(() => world.url)
const client = await enterRoom(karen, boardId)
await client.synced()
const stored = () => until(() => client.ackedClock() === client.clock(), 'every note is on disk')
client.addNote('The first waits for the thread that commits to start')
await stored()

const seen: Evening = { asked: 0, all: 0, notes: 0 }
const collect = globalThis.gc as NonNullable<typeof globalThis.gc>
globalThis.gc = ((options: { type?: string }) => {
  if (options?.type === 'minor') seen.asked++
  return collect(options as never)
}) as typeof collect
const MINOR = 1
new PerformanceObserver((list) => {
  seen.all += list.getEntries().filter((entry) => (entry as unknown as { detail: { kind: number } }).detail.kind === MINOR).length
}).observe({ entryTypes: ['gc'] })
for (let note = 0; note < NOTES; note++) {
  client.addNote(`Idé ${note}`)
  litter()
  await sleep(5)
}
await stored()
seen.notes = client.noteIds().length
client.close()
await world.close()
process.stdout.write(`${JSON.stringify(seen)}\n`, () => process.exit(0))
