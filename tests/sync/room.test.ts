import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { Person, librarian } from '#tests/helpers/person.ts'
import { enterRoom, type RoomClient, until } from '#tests/helpers/room-client.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'
import type { InviteAccepted } from '#shared/invites.ts'
import type { Workshop } from '#shared/workshops.ts'
import { CLOSE } from '#shared/sync/close.ts'
import { toPlainText, toRichText } from '#shared/board/records.ts'

let world: World
let karen: Person
let workshop: Workshop
let boardId: string
let link: string
const clients: RoomClient[] = []

async function guest(role: 'participant' | 'viewer' | 'facilitator' = 'participant', name = 'Bo') {
  const invite = role === 'participant' ? link : (await karen.invite(workshop.id, role)).url
  const person = new Person(() => world.url)
  const accepted: InviteAccepted = await person.join(invite, { name })
  return { person, accepted }
}
async function enter(person: Person): Promise<RoomClient> {
  const client = await enterRoom(person, boardId)
  clients.push(client)
  await client.synced()
  return client
}
const socketOf = (person: Person, query: string) => new WebSocket(`${world.url.replace('http', 'ws')}/sync/${boardId}?${query}`, { headers: { cookie: person.cookie } })
const closeCode = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve))

beforeAll(async () => {
  world = await startWorld()
  ;({ karen, workshop, boardId, link } = await librarian(() => world.url, 'udviklingspuljen-2019'))
})
afterAll(async () => {
  for (const client of clients) client.close()
  await world.close()
})

describe('who gets into a room', () => {
  test('nobody without a session, and nobody from another site', async () => {
    for (const [headers, status] of [
      [{}, 401],
      [{ cookie: karen.cookie, origin: 'https://evil.example' }, 403],
    ] as const) {
      const socket = new WebSocket(`${world.url.replace('http', 'ws')}/sync/${boardId}?client=1`, { headers })
      const refused = await new Promise<number>((resolve) => {
        socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
        socket.once('error', () => undefined)
      })
      expect(refused).toBe(status)
    }
  })

  test('nobody under a client id that was not issued to them', async () => {
    const { person } = await guest()
    const own = await karen.must<{ clientId: number }>('POST', `/api/boards/${boardId}/connections`, {})
    expect(await closeCode(socketOf(person, `client=${own.clientId}`))).toBe(CLOSE.noAccess)
    expect(await closeCode(socketOf(person, 'x=1'))).toBe(CLOSE.noAccess)
  })

  test('nobody who still holds an older epoch', async () => {
    const { clientId, epoch } = await karen.must<{ clientId: number; epoch: number }>('POST', `/api/boards/${boardId}/connections`, {})
    expect(await closeCode(socketOf(karen, `client=${clientId}&epoch=${epoch - 1}`))).toBe(CLOSE.olderEpoch)
  })

  test('a newer socket of the same page takes the place of the older', async () => {
    const { clientId } = await karen.must<{ clientId: number }>('POST', `/api/boards/${boardId}/connections`, {})
    const older = socketOf(karen, `client=${clientId}`)
    const replaced = closeCode(older)
    await new Promise((resolve) => older.once('message', resolve))
    const newer = socketOf(karen, `client=${clientId}`)
    expect(await replaced).toBe(CLOSE.replaced)
    newer.close()
  })
})

