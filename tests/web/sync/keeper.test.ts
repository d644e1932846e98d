import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Device, forgetDevice, openDevice } from '#web/sync/device.ts'
import { Keeper } from '#web/sync/keeper.ts'

const USE = { documentId: 'brd_a', epoch: 1, memberId: 'mbr_1', role: 'participant' } as const
let device: Device
beforeEach(async () => {
  await forgetDevice()
  device = await openDevice()
})

async function page(use: typeof USE = USE) {
  const doc = new Y.Doc()
  let failures = 0
  const keeper = new Keeper(
    device,
    use,
    () => Y.encodeStateAsUpdate(doc),
    () => failures++,
  )
  const kept = await keeper.load()
  for (const update of kept.updates) Y.applyUpdate(doc, update, 'kept')
  doc.on('update', (update, origin) => origin !== 'kept' && keeper.others(update))
  return { doc, keeper, kept, map: doc.getMap('records'), failures: () => failures }
}

describe('what the device keeps of a board', () => {
  test('is the board again at the next page load', async () => {
    const first = await page()
    for (let n = 0; n < 50; n++) first.map.set(`k${n}`, n)
    await first.keeper.flush()
    const second = await page()
    expect(second.map.toJSON()).toEqual(first.map.toJSON())
    expect(second.kept.updates).toHaveLength(1)
  })

  test('stays some rows however long the room is busy, and two tabs lose nothing of each other', async () => {
    const [one, two] = [await page(), await page()]
    for (let n = 0; n < 700; n++) {
      one.map.set(`one${n % 40}`, n)
      await one.keeper.flush()
      if (n % 100 === 0) {
        two.map.set(`two${n}`, n)
        await two.keeper.flush()
      }
    }
    const later = await page()
    expect(later.kept.updates.length).toBeLessThan(320)
    expect(later.map.toJSON()).toEqual({ ...one.map.toJSON(), ...two.map.toJSON() })
  })

  test('belongs to one person and one epoch', async () => {
    const first = await page()
    first.map.set('a', 1)
    await first.keeper.flush()
    for (const other of [
      { ...USE, memberId: 'mbr_2' },
      { ...USE, epoch: 2 },
    ])
      expect((await page(other as never)).kept.updates).toEqual([])
  })

  test('ends with the first failure, and says so once', async () => {
    const first = await page()
    device.close()
    first.map.set('a', 1)
    await first.keeper.flush()
    first.map.set('a', 2)
    await first.keeper.flush()
    expect(first.failures()).toBe(1)
  })
})
