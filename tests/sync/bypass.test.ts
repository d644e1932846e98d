/** Ways around the rules, tried by every role. What is refused leaves the board as it was and is counted; what one may do works. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLine, type RawLine } from '#tests/helpers/raw-line.ts'
import { until } from '#tests/helpers/room-client.ts'
import { canonical, type Contents, setStage, type Stage } from '#tests/helpers/stage.ts'
import { LIMITS } from '#shared/limits.ts'
import { ROLES, type Role } from '#shared/roles.ts'
import { FRAMES } from './bypass-frames.ts'
import { RECORDS_ATTEMPTS } from './bypass-records.ts'
import { type Attempt, type Member, type Scene, setScene, WRITERS } from './bypass-scene.ts'

let stage: Stage
let neighbour: RawLine
let neighbourMember: Member
let elsewhere: string
beforeAll(async () => {
  stage = await setStage('udviklingspuljen-2019')
  neighbourMember = await stage.guest('participant', 'Anna')
  neighbour = await openLine(neighbourMember, stage.boardId)
  elsewhere = (await stage.karen.createWorkshop()).boards[0]?.id ?? ''
})
afterAll(async () => {
  neighbour.close()
  await stage.close()
})

type Way = 'update' | 'step2'
const ATTEMPTS: [attempt: Attempt, way: Way][] = [...FRAMES, ...RECORDS_ATTEMPTS].flatMap((attempt): [Attempt, Way][] => [
  [attempt, 'update'],
  [attempt, 'step2'],
])

class Trial {
  readonly scene: Scene
  readonly board: Contents
  readonly failures: string[] = []
  #line: RawLine | undefined

  constructor(scene: Scene, board: Contents) {
    this.scene = scene
    this.board = board
  }
  async line(): Promise<RawLine> {
    if (this.#line?.closed === undefined && this.#line && this.scene.role !== 'viewer') return this.#line
    this.#line?.close()
    // refused frames are remembered; somebody else's patience is not what is tried here
    stage.later(LIMITS.strikeMs + 1)
    this.#line = await openLine(this.scene.me, stage.boardId)
    return this.#line
  }
  /** Sends one frame and looks at what it did. */
  async run(attempt: Attempt, way: Way): Promise<void> {
    const line = await this.line()
    const before = { refusals: line.refusals().length, counted: await stage.refusals() }
    line[way](attempt.frame(line, this.scene))
    await line.heard(1)
    await stage.world.server.deps.rooms.edit(stage.boardId, () => undefined)
    await line.heard(1)
    const after = await stage.contents()
    const same = canonical(after) === canonical(this.board)
    const told = line.closed !== undefined || line.refusals().length > before.refusals
    const counted = (await stage.refusals()) > before.counted
    this.#judge(`${attempt.name}, as ${way}`, attempt, way, { same, told, counted, after })
    if (!same) await this.restore()
  }
  #judge(name: string, attempt: Attempt, way: Way, { same, told, counted, after }: { same: boolean; told: boolean; counted: boolean; after: Contents }): void {
    const { role } = this.scene
    const claim = (holds: boolean, what: string) => holds || this.failures.push(`${role}: ${name}: ${what}`)
    const writes = WRITERS.includes(role)
    if (writes && attempt.may?.includes(role)) {
      claim(!same, 'has no effect although it may')
      claim(!told, 'is refused although it may')
    } else if (writes && attempt.forged) claim(!attempt.forged(after, this.scene), 'stands')
    else {
      claim(same, 'changes the board')
      // a reader's own copy, offered as a provider does on connecting, is passed over in silence
      if (writes || way === 'update') claim(told && counted, told ? 'is not counted' : 'is not answered')
    }
  }
  async restore(): Promise<void> {
    await stage.world.server.deps.rooms.edit(stage.boardId, ({ records }) => {
      for (const key of [...records.keys()]) if (!this.board.has(key)) records.delete(key)
      for (const [key, value] of this.board) if (JSON.stringify(records.get(key)) !== JSON.stringify(value)) records.set(key, value)
    })
    const line = this.#line
    if (line?.closed === undefined)
      await until(() => line === undefined || line.closed !== undefined || [...this.board].every(([key]) => line.records.has(key)), 'the board as it was')
  }
  close(): void {
    this.#line?.close()
  }
}

describe('a frame', () => {
  test(`is tried in more than a hundred and twenty ways`, () => {
    expect(ATTEMPTS.length).toBeGreaterThan(120)
    expect(new Set(ATTEMPTS.map(([{ name }, way]) => `${name} ${way}`)).size).toBe(ATTEMPTS.length)
  })

  test.each(ROLES)(
    'of a %s does what they may and nothing else',
    async (role: Role) => {
      const me = await stage.guest(role)
      const scene = await setScene(stage, role, me, neighbour, neighbourMember.memberId, elsewhere)
      const trial = new Trial(scene, await stage.contents())
      for (const [attempt, way] of ATTEMPTS) await trial.run(attempt, way)
      trial.close()
      expect(trial.failures).toEqual([])
      expect(neighbour.closed).toBeUndefined()
      // the neighbour who watched all of it still has the same board as the server
      await neighbour.heard()
      expect(canonical(new Map([...neighbour.records.keys()].map((key) => [key, neighbour.records.get(key)])))).toBe(canonical(await stage.contents()))
    },
    60_000,
  )
})
