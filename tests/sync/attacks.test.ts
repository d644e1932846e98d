/** Small frames that ruin a board on a server that trusts whoever may write. Here each of them harms its sender only. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { anyEntry, awareness, collected, deletes, nested, nestedMaps } from '#tests/helpers/crafted.ts'
import { enterRoom, type RoomClient, until } from '#tests/helpers/room-client.ts'
import { openLine, type RawLine } from '#tests/helpers/raw-line.ts'
import { canonical, longestLag, setStage, type Stage } from '#tests/helpers/stage.ts'
import type { PresenceState } from '#shared/sync/protocol.ts'
import { CLOSE } from '#shared/sync/close.ts'

let stage: Stage
let victim: RoomClient
let attacker: RawLine

beforeEach(async () => {
  stage = await setStage('udviklingspuljen-2019')
  victim = await enterRoom(await stage.guest('participant', 'Anna'), stage.boardId)
  attacker = await openLine(await stage.guest('participant', 'Bo'), stage.boardId)
  await victim.synced()
  for (let i = 0; i < 5; i++) victim.addNote(`Før ${i}`)
  await saved()
})
afterEach(async () => {
  victim.close()
  attacker.close()
  await stage.close()
})

const saved = () => until(() => victim.ackedClock() === victim.clock(), 'saved', 5_000)
const clockOf = (doc: Y.Doc, client: number) => Y.getState(doc.store, client)
/** What the victim writes from now on arrives, on disk too. */
async function victimWritesOn(): Promise<void> {
  const ids = Array.from({ length: 20 }, (_, i) => `shape:${victim.addNote(`Efter ${i}`)}`)
  await saved()
  expect(victim.closed).toEqual([])
  for (const client of [victim]) client.close()
  await stage.world.restart()
  const contents = await stage.contents()
  expect(ids.filter((id) => !contents.has(id))).toEqual([])
}
/** Runs the attack. @returns how long anybody else had to wait for the server, in ms */
async function attack(act: () => void): Promise<number> {
  const before = canonical(await stage.contents())
  const refusals = await stage.refusals()
  const lag = await longestLag(async () => {
    act()
    await attacker.heard()
  })
  expect(canonical(await stage.contents())).toBe(before)
  expect(await stage.refusals()).toBeGreaterThan(refusals)
  return lag
}

describe('a frame that deletes', () => {
  test('what a neighbour will write in the future is refused, and everything they write arrives', async () => {
    await attack(() => attacker.update(deletes(victim.doc.clientID, [victim.clock(), 2 ** 30])))
    expect(attacker.closed).toBe(CLOSE.refusedFrame)
    await victimWritesOn()
  })

  test('the whole board in fourteen bytes changes nothing, and its sender is told', async () => {
    const everything = [...Y.decodeStateVector(Y.encodeStateVector(attacker.doc))].filter(([, clock]) => clock > 0)
    await attack(() => {
      for (const [client, clock] of everything) attacker.update(deletes(client, [0, clock]))
    })
    expect(attacker.closed === CLOSE.refusedFrame || attacker.refusals().length > 0).toBe(true)
    await victimWritesOn()
  })
})

describe('a frame under somebody else’s id', () => {
  test('that claims a thousand million clocks is refused, and the neighbour’s edits are not taken for known', async () => {
    await attack(() => attacker.update(collected(victim.doc.clientID, victim.clock(), 1e9)))
    expect(attacker.closed).toBe(CLOSE.refusedFrame)
    await victimWritesOn()
  })
})

describe('frames that cost', () => {
  test('six thousand of them with a missing predecessor are refused at once and leave nothing behind', async () => {
    const lag = await attack(() => {
      for (let i = 0; i < 6_000; i++) attacker.update(anyEntry(attacker.clientId, 10 + 2 * i, `shape:p${i}#p`, [1, 2]))
    })
    expect(attacker.closed).toBe(CLOSE.refusedFrame)
    expect(lag).toBeLessThan(1_000)
    const pending = await stage.world.server.deps.rooms.read(stage.boardId, (doc) => [doc.store.pendingStructs, doc.store.pendingDs])
    expect(pending).toEqual([null, null])
    await victimWritesOn()
  })

  test.each([
    ['10 KB of nested JSON', (line: RawLine) => nested(line.clientId, 0, 'shape:deep#m', 5_000)],
    ['40 KB of nested JSON', (line: RawLine) => nested(line.clientId, 0, 'shape:deep#m', 20_000)],
    ['96 KB of maps in maps', (line: RawLine) => nestedMaps(line.clientId, 0, 'shape:deep', 8_000)],
  ])('%s is refused before anybody has to draw or delete it', async (_what, frame) => {
    const lag = await attack(() => attacker.update(frame(attacker)))
    expect(attacker.closed).toBe(CLOSE.refusedFrame)
    expect(lag).toBeLessThan(1_000)
    await victimWritesOn()
  })
})

