/** Somebody clears away what others have made: stopped, and whoever leads the evening reads who it was. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { removeRecord, writeRecord } from '#shared/board/layout.ts'
import { frameRecord } from '#shared/board/seed.ts'
import { LIMITS } from '#shared/limits.ts'
import { openBrowser, openScreen } from '#tests/helpers/browser.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { enterRoom } from '#tests/helpers/room-client.ts'
import { words } from '#tests/helpers/words.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

const say = words('da')
let browser: Browser
let world: World
beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

it('a facilitator at the list is told by name, and the groups are still there', async () => {
  const { karen, workshop, boardId, link } = await librarian(() => world.url)
  const vandal = new Person(() => world.url)
  await vandal.join(link, { name: 'Ulrik' })
  const ids = Array.from({ length: LIMITS.bulkRemovals + 1 }, (_, i) => `shape:g${i}`)
  const room = await enterRoom(karen, boardId)
  await room.synced()
  room.doc.transact(() => {
    for (const id of ids) writeRecord(room.records, frameRecord({ id, parentId: 'page:page', index: 'a1', at: { x: 0, y: 0 }, size: { w: 300, h: 300 }, name: id, meta: {} }))
  })
  const screen = await openScreen(browser, { device: 'laptop', url: world.url, person: karen })
  await screen.page.goto(`/w/${workshop.id}/list`)
  await screen.page.getByRole('heading', { name: 'shape:g0' }).waitFor()
  const line = await enterRoom(vandal, boardId)
  await line.synced()
  line.doc.transact(() => {
    for (const id of ids) removeRecord(line.records, id)
  })
  await screen.page.getByText(say('board.noticeBulk', { name: 'Ulrik' })).waitFor()
  expect(await screen.page.getByRole('heading', { level: 3, name: /shape:g/ }).count()).toBe(ids.length)
  for (const client of [room, line]) client.close()
  await screen.close()
})
