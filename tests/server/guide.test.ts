/** Calling everybody, views, following and lights: who may, what of it reaches others, and that nothing of it is kept. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/limits.ts'
import type { PresenceState, ServerControl } from '#shared/sync/protocol.ts'
import { awareness } from '#tests/helpers/crafted.ts'
import type { Person } from '#tests/helpers/person.ts'
import { openLine } from '#tests/helpers/raw-line.ts'
import { enterRoom, type RoomClient, until } from '#tests/helpers/room-client.ts'
import { setStage, type Stage } from '#tests/helpers/stage.ts'

let stage: Stage
let anna: Person & { memberId: string }
let watcher: RoomClient
beforeAll(async () => {
  stage = await setStage('udviklingspuljen-2019')
  anna = await stage.guest('participant', 'Anna')
  watcher = await enterRoom(anna, stage.boardId)
  await watcher.synced()
})
afterAll(async () => {
  watcher.close()
  await stage.close()
})

const gather = (person: Person, body: unknown) => person.ask<{ error: { code: string; details?: unknown } }>('POST', `/api/boards/${stage.boardId}/gather`, body)
const VIEW = [100, 200, 1440, 900]
const ID = 'call-0001'
const heard = () => watcher.control.filter((message): message is Extract<ServerControl, { type: 'gathered' }> => message.type === 'gathered')

describe('a call to everybody', () => {
  test('reaches canvas, list and phone with what the facilitator sees, and says who called', async () => {
    const mette = await stage.guest('facilitator', 'Mette')
    const focus = 'shape:zone-behov'
    expect((await gather(mette, { id: ID, view: VIEW, focus })).status).toBe(204)
    await until(() => heard().length === 1, 'the call')
    expect(heard()[0]).toEqual({ type: 'gathered', id: ID, memberId: mette.memberId, name: 'Mette', view: VIEW, focus })
  })

  test('a co-facilitator calls as the owner does', async () => {
    const before = heard().length
    expect((await gather(stage.karen, { id: ID, focus: 'shape:zone-behov' })).status).toBe(204)
    await until(() => heard().length === before + 1, 'the call')
    expect(heard().at(-1)).not.toHaveProperty('view')
  })

  test.each(['participant', 'viewer'] as const)('of a %s is refused in words, and nobody moves', async (role) => {
    const before = heard().length
    const { status, body } = await gather(await stage.guest(role), { id: ID, view: VIEW })
    expect([status, body.error.code]).toEqual([403, 'forbidden'])
    expect(heard()).toHaveLength(before)
  })

  test.each([
    ['nowhere', { id: ID }],
    ['to a place off the table', { id: ID, view: [1e9, 0, 10, 10] }],
    ['to a view without a size', { id: ID, view: [0, 0, 0, 10] }],
    ['to a view of three numbers', { id: ID, view: [0, 0, 10] }],
    ['to what is no record', { id: ID, focus: 'javascript:alert(1)' }],
    ['under no id', { view: VIEW }],
  ])('%s is invalid', async (_what, body) => {
    expect((await gather(stage.karen, body)).body.error.code).toBe('invalid')
  })

  test('again and again is refused after a while, for this facilitator only', async () => {
    const mette = await stage.guest('facilitator', 'Mette To')
    for (let calls = 0; calls < LIMITS.gathers; calls++) expect((await gather(mette, { id: ID, view: VIEW })).status).toBe(204)
    const { status, body } = await gather(mette, { id: ID, view: VIEW })
    expect([status, body.error.code]).toEqual([429, 'too_many_requests'])
    expect((await gather(stage.karen, { id: ID, view: VIEW })).status).toBe(204)
  })

  test('is kept nowhere', async () => {
    const { db } = stage.world.server.deps
    const kept = await db.selectFrom('audit').select('action').where('action', 'like', '%gather%').execute()
    expect(kept).toEqual([])
  })
})

describe('presence', () => {
  const lines: Awaited<ReturnType<typeof openLine>>[] = []
  afterEach(() => {
    for (const line of lines.splice(0)) line.close()
  })
  async function shown(person: Person, state: unknown): Promise<PresenceState> {
    const line = await openLine(person, stage.boardId)
    lines.push(line)
    line.raw(awareness([[line.clientId, 1, state]]))
    const seen = () => watcher.provider.awareness.getStates().get(line.clientId) as PresenceState | undefined
    await until(() => seen() !== undefined, 'the presence')
    return seen() as PresenceState
  }

  test('tells what a screen shows and whom it follows, in whole units', async () => {
    const state = await shown(anna, { face: 'canvas', view: [1.4, -2.6, 800.2, 600.9], following: anna.memberId })
    expect(state).toMatchObject({ face: 'canvas', view: [1, -3, 800, 601], following: anna.memberId })
  })

  test.each([
    ['a view off the table', { view: [1e7, 0, 5, 5] }, 'view'],
    ['a view of text', { view: ['a', 0, 5, 5] }, 'view'],
    ['a view inside out', { view: [0, 0, -5, 5] }, 'view'],
    ['a follower of a sentence', { following: 'hele rummet <b>' }, 'following'],
    ['a light that is not on', { pointing: 'ja' }, 'pointing'],
  ])('leaves out %s', async (_what, state, key) => {
    expect(await shown(stage.karen, { face: 'canvas', ...state })).not.toHaveProperty(key)
  })

  test.each([
    ['owner', true],
    ['facilitator', true],
    ['participant', false],
    ['viewer', false],
  ] as const)('shows the light of a %s: %s', async (role, shines) => {
    const state = await shown(await stage.guest(role, 'Lys'), { face: 'canvas', cursor: { x: 1, y: 2 }, pointing: true })
    expect('pointing' in state).toBe(shines)
  })

  test('without pointers shows no participant’s view either', async () => {
    const command = { type: 'cursors', hidden: true }
    await stage.karen.must('POST', `/api/workshops/${stage.workshop.id}/commands`, { requestId: 'hide-pointers', command })
    const state = await shown(anna, { face: 'canvas', cursor: { x: 1, y: 2 }, view: VIEW, following: anna.memberId })
    expect(Object.keys(state).sort()).toEqual(['face', 'following', 'user'])
    expect(await shown(stage.karen, { face: 'canvas', view: VIEW })).toHaveProperty('view')
  })
})