describe('presence', () => {
  const states = () => victim.provider.awareness.getStates() as Map<number, PresenceState>
  const here = (line: RawLine, x: number) => awareness([[line.clientId, 1, { cursor: { x, y: 1 } }]])

  test('of a hundred thousand invented people reaches nobody', async () => {
    const crowd = Array.from({ length: 100_000 }, (_, i) => [10_000_000 + i, 1, null] as const)
    const lag = await longestLag(async () => {
      attacker.raw(awareness(crowd))
      attacker.raw(awareness(crowd.slice(0, 100).map(([client]) => [client, 1, { cursor: { x: 1, y: 1 } }])))
      await attacker.heard()
    })
    attacker.raw(here(attacker, 42))
    await until(() => states().get(attacker.clientId)?.cursor?.x === 42, 'an honest pointer')
    expect([...victim.provider.awareness.meta.keys()].filter((client) => client >= 10_000_000)).toEqual([])
    expect(states().size).toBeLessThanOrEqual(2)
    expect(lag).toBeLessThan(1_000)
    expect(attacker.closed).toBeUndefined()
  })

  test('with the highest clock there is neither takes a neighbour’s name nor keeps one’s own pointer for good', async () => {
    const watcher = await enterRoom(stage.karen, stage.boardId)
    victim.provider.awareness.setLocalState({ cursor: { x: 5, y: 5 } })
    const seen = (client: number) => (watcher.provider.awareness.getStates().get(client) as PresenceState | undefined)?.cursor?.x
    await until(() => seen(victim.doc.clientID) === 5, 'the victim’s pointer')
    attacker.raw(awareness([[victim.doc.clientID, Number.MAX_SAFE_INTEGER, { cursor: { x: 666, y: 666 }, user: { name: 'Direktøren' } }]]))
    attacker.raw(awareness([[attacker.clientId, Number.MAX_SAFE_INTEGER, { cursor: { x: 7, y: 7 } }]]))
    await until(() => seen(attacker.clientId) === 7, 'the attacker’s own pointer')
    attacker.raw(here(attacker, 8))
    await until(() => seen(attacker.clientId) === 8, 'the attacker’s next pointer')
    victim.provider.awareness.setLocalState({ cursor: { x: 6, y: 6 } })
    await until(() => seen(victim.doc.clientID) === 6, 'the victim’s next pointer')
    expect(watcher.provider.awareness.meta.get(victim.doc.clientID)?.clock).toBeLessThan(1_000)
    attacker.close()
    await until(() => seen(attacker.clientId) === undefined, 'gone with its socket', 2_000)
    watcher.close()
  })
})

describe('one client id in two tabs', () => {
  test('the newer tab writes, the older is told to stay away, and neither’s saved words are lost', async () => {
    const bo = await stage.guest('participant', 'Bo to')
    const first = await openLine(bo, stage.boardId)
    first.update(anyNote(first, 'Fra den første fane'))
    await first.heard()
    expect(first.acked).toBe(1)
    const second = await openLine(bo, stage.boardId, { clientId: first.clientId })
    await until(() => first.closed !== undefined, 'the older tab')
    expect(first.closed).toBe(CLOSE.replaced)
    second.update(anyNote(second, 'Fra den anden fane'))
    await second.heard()
    expect(second.acked).toBe(1)
    const texts = JSON.stringify([...(await stage.contents())])
    expect(texts).toContain('Fra den første fane')
    expect(texts).toContain('Fra den anden fane')
    expect(clockOf(second.doc, first.clientId)).toBe(clockOf(victim.doc, first.clientId))
    second.close()
  })
})

function anyNote(line: RawLine, text: string): Uint8Array {
  return line.edit((records) => {
    const template = [...victim.records.keys()].find((key) => key.startsWith('shape:nte_') && !key.includes('#')) as string
    const id = `shape:tab-${text.replaceAll(/\W/g, '')}`
    records.set(id, { ...(victim.records.get(template) as object), id })
    for (const facet of ['#p', '#s', '#m']) records.set(id + facet, victim.records.get(template + facet))
    records.set(`${id}#t`, { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })
  })
}
