/** A room full of phones: everybody writes three notes in silence, they are revealed, everybody places three dots. What they wait is measured where they are: from the tap to the answer. */
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import type { Outline } from '#shared/boards.ts'
import type { StateAnswer } from '#shared/facilitation/answer.ts'
import type { RoundAnswer } from '#shared/facilitation/votes.ts'
import { readControl } from '#shared/sync/frames.ts'
import { MESSAGE, type ServerControl, type WorkshopState } from '#shared/sync/protocol.ts'
import { cpuSeconds } from '#tests/bench/machine/usage.ts'
import { librarian, Person } from './person.ts'
import { until } from './room-client.ts'
import { type ServerProcess, spawnServer, temporaryDir } from './world.ts'

const NOTES = 3
const DOTS = 3
/** a ceiling against hanging */
const PATIENCE = 120_000

interface Phone {
  person: Person
  heard: ServerControl[]
  socket: WebSocket
}
export interface Evening {
  people: number
  /** milliseconds each request of a participant took, in order of size */
  waits: number[]
  /** from the first tap to the last answer, without what the facilitator does between */
  ms: number
  /** seconds of processor time that the server used meanwhile; only Linux tells */
  cpu: number | undefined
  /** milliseconds from the answer to the reveal until all notes stood on the canvas that watched */
  paintedMs: number | undefined
  /** what the wall heard last in each part of it */
  wall: { silent: WorkshopState; board: WorkshopState; voted: WorkshopState; closed: WorkshopState }
  /** phones that heard of the reveal, and the numbers they heard */
  revealed: number[]
  texts: string[]
  written: string[]
  result: RoundAnswer
  /** item id → dots, as they were placed */
  placed: Map<string, number>
}

function listen(person: Person, boardId: string): Phone {
  const socket = new WebSocket(`${person.url.replace('http', 'ws')}/sync/${boardId}?control=1`, { headers: { cookie: person.cookie } })
  const heard: ServerControl[] = []
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    if (decoding.readVarUint(decoder) === MESSAGE.control) heard.push(readControl(decoder))
  })
  return { person, heard, socket }
}
const stateOf = ({ heard }: Phone): WorkshopState | undefined => heard.findLast((message) => message.type === 'workshop')?.state
const at = (state: WorkshopState | undefined): WorkshopState => {
  if (!state) throw new Error('the wall has heard nothing')
  return state
}
/** So many at a time, as they come through the door. */
async function inRows<T>(all: readonly T[], size: number, each: (one: T, at: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += size) await Promise.all(all.slice(from, from + size).map((one, n) => each(one, from + n)))
}

class Clock {
  readonly waits: number[] = []
  ms = 0
  /** Everybody once, spread evenly over the time with what each does next after the answer: people do not tap in step. */
  async spread<T>(all: readonly T[], overMs: number, work: (one: T, at: number) => Promise<void>): Promise<void> {
    const started = performance.now()
    await Promise.all(
      all.map(async (one, n) => {
        await new Promise((resolve) => setTimeout(resolve, (overMs * n) / all.length))
        await work(one, n)
      }),
    )
    this.ms += performance.now() - started
  }
  async time<T>(request: () => Promise<T>): Promise<T> {
    const started = performance.now()
    const answer = await request()
    this.waits.push(performance.now() - started)
    return answer
  }
}

/** Somebody who only watches. Called before the reveal; what it returns is asked for when everybody has heard of it. */
export type Watch = (where: { url: string; workshopId: string; person: Person }, notes: number) => Promise<() => Promise<number>>

/** @param seconds over which the taps of each part are spread @param watch a canvas in the room */
export async function evening(people: number, seconds: number, watch?: Watch): Promise<Evening> {
  const data = temporaryDir()
  const server = await spawnServer(data.path)
  const phones: Phone[] = []
  try {
    return await hold(server, people, seconds, phones, watch)
  } finally {
    for (const { socket } of phones) socket.terminate()
    await server.kill('SIGTERM')
    data.remove()
  }
}

