import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { CLOSE } from '#shared/sync/close.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { until } from '#tests/helpers/room-client.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'
import { type ControlLine, openControl } from '#web/sync/control.ts'
import type { SocketLike } from '#web/sync/socket.ts'

let world: World
let karen: Person
let boardId: string
let workshopId: string
let link: string
const open: ControlLine[] = []

beforeAll(async () => {
  world = await startWorld()
  const made = await librarian(() => world.url)
  ;({ karen, boardId, link } = made)
  workshopId = made.workshop.id
})
afterAll(async () => {
  for (const line of open) line.dispose()
  await world.close()
})

function listen(person: Person, seq = false): ControlLine {
  const openSocket = (path: string) => new WebSocket(person.url.replace('http', 'ws') + path, { headers: { cookie: person.cookie } }) as unknown as SocketLike
  const line = openControl(boardId, { seq, environment: { openSocket, onNetwork: () => () => undefined } })
  open.push(line)
  return line
}

describe('the phone’s line', () => {
  test('knows role, phase and how many notes there are, live', async () => {
    const anna = new Person(() => world.url)
    await anna.join(link, { name: 'Anna' })
    const line = listen(anna)
    await until(() => line.workshop() !== undefined, 'the state')
    expect(line.online()).toBe(true)
    expect(line.role()).toBe('participant')
    expect(line.workshop()).toMatchObject({ mode: 'open', archived: false, counts: { notes: 0 } })
    await anna.must('POST', `/api/boards/${boardId}/notes`, { text: 'Et langbord' })
    await until(() => line.workshop()?.counts.notes === 1, 'one note')
  })

  test('tells of changes that leave the number of notes as it was, if it was asked to', async () => {
    const line = listen(karen, true)
    const plain = listen(karen)
    await until(() => line.workshop() !== undefined && plain.workshop() !== undefined, 'the state')
    const before = line.workshop()
    const first = await karen.must<{ id: string }>('POST', `/api/boards/${boardId}/notes`, { text: 'Et syværksted' })
    await until(() => line.workshop()?.seq !== before?.seq, 'told of the note')
    const with1 = line.workshop()
    await karen.must('DELETE', `/api/boards/${boardId}/notes/${first.id}`)
    await karen.must('POST', `/api/boards/${boardId}/notes`, { text: 'Et andet' })
    await until(() => line.workshop()?.seq === (with1?.seq ?? 0) + 2, 'told of both')
    expect(line.workshop()?.counts).toEqual(with1?.counts)
    expect(plain.workshop()).not.toHaveProperty('seq')
  })

  test('comes back by itself after the server has started again', async () => {
    const line = listen(karen)
    await until(() => line.online(), 'online')
    await world.restart()
    await until(() => !line.online(), 'offline')
    await until(() => line.online(), 'online again', 15_000)
    expect(line.ended()).toBeUndefined()
  })

  test('ends when the person is removed', async () => {
    const bo = new Person(() => world.url)
    const { memberId } = await bo.join(link, { name: 'Bo' })
    const line = listen(bo)
    await until(() => line.online(), 'online')
    await karen.must('DELETE', `/api/workshops/${workshopId}/members/${memberId}`)
    await until(() => line.ended() === CLOSE.noAccess, 'told so')
    expect(line.online()).toBe(false)
  })
})
