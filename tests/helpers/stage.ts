/** A board with witnesses: what it holds, who was refused how often, and how quickly it still answers. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Logger } from 'pino'
import type { LiveRooms } from '#server/sync/rooms.ts'
import type { Role } from '#shared/roles.ts'
import type { Workshop } from '#shared/workshops.ts'
import { librarian, Person } from './person.ts'
import { startWorld, type World } from './world.ts'

export type Contents = Map<string, unknown>

export interface Stage {
  readonly world: World
  readonly karen: Person
  readonly workshop: Workshop
  readonly boardId: string
  /** a new member of this role; an owner is Karen herself */
  guest(role: Role, name?: string): Promise<Person & { memberId: string }>
  /** the board as the server holds it now */
  contents(): Promise<Contents>
  /** refused frames and requests so far, of all codes */
  refusals(): Promise<number>
  /** Moves the server's clock, so that strikes are forgotten. */
  later(ms: number): void
  close(): Promise<void>
}

export const canonical = (contents: Contents): string => JSON.stringify([...contents].sort(([a], [b]) => (a < b ? -1 : 1)))
export const liveRooms = (world: World): LiveRooms => world.server.deps.rooms as LiveRooms

async function refusalsOf(world: World): Promise<number> {
  const { values } = await world.server.deps.metrics.refusals.get()
  return values.reduce((sum, { value }) => sum + value, 0)
}

export async function setStage(templateId?: string, options: { log?: Logger } = {}): Promise<Stage> {
  let ahead = 0
  const world = await startWorld({ now: () => Date.now() + ahead, ...options })
  const { karen, workshop, boardId } = await librarian(() => world.url, templateId)
  const { members } = await karen.must<{ members: { id: string; role: Role }[] }>('GET', `/api/workshops/${workshop.id}`)
  const self = members.find((member) => member.role === 'owner')?.id ?? ''
  return {
    world,
    karen,
    workshop,
    boardId,
    guest: async (role, name = 'Bo') => {
      if (role === 'owner') return Object.assign(karen, { memberId: self })
      const person = new Person(() => world.url)
      const { memberId } = await person.join((await karen.invite(workshop.id, role)).url, { name })
      return Object.assign(person, { memberId })
    },
    contents: () => world.server.deps.rooms.read(boardId, (_doc, records) => new Map([...records.keys()].map((key) => [key, records.get(key)]))),
    refusals: () => refusalsOf(world),
    later: (ms) => {
      ahead += ms
    },
    close: () => world.close(),
  }
}

/** @returns the longest time, in milliseconds, that the event loop was held up while `act` ran */
export async function longestLag(act: () => Promise<unknown>): Promise<number> {
  const histogram = monitorEventLoopDelay({ resolution: 1 })
  histogram.enable()
  await act()
  await new Promise((resolve) => setTimeout(resolve, 5))
  histogram.disable()
  return histogram.max / 1e6
}
