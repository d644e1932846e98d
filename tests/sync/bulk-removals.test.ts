/** Clearing away others' work: a little is judged one by one, much at once ends the line, and facilitators hear of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { joinRecord, removeRecord, writeRecord } from '#shared/board/layout.ts'
import { isGroup } from '#shared/board/records.ts'
import { frameRecord } from '#shared/board/seed.ts'
import { LIMITS } from '#shared/limits.ts'
import { CLOSE } from '#shared/sync/close.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { enterRoom, until } from '#tests/helpers/room-client.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'
import { canon, type Player, Table, write } from './turn-table.ts'

const addGroups = (player: Player, count: number, prefix: string): string[] => {
  const ids = Array.from({ length: count }, (_, i) => `shape:${prefix}${i}`)
  player.doc.transact(() => {
    for (const id of ids) writeRecord(player.records, frameRecord({ id, parentId: 'page:page', index: 'a1', at: { x: 0, y: 0 }, size: { w: 300, h: 300 }, name: id, meta: {} }))
  })
  return ids
}
const remove = (player: Player, ids: readonly string[]) =>
  player.doc.transact(() => {
    for (const id of ids) removeRecord(player.records, id)
  })

describe('a participant who removes', () => {
  test('a few groups at a time is let be, and too many at once not at all', () => {
    const table = new Table()
    const [mette, anna] = [table.sit('facilitator'), table.sit('participant', 'mbr_anna')]
    const groups = addGroups(mette, 2 * LIMITS.bulkRemovals, 'g')
    table.round()
    remove(anna, groups.slice(0, LIMITS.bulkRemovals))
    expect(table.round()).toMatchObject({ refused: [], putBack: [] })
    const before = canon(table.records)
    remove(anna, groups.slice(LIMITS.bulkRemovals, LIMITS.bulkRemovals + 1))
    expect(table.round().refused).toMatchObject([{ why: 'bulk-removal' }])
    expect(canon(table.records)).toBe(before)
    expect(canon(mette.records)).toBe(before)
  })

  test('eleven of others’ notes is stopped whole, with what else was in the frame', () => {
    const table = new Table()
    const [bo, anna] = [table.sit('participant', 'mbr_bo'), table.sit('participant', 'mbr_anna')]
    const notes = Array.from({ length: LIMITS.bulkRemovals + 1 }, (_, i) => write(bo, `Bos ${i}`))
    table.round()
    const before = canon(table.records)
    anna.doc.transact(() => {
      for (const id of notes) removeRecord(anna.records, id)
      anna.records.set('shape:extra', { id: 'shape:extra', typeName: 'shape', type: 'note', isLocked: false, opacity: 1 })
    })
    const result = table.round()
    expect(result.refused).toMatchObject([{ why: 'bulk-removal', job: { connection: anna.connection } }])
    expect(result.frames).toEqual([])
    expect(canon(table.records)).toBe(before)
    expect(canon(bo.records)).toBe(before)
  })

  test('as many of one’s own as one likes', () => {
    const table = new Table()
    const anna = table.sit('participant', 'mbr_anna')
    const notes = Array.from({ length: 30 }, (_, i) => write(anna, `Mine ${i}`))
    table.round()
    remove(anna, notes)
    expect(table.round()).toMatchObject({ refused: [], putBack: [] })
    expect(notes.some((id) => table.records.has(id))).toBe(false)
  })

  test('and a facilitator who tidies up is not counted', () => {
    const table = new Table()
    const [mette, anna] = [table.sit('facilitator'), table.sit('participant')]
    const notes = Array.from({ length: 30 }, (_, i) => write(anna, `Annas ${i}`))
    table.round()
    remove(mette, notes)
    expect(table.round()).toMatchObject({ refused: [], putBack: [] })
  })
})

describe('in the room', () => {
  let world: World
  let now = Date.UTC(2026, 10, 5, 19)
  beforeAll(async () => {
    world = await startWorld({ now: () => now })
  })
  afterAll(() => world.close())

  test('the line ends with 4422, facilitators are told who, others see nothing of it, and time heals', async () => {
    const { karen, boardId, link } = await librarian(() => world.url)
    const anna = new Person(() => world.url)
    const { memberId } = await anna.join(link, { name: 'Anna' })
    const bo = new Person(() => world.url)
    await bo.join(link, { name: 'Bo' })
    const [k, a, b] = [await enterRoom(karen, boardId), await enterRoom(anna, boardId), await enterRoom(bo, boardId)]
    await Promise.all([k.synced(), a.synced(), b.synced()])
    const ids = Array.from({ length: LIMITS.bulkRemovals + 1 }, (_, i) => `shape:g${i}`)
    const groups = (client: typeof k) => ids.filter((id) => isGroup(joinRecord(client.records, id)))
    k.doc.transact(() => {
      for (const id of ids) writeRecord(k.records, frameRecord({ id, parentId: 'page:page', index: 'a1', at: { x: 0, y: 0 }, size: { w: 300, h: 300 }, name: id, meta: {} }))
    })
    await until(() => groups(a).length === ids.length, 'Anna sees the groups')
    a.doc.transact(() => {
      for (const id of ids) removeRecord(a.records, id)
    })
    await until(() => a.closed.includes(CLOSE.refusedFrame), 'Anna’s line ends')
    await until(() => k.control.some((message) => message.type === 'notice'), 'Karen is told')
    expect(k.control.filter((message) => message.type === 'notice')).toEqual([{ type: 'notice', code: 'bulk_limit', memberId }])
    expect(a.control.some((message) => message.type === 'refuse' && message.code === 'bulk_limit')).toBe(true)
    expect(b.control.some((message) => message.type === 'notice')).toBe(false)
    expect(groups(b)).toEqual(ids)

    now += LIMITS.bulkWindowMs + 1
    const again = await enterRoom(anna, boardId)
    await again.synced()
    again.doc.transact(() => {
      for (const id of ids.slice(0, 2)) removeRecord(again.records, id)
    })
    await until(() => groups(b).length === ids.length - 2, 'two groups went')
    for (const client of [k, a, b, again]) client.close()
  })
})
