/** What the screen in the room is told, and who may ask for it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Invite, InviteCreated, InvitePreview } from '#shared/invites.ts'
import type { WallAnswer } from '#shared/wall.ts'
import { until } from '#tests/helpers/room-client.ts'
import { openLine } from '#tests/helpers/raw-line.ts'
import { Person } from '#tests/helpers/person.ts'
import { setStage, type Stage } from '#tests/helpers/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.close())

const path = () => `/api/workshops/${stage.workshop.id}/wall`
const stranger = () => new Person(() => stage.world.url)

it('shows the one code for the room, made when there is none, and how to reach the network', async () => {
  await stage.karen.must('PATCH', `/api/workshops/${stage.workshop.id}`, { wifi: 'Wi-Fi: Bibliotek-gæst' })
  const wall = await stage.karen.must<WallAnswer>('GET', path())
  expect(wall.wifi).toBe('Wi-Fi: Bibliotek-gæst')
  expect(wall.door?.shortUrl.endsWith(`/${wall.door.code}`)).toBe(true)
  expect((await stage.karen.must<WallAnswer>('GET', path())).door).toEqual(wall.door)
  expect(await stranger().join(wall.door?.code ?? '')).toMatchObject({ role: 'participant' })
})

it('is for facilitators and the screen in the room; the code would let others write', async () => {
  for (const role of ['participant', 'viewer'] as const) {
    const guest = await stage.guest(role)
    expect(await guest.ask('GET', path())).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } })
  }
  expect((await (await stage.guest('facilitator')).ask('GET', path())).status).toBe(200)
  expect((await stranger().ask('GET', path())).status).toBe(401)
})

it('opens on a screen without an account by a code of its own, which is nobody in the counts', async () => {
  const invite = await stage.karen.invite(stage.workshop.id, 'viewer', { wall: true })
  const screen = stranger()
  expect(await screen.must<InvitePreview>('GET', `/api/invites/${invite.code}`)).toMatchObject({ role: 'viewer', wall: true })
  expect(await screen.join(invite.code ?? '')).toMatchObject({ role: 'viewer' })
  expect((await screen.must<WallAnswer>('GET', path())).door).not.toBeNull()
  const line = await openLine(screen, stage.boardId)
  const karen = await openLine(stage.karen, stage.boardId)
  const people = () => karen.control.flatMap((message) => (message.type === 'workshop' ? [message.state.counts.people] : [])).at(-1)
  await until(() => people() === 1, 'the screen is not counted')
  line.close()
  karen.close()
})

it('lets a screen do nothing but look', async () => {
  for (const role of ['participant', 'facilitator'])
    expect(await stage.karen.ask('POST', `/api/workshops/${stage.workshop.id}/invites`, { role, wall: true })).toMatchObject({ status: 400, body: { error: { code: 'invalid' } } })
})

it('has no way in when the workshop is archived', async () => {
  const karen = stage.karen
  const other = await karen.createWorkshop({ title: 'Arkiveret' })
  await karen.must('PATCH', `/api/workshops/${other.id}`, { archived: true })
  expect(await karen.must<WallAnswer>('GET', `/api/workshops/${other.id}/wall`)).toMatchObject({ door: null })
  const { invites } = await karen.must<{ invites: Invite[] }>('GET', `/api/workshops/${other.id}/invites`)
  expect(invites).toEqual([])
})

it('is replaced by a new code when the room’s was revoked', async () => {
  const { door } = await stage.karen.must<WallAnswer>('GET', path())
  const { invites } = await stage.karen.must<{ invites: InviteCreated[] }>('GET', `/api/workshops/${stage.workshop.id}/invites`)
  const known = invites.find((invite) => invite.code === door?.code)
  await stage.karen.must('DELETE', `/api/workshops/${stage.workshop.id}/invites/${known?.id}`)
  const again = await stage.karen.must<WallAnswer>('GET', path())
  expect(again.door?.code).not.toBe(door?.code)
})

it('says how many have written while nobody sees what', async () => {
  const { karen, boardId, workshop } = stage
  const state = await karen.must<{ state: { programme: { id: string; kind: string }[] } }>('GET', `/api/workshops/${workshop.id}/state`)
  const silent = state.state.programme.find((phase) => phase.kind === 'stille')
  await karen.must('POST', `/api/workshops/${workshop.id}/commands`, { requestId: 'to-silence', command: { type: 'goto', phaseId: silent?.id } })
  const [anna, bo] = [await stage.guest('participant', 'Anna'), await stage.guest('participant', 'Bo')]
  for (const person of [anna, anna, bo]) await person.must('POST', `/api/boards/${boardId}/notes`, { text: 'En idé' })
  const line = await openLine(karen, boardId)
  const counts = () => line.control.flatMap((message) => (message.type === 'workshop' ? [message.state.counts] : [])).at(-1)
  await until(() => counts()?.private === 3, 'three notes are counted')
  expect(counts()).toMatchObject({ private: 3, writers: 2 })
  line.close()
})