describe('what a room lets happen', () => {
  test('a viewer’s client that sends updates changes nothing, and is told so', async () => {
    const { person } = await guest('viewer')
    const viewer = await enter(person)
    const facilitator = await enter(karen)
    const before = facilitator.noteIds()
    viewer.addNote('Må ikke komme på tavlen')
    await until(() => viewer.control.some((message) => message.type === 'refuse'), 'refusal')
    facilitator.addNote('Må gerne')
    await until(() => facilitator.ackedClock() === facilitator.clock(), 'ack')
    expect(facilitator.noteIds()).toHaveLength(before.length + 1)
    const outline = JSON.stringify((await karen.must('GET', `/api/boards/${boardId}/outline`)) as object)
    expect(outline).not.toContain('Må ikke komme')
    expect(outline).toContain('Må gerne')
  })

  test('a removed person is out within a second and cannot come back through the same link', async () => {
    const { person, accepted } = await guest('participant', 'Bjarne')
    const client = await enter(person)
    const started = Date.now()
    await karen.must('DELETE', `/api/workshops/${workshop.id}/members/${accepted.memberId}`)
    await until(() => client.closed.includes(CLOSE.noAccess), 'closed', 1_000)
    expect(Date.now() - started).toBeLessThan(1_000)
    expect((await person.ask('POST', `/api/invites/${link.split('/').at(-1)}/accept`, {})).body).toMatchObject({ error: { code: 'invite_invalid' } })
    expect((await person.ask('POST', `/api/boards/${boardId}/connections`, {})).status).toBe(404)
  })

  test('a participant who is made a viewer writes nothing from then on', async () => {
    const { person, accepted } = await guest('participant', 'Dorte')
    const client = await enter(person)
    client.addNote('Mens jeg måtte')
    await until(() => client.ackedClock() === client.clock(), 'ack')
    await karen.must('PATCH', `/api/workshops/${workshop.id}/members/${accepted.memberId}`, { role: 'viewer' })
    await until(() => client.control.some((message) => message.type === 'hello' && message.role === 'viewer'), 'new role', 1_000)
    client.addNote('Nu må jeg ikke')
    await until(() => client.control.some((message) => message.type === 'refuse' && message.code === 'forbidden'), 'refusal')
    expect(JSON.stringify(await karen.must('GET', `/api/boards/${boardId}/outline`))).not.toContain('Nu må jeg ikke')
  })

  test('everybody’s presence carries the name and role of their session, whatever they claim', async () => {
    const { person, accepted } = await guest('participant', 'Ægte Erik')
    const erik = await enter(person)
    const watcher = await enter(karen)
    erik.provider.awareness.setLocalState({ cursor: { x: 10.4, y: 20 }, user: { name: 'Direktøren', role: 'owner' }, secret: 'x'.repeat(100) })
    await until(() => watcher.provider.awareness.getStates().get(erik.doc.clientID)?.cursor !== undefined, 'presence')
    const state = watcher.provider.awareness.getStates().get(erik.doc.clientID)
    expect(state).toMatchObject({ cursor: { x: 10, y: 20 }, user: { memberId: accepted.memberId, name: 'Ægte Erik', role: 'participant' } })
    expect(state).not.toHaveProperty('secret')
    erik.close()
    await until(() => !watcher.provider.awareness.getStates().has(erik.doc.clientID), 'presence gone', 1_500)
  })

  test('a crafted frame ends its own socket and nothing else', async () => {
    const { person } = await guest()
    const client = await enter(person)
    const watcher = await enter(karen)
    const notes = watcher.noteIds()
    client.provider.ws?.send(new Uint8Array([0, 2, 6, 0, 1, 1, 1, 0, 127]))
    await until(() => client.closed.includes(CLOSE.refusedFrame), 'closed')
    expect(watcher.provider.wsconnected).toBe(true)
    expect(watcher.noteIds()).toEqual(notes)
  })
})

