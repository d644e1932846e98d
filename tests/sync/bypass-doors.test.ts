/** Ways in beside the frames: requests for what is others', sockets under others' ids, and messages of a kind only the server sends. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { awareness, ints } from '#tests/helpers/crafted.ts'
import { openLine, type RawLine } from '#tests/helpers/raw-line.ts'
import { enterRoom, type RoomClient, until } from '#tests/helpers/room-client.ts'
import { canonical, setStage, type Stage } from '#tests/helpers/stage.ts'
import { LIMITS } from '#shared/limits.ts'
import { ROLES, type Role } from '#shared/roles.ts'
import { CLOSE } from '#shared/sync/close.ts'
import { encodeControl } from '#shared/sync/frames.ts'
import { type PresenceState, SYNC } from '#shared/sync/protocol.ts'
import type { Member } from './bypass-scene.ts'

let stage: Stage
let anna: Member
let watcher: RoomClient
let people: Map<Role, Member>
interface Found {
  foreign: string
  version: string
  invite: string
  /** a board and a workshop that none of the four belongs to */
  elsewhere: string
  elsewhereWorkshop: string
}
let found: Found

beforeAll(async () => {
  stage = await setStage('udviklingspuljen-2019')
  anna = await stage.guest('participant', 'Anna')
  people = new Map()
  for (const role of ROLES) people.set(role, await stage.guest(role, `En ${role}`))
  watcher = await enterRoom(anna, stage.boardId)
  await watcher.synced()
  const { id: foreign } = await anna.must<{ id: string }>('POST', `/api/boards/${stage.boardId}/notes`, { text: 'Annas', requestId: 'request-anna' })
  const { id: version } = await stage.karen.must<{ id: string }>('POST', `/api/boards/${stage.boardId}/versions`, { name: 'En' })
  const { id: invite } = await stage.karen.invite(stage.workshop.id)
  found = { foreign, version, invite, ...(await otherWorkshop()) }
})
afterAll(async () => {
  watcher.close()
  await stage.close()
})

/** A workshop of somebody else on the same server. */
async function otherWorkshop(): Promise<{ elsewhere: string; elsewhereWorkshop: string }> {
  const { db, now } = stage.world.server.deps
  const { boards, id } = await stage.karen.createWorkshop()
  await db.updateTable('members').set({ removed_at: now(), removed_by: null }).where('workshop_id', '=', id).execute()
  return { elsewhere: boards[0]?.id ?? '', elsewhereWorkshop: id }
}
const me = (role: Role) => people.get(role) as Member

type Request = [name: string, method: string, path: (found: Found) => string, body: unknown, may: readonly Role[], works?: boolean]
const STAFF: readonly Role[] = ['owner', 'facilitator']
const board = (path: string) => () => `/api/boards/${stage.boardId}${path}`
const workshop = (path: string) => () => `/api/workshops/${stage.workshop.id}${path}`
const other = (path: string) => (f: Found) => `/api/boards/${f.elsewhere}${path}`
const REQUESTS: Request[] = [
  ['a note', 'POST', board('/notes'), { text: 'Min' }, ['owner', 'facilitator', 'participant'], true],
  ['rewriting another’s note', 'PATCH', (f) => `/api/boards/${stage.boardId}/notes/${f.foreign}`, { text: 'Vrøvl' }, STAFF],
  ['a group', 'POST', board('/groups'), { title: 'Min' }, ['owner', 'facilitator', 'participant'], true],
  ['a group’s name where there is only a zone', 'PATCH', board('/groups/zone-behov'), { title: 'Min' }, []],
  ['deleting another’s note', 'DELETE', (f) => `/api/boards/${stage.boardId}/notes/${f.foreign}`, undefined, STAFF],
  ['a note that is a zone', 'DELETE', () => `/api/boards/${stage.boardId}/notes/zone-behov`, undefined, []],
  ['a version', 'POST', board('/versions'), { name: 'x' }, STAFF, true],
  ['the list of versions', 'GET', board('/versions'), undefined, STAFF, true],
  ['a version’s contents', 'GET', (f) => `/api/boards/${stage.boardId}/versions/${f.version}`, undefined, STAFF, true],
  ['bringing a version back', 'POST', (f) => `/api/boards/${stage.boardId}/versions/${f.version}/restore`, {}, STAFF],
  ['the board as JSON', 'GET', board('/export.json'), undefined, STAFF, true],
  ['the board as CSV', 'GET', board('/export.csv'), undefined, STAFF, true],
  ['the board as a file', 'GET', board('/export.tldr'), undefined, STAFF, true],
  ['the draft', 'GET', workshop('/draft'), undefined, STAFF, true],
  ['an invite', 'POST', workshop('/invites'), { role: 'participant' }, STAFF, true],
  ['an invite for a facilitator', 'POST', workshop('/invites'), { role: 'facilitator' }, STAFF, true],
  ['the list of invites', 'GET', workshop('/invites'), undefined, STAFF, true],
  ['revoking an invite', 'DELETE', (f) => `/api/workshops/${stage.workshop.id}/invites/${f.invite}`, undefined, STAFF],
  ['a new title', 'PATCH', workshop(''), { title: 'Min workshop' }, STAFF],
  ['the end of the workshop', 'DELETE', workshop(''), { title: 'x' }, ['owner']],
  ['removing somebody', 'DELETE', () => `/api/workshops/${stage.workshop.id}/members/${anna.memberId}`, undefined, STAFF],
  ['a role for somebody', 'PATCH', () => `/api/workshops/${stage.workshop.id}/members/${anna.memberId}`, { role: 'viewer' }, STAFF],
  ['an outline elsewhere', 'GET', other('/outline'), undefined, []],
  ['client ids elsewhere', 'POST', other('/connections'), {}, []],
  ['a note elsewhere', 'POST', other('/notes'), { text: 'Hej' }, []],
  ['versions elsewhere', 'GET', other('/versions'), undefined, []],
  ['a version of here, elsewhere', 'GET', (f) => `/api/boards/${f.elsewhere}/versions/${f.version}`, undefined, []],
  ['an export elsewhere', 'GET', other('/export.json'), undefined, []],
  ['a workshop elsewhere', 'GET', (f) => `/api/workshops/${f.elsewhereWorkshop}`, undefined, []],
  ['a draft elsewhere', 'GET', (f) => `/api/workshops/${f.elsewhereWorkshop}/draft`, undefined, []],
  ['an invite elsewhere', 'POST', (f) => `/api/workshops/${f.elsewhereWorkshop}/invites`, { role: 'participant' }, []],
  ['removing somebody of here by way of elsewhere', 'DELETE', (f) => `/api/workshops/${f.elsewhereWorkshop}/members/${anna.memberId}`, undefined, []],
]