async function hold({ url, pid }: ServerProcess, people: number, seconds: number, phones: Phone[], watch: Watch | undefined): Promise<Evening> {
  const { karen, workshop, boardId, link } = await librarian(url, 'udviklingspuljen-2019')
  const screen = new Person(url)
  await screen.join((await karen.invite(workshop.id, 'viewer', { wall: true })).url)
  const wall = listen(screen, boardId)
  await inRows(Array.from({ length: people }), 20, async (_, n) => {
    const person = new Person(url)
    await person.join(link, { name: `Deltager ${n}`, affiliation: 'borger' })
    phones.push(listen(person, boardId))
  })
  phones.push(wall)
  const room = phones.filter((phone) => phone !== wall)
  await until(() => stateOf(wall)?.counts.people === people, 'everybody is here', PATIENCE)
  let requests = 0
  const lead = (command: unknown) => karen.must<StateAnswer>('POST', `/api/workshops/${workshop.id}/commands`, { requestId: `command-${++requests}`, command })
  const { state } = await karen.must<StateAnswer>('GET', `/api/workshops/${workshop.id}/state`)
  const goTo = (kind: string) => lead({ type: 'goto', phaseId: state.programme.find((phase) => phase.kind === kind)?.id })

  const cpu = () => (process.platform === 'linux' ? cpuSeconds(pid) : undefined)
  const cpuBefore = cpu() ?? 0
  const clock = new Clock()
  const written: string[] = []
  await goTo('stille')
  await clock.spread(room, seconds * 1000, async ({ person }, n) => {
    for (let note = 0; note < NOTES; note++) {
      const text = `Idé ${n}.${note}`
      await clock.time(() =>
        person.must('POST', `/api/boards/${boardId}/notes`, { text, zoneId: workshop.zones[(n + note) % workshop.zones.length]?.id, requestId: `note-${n}-${note}-x` }),
      )
      written.push(text)
    }
  })
  await until(() => stateOf(wall)?.counts.private === people * NOTES, 'the wall counts every note', PATIENCE)
  const silent = at(stateOf(wall))
  const painted = await watch?.({ url, workshopId: workshop.id, person: screen }, people * NOTES)
  await karen.must('POST', `/api/boards/${boardId}/reveal`, {})
  const revealedAt = performance.timeOrigin + performance.now()
  await until(
    () => stateOf(wall)?.counts.notes === people * NOTES && room.every(({ heard }) => heard.some((message) => message.type === 'revealed')),
    'everybody hears of the reveal',
    PATIENCE,
  )
  const board = at(stateOf(wall))
  const paintedMs = painted && (await painted()) - revealedAt
  const outline = await karen.must<Outline>('GET', `/api/boards/${boardId}/outline`)
  const notes = [...outline.zones, outline].flatMap((part) => [...part.notes, ...part.groups.flatMap((group) => group.notes)])

  await goTo('prikker')
  const rule = { title: 'Hvad går vi videre med?', target: 'notes', dots: DOTS, maxPerItem: 2, secret: true, who: 'citizens' }
  const { round } = await karen.must<RoundAnswer>('POST', `/api/workshops/${workshop.id}/votes`, { requestId: 'round-of-the-crowd', ...rule })
  const placed = new Map<string, number>()
  const cast = async (person: Person, n: number, tap: number) => {
    const itemId = notes[(n * 7 + tap * tap * 3) % Math.min(notes.length, 40)]?.id ?? ''
    await clock.time(() => person.must('POST', `/api/workshops/${workshop.id}/votes/${round.id}/ballot`, { requestId: `dot-${n}-${tap}-xx`, choices: [{ itemId, dots: 1 }] }))
    placed.set(itemId, (placed.get(itemId) ?? 0) + 1)
  }
  await clock.spread(room, seconds * 1000, async ({ person }, n) => {
    for (let tap = 0; tap < DOTS; tap++) await cast(person, n, tap)
  })
  await until(() => stateOf(wall)?.facilitation?.votes.at(-1)?.turnout === people, 'the wall counts everybody who voted', PATIENCE)
  const voted = at(stateOf(wall))
  const cpuAfter = cpu()
  const cpuUsed = cpuAfter === undefined ? undefined : cpuAfter - cpuBefore
  const result = await karen.must<RoundAnswer>('POST', `/api/workshops/${workshop.id}/votes/${round.id}/close`)
  await until(() => stateOf(wall)?.facilitation?.votes.at(-1)?.closedAt != null, 'the wall hears that the round is closed', PATIENCE)
  const revealed = room.flatMap(({ heard }) => heard.flatMap((message) => (message.type === 'revealed' ? [message.notes] : [])))
  const waits = clock.waits.toSorted((a, b) => a - b)
  return {
    people,
    waits,
    ms: clock.ms,
    cpu: cpuUsed,
    paintedMs,
    wall: { silent, board, voted, closed: at(stateOf(wall)) },
    revealed,
    texts: notes.map((note) => note.text),
    written,
    result,
    placed,
  }
}

/** A quantile of what is in order of size. */
export const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0