describe('what a room keeps', () => {
  test('text and position that two people change at the same moment both survive a restart', async () => {
    const { person } = await guest()
    const anna = await enter(person)
    const mette = await enter(karen)
    const id = `shape:${anna.addNote('Et langbord')}`
    await until(() => mette.records.has(id), 'note')
    const place = mette.records.get(`${id}#p`) as unknown[]
    mette.doc.transact(() => mette.records.set(`${id}#p`, [321, 123, ...place.slice(2)]))
    anna.doc.transact(() => anna.records.set(`${id}#t`, toRichText('Et meget langt bord')))
    await until(() => anna.ackedClock() === anna.clock() && mette.ackedClock() === mette.clock(), 'acks')
    await world.restart()
    const reader = await enter(karen)
    expect((reader.records.get(`${id}#p`) as number[]).slice(0, 2)).toEqual([321, 123])
    expect(toPlainText(reader.records.get(`${id}#t`))).toBe('Et meget langt bord')
  })

  test('a version brings back what was deleted, and what stood in between becomes a version too', async () => {
    const client = await enter(karen)
    const id = `shape:${client.addNote('Kommer igen')}`
    await until(() => client.ackedClock() === client.clock(), 'ack')
    const number = (client.records.get(`${id}#m`) as { n: number }).n
    const version = await karen.must<{ id: string }>('POST', `/api/boards/${boardId}/versions`, { name: 'Efter del og gruppér' })
    for (const key of [id, `${id}#p`, `${id}#s`, `${id}#t`, `${id}#m`]) client.records.delete(key)
    const between = `shape:${client.addNote('Kun ind imellem')}`
    await until(() => client.ackedClock() === client.clock(), 'ack')
    await karen.must('POST', `/api/boards/${boardId}/versions/${version.id}/restore`, {})
    await until(() => client.records.has(id) && !client.records.has(between), 'restored')
    expect(client.records.get(`${id}#m`)).toMatchObject({ n: number })
    const { versions } = await karen.must<{ versions: { id: string; kind: string }[] }>('GET', `/api/boards/${boardId}/versions`)
    const before = versions.find((entry) => entry.kind === 'before-restore')
    expect(JSON.stringify(await karen.must('GET', `/api/boards/${boardId}/versions/${before?.id}`))).toContain('Kun ind imellem')
  })

  test('while the disk refuses, boards are read-only and lose nothing; they go on by themselves', async () => {
    const client = await enter(karen)
    const other = new Sqlite(join(world.dataDir, 'samtavle.sqlite'))
    other.exec('BEGIN IMMEDIATE')
    const id = `shape:${client.addNote('Skrevet mens disken var fuld')}`
    await until(() => client.control.some((message) => message.type === 'storage' && !message.writable), 'told', 20_000)
    expect((await fetch(`${world.url}/readyz`)).status).toBe(503)
    expect(client.ackedClock()).toBeLessThan(client.clock())
    other.exec('ROLLBACK')
    other.close()
    await until(() => client.ackedClock() === client.clock(), 'saved after all')
    expect((await fetch(`${world.url}/readyz`)).status).toBe(200)
    expect(JSON.stringify(await karen.must('GET', `/api/boards/${boardId}/outline`))).toContain('Skrevet mens disken var fuld')
    expect(client.records.has(id)).toBe(true)
  })

  test('whoever has the database locked for a moment only delays what is saved', async () => {
    const client = await enter(karen)
    const other = new Sqlite(join(world.dataDir, 'samtavle.sqlite'))
    other.exec('BEGIN IMMEDIATE')
    const id = `shape:${client.addNote('Skrevet mens en anden skrev')}`
    await new Promise((resolve) => setTimeout(resolve, 600))
    other.exec('ROLLBACK')
    other.close()
    await until(() => client.ackedClock() === client.clock(), 'saved')
    expect(client.control.filter((message) => message.type === 'storage')).toEqual([])
    expect(client.records.has(id)).toBe(true)
  })

  test('an edit that cannot be stored ends where it is: its author comes back, everybody else goes on', async () => {
    const { person, accepted } = await guest('participant', 'Bo')
    const [client, neighbour] = [await enter(person), await enter(karen)]
    const other = new Sqlite(join(world.dataDir, 'samtavle.sqlite'))
    other.pragma('foreign_keys = OFF')
    // a note of somebody whom the tables do not know
    other.prepare('delete from members where id = ?').run(accepted.memberId)
    other.close()
    client.addNote('Kan ikke gemmes')
    await until(() => client.closed.length > 0, 'closed')
    expect(client.closed[0]).toBe(CLOSE.refusedFrame)
    const id = `shape:${neighbour.addNote('Kan gemmes')}`
    await until(() => neighbour.ackedClock() === neighbour.clock(), 'saved')
    expect(neighbour.control.filter((message) => message.type === 'storage')).toEqual([])
    expect(JSON.stringify(await karen.must('GET', `/api/boards/${boardId}/outline`))).not.toContain('Kan ikke gemmes')
    expect(neighbour.records.has(id)).toBe(true)
    expect((await fetch(`${world.url}/readyz`)).status).toBe(200)
  })

  test('an anonymous note has no author, neither on the board nor in the register', async () => {
    const { person, accepted } = await guest('participant', 'Hemmelig')
    const { id } = await person.must<{ id: string }>('POST', `/api/boards/${boardId}/notes`, { text: 'Uden navn', anonymous: true, requestId: 'request-1234' })
    const again = await person.must<{ id: string }>('POST', `/api/boards/${boardId}/notes`, { text: 'Uden navn', anonymous: true, requestId: 'request-1234' })
    expect(again.id).toBe(id)
    const reader = await enter(karen)
    expect(JSON.stringify(reader.records.get(`shape:${id}#m`))).not.toContain(accepted.memberId)
    const row = new Sqlite(join(world.dataDir, 'samtavle.sqlite'), { readonly: true })
    const stored = row.prepare('select * from notes where id = ?').get(id)
    expect(stored).toMatchObject({ member_id: null, anon: 1 })
    expect(JSON.stringify(stored)).not.toContain(accepted.memberId)
    row.close()
    expect((await person.must<{ notes: unknown[] }>('GET', `/api/boards/${boardId}/notes/mine`)).notes).toEqual([])
  })

  test('a rebuilt board has a higher epoch, the same notes, and no history', async () => {
    const client = await enter(karen)
    const notes = client.noteIds()
    await (world.server.deps.rooms as unknown as { rebuild(id: string): Promise<void> }).rebuild(boardId)
    await until(() => client.closed.includes(CLOSE.olderEpoch), 'closed')
    const reader = await enter(karen)
    expect(reader.connection.epoch).toBe(client.connection.epoch + 1)
    expect(reader.noteIds()).toEqual(notes)
    expect([...Y.decodeStateVector(Y.encodeStateVector(reader.doc)).keys()].filter((id) => id !== reader.doc.clientID)).toHaveLength(1)
  })
})