describe.each(ROLES)('a %s who asks over HTTP', (role) => {
  test.each(REQUESTS)('gets %s only if they may', async (_name, method, path, body, may, works) => {
    if (may.includes(role)) {
      if (works) expect((await me(role).fetch(method, path(found), body)).status).toBeLessThan(300)
      return
    }
    const before = canonical(await stage.contents())
    const counted = await stage.refusals()
    const { status } = await me(role).fetch(method, path(found), body)
    expect([403, 404]).toContain(status)
    expect(await stage.refusals()).toBeGreaterThan(counted)
    expect(canonical(await stage.contents())).toBe(before)
  })
})

const socketTo = (boardId: string, query: string, cookie: string) => new WebSocket(`${stage.world.url.replace('http', 'ws')}/sync/${boardId}?${query}`, { headers: { cookie } })
const fate = (socket: WebSocket) =>
  new Promise<number>((resolve) => {
    socket.once('close', resolve)
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.on('error', () => undefined)
  })
/** Everything a socket may be asked for that is somebody else's. */
const SOCKETS: [name: string, to: (f: Found) => string, query: () => string, expected: number][] = [
  ['under a neighbour’s client id', () => stage.boardId, () => `client=${watcher.doc.clientID}`, CLOSE.noAccess],
  ['under the server’s client id', () => stage.boardId, () => 'client=2', CLOSE.noAccess],
  ['under an id never issued', () => stage.boardId, () => 'client=2000000000', CLOSE.noAccess],
  ['under no id', () => stage.boardId, () => '', CLOSE.noAccess],
  ['under an id that is no number', () => stage.boardId, () => 'client=abc', CLOSE.noAccess],
  ['to a board elsewhere', (f) => f.elsewhere, () => 'client=2000000', CLOSE.noAccess],
  ['to a board elsewhere, as a phone', (f) => f.elsewhere, () => 'control=1', CLOSE.noAccess],
  ['to a board that does not exist', () => 'brd_none', () => 'client=2000000', CLOSE.noAccess],
  ['of another epoch', () => stage.boardId, () => `client=${watcher.doc.clientID}&epoch=77`, CLOSE.olderEpoch],
  ['outside of boards', () => '../api', () => '', 404],
]

describe.each(ROLES)('a %s who opens a socket', (role) => {
  test.each(SOCKETS)('%s is turned away', async (_name, to, query, expected) => {
    expect(await fate(socketTo(to(found), query(), me(role).cookie))).toBe(expected)
  })
})

/** Messages that are the server's to send, or nobody's. `closes`: with which code the line must end. */
const MESSAGES: [name: string, message: (line: RawLine) => Uint8Array | string, closes?: number][] = [
  ['text', () => 'hej', CLOSE.refusedFrame],
  ['nothing', () => new Uint8Array(0), CLOSE.refusedFrame],
  ['a sync message of no kind', () => ints(0, 7, 0), CLOSE.refusedFrame],
  ['a sync message that stops', () => ints(0, 2, 500), CLOSE.refusedFrame],
  ['a state vector of noise', () => ints(0, SYNC.step1, 3, 255, 255, 255), CLOSE.refusedFrame],
  ['a state vector that promises more than there is', () => ints(0, SYNC.step1, 5, 255, 255, 255, 255, 15), CLOSE.refusedFrame],
  ['a message of an unknown type', () => ints(6, 1, 2)],
  ['permission denied, which servers send', () => ints(2, 0)],
  ['a broadcast', () => ints(4, 1, 1)],
  ['hello', (line) => encodeControl({ type: 'hello', epoch: 9, seq: 9, role: 'owner', clientId: line.clientId, memberId: 'mbr_x', clocks: [] })],
  ['a receipt', () => encodeControl({ type: 'ack', seq: 1, frames: 99, clocks: [] })],
  ['a refusal', () => encodeControl({ type: 'refuse', code: 'forbidden', message: 'Gå hjem' })],
  ['the time', () => encodeControl({ type: 'time', now: '1999-01-01T00:00:00Z' })],
  ['the state of the disk', () => encodeControl({ type: 'storage', writable: false })],
  ['another’s pointer', () => awareness([[watcher.doc.clientID, 99, { cursor: { x: 1, y: 1 } }]])],
  ['another’s goodbye', () => awareness([[watcher.doc.clientID, 99, null]])],
  ['a pointer off the table', (line) => awareness([[line.clientId, 1, { cursor: { x: 1e12, y: 0 } }]])],
  ['a pointer that is text', (line) => awareness([[line.clientId, 1, { cursor: { x: '<b>', y: {} } }]])],
  ['more presence than there may be', (line) => awareness([[line.clientId, 1, { face: 'x'.repeat(LIMITS.presenceBytes) }]])],
  ['presence that is not JSON', (line) => ints(1, 4, 1, line.clientId, 1, 1)],
]

describe.each(ROLES)('a %s who sends', (role) => {
  test('what only the server may send, or nobody, changes nothing for anybody', async () => {
    const before = canonical(await stage.contents())
    watcher.provider.awareness.setLocalState({ cursor: { x: 3, y: 4 } })
    const failures: string[] = []
    for (const [name, message, closes] of MESSAGES) {
      stage.later(LIMITS.strikeMs + 1)
      const line = await openLine(me(role), stage.boardId)
      const heardBefore = watcher.control.length
      line.raw(message(line))
      await line.heard()
      if (line.closed !== closes) failures.push(`${name}: closed with ${line.closed}`)
      const relayed = watcher.control.slice(heardBefore).filter(({ type }) => type === 'refuse' || type === 'hello' || type === 'storage' || type === 'ack')
      if (relayed.length > 0) failures.push(`${name}: ${relayed.map(({ type }) => type).join()} reached somebody else`)
      const pointer = (watcher.provider.awareness.getStates().get(line.clientId) as PresenceState | undefined)?.cursor
      if (pointer) failures.push(`${name}: a pointer at ${JSON.stringify(pointer)}`)
      line.close()
    }
    expect(failures).toEqual([])
    expect(watcher.closed).toEqual([])
    expect(canonical(await stage.contents())).toBe(before)
  }, 30_000)

  test('presence as somebody else is shown as themselves', async () => {
    const line = await openLine(me(role), stage.boardId)
    line.raw(awareness([[line.clientId, 1, { cursor: { x: 11, y: 12 }, user: { name: 'Direktøren', role: 'owner', memberId: anna.memberId, color: 'red' } }]]))
    const shown = () => watcher.provider.awareness.getStates().get(line.clientId) as PresenceState | undefined
    await until(() => shown() !== undefined, 'the pointer')
    expect(shown()?.user).toMatchObject({ memberId: me(role).memberId, role })
    expect(shown()?.user?.name).not.toBe('Direktøren')
    line.close()
  })

  test('more wishes for the whole board than anybody needs is cut off', async () => {
    const line = await openLine(me(role), stage.boardId)
    for (let i = 0; i <= LIMITS.catchUpsPerConnection; i++) line.raw(ints(0, SYNC.step1, 1, 0))
    await until(() => line.closed !== undefined, 'cut off')
    expect(line.closed).toBe(CLOSE.tooFast)
  })
})
