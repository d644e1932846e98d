import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { forgetBoard, forgetDevice, openDevice } from '#web/sync/device.ts'
import { remember } from '#web/sync/offline-data.ts'
import { keepSpares, takeSpare } from '#web/sync/spares.ts'

const fail = (code: ConstructorParameters<typeof AppError>[0]) => () => Promise.reject(new AppError(code))
/** the answer is written after it is given */
const written = () => new Promise((resolve) => setTimeout(resolve, 50))
const borrowed = new Map<string, string>()
Object.assign(globalThis, { sessionStorage: { getItem: (key: string) => borrowed.get(key) ?? null } })

beforeEach(async () => {
  borrowed.clear()
  await forgetDevice()
})

describe('the last answer', () => {
  test('stands in when there is no answer', async () => {
    await remember('workshop:1', async () => ({ title: 'Byens bibliotek' }))
    await written()
    expect(await remember('workshop:1', fail('unreachable'))).toEqual({ title: 'Byens bibliotek' })
    await expect(remember('workshop:2', fail('unreachable'))).rejects.toMatchObject({ code: 'unreachable' })
  })

  test('is gone when the server says no', async () => {
    await remember('workshop:1', async () => 'noget')
    await written()
    await expect(remember('workshop:1', fail('not_found'))).rejects.toMatchObject({ code: 'not_found' })
    await written()
    await expect(remember('workshop:1', fail('unreachable'))).rejects.toMatchObject({ code: 'unreachable' })
  })

  test('is not kept on a borrowed computer', async () => {
    borrowed.set('samtavle.shared', '1')
    await remember('workshop:1', async () => 'noget')
    await written()
    borrowed.clear()
    await expect(remember('workshop:1', fail('unreachable'))).rejects.toMatchObject({ code: 'unreachable' })
  })

  test('goes with the board it speaks of, and no other does', async () => {
    await remember('workshop:1', async () => ({ boards: [{ id: 'brd_a' }] }))
    await remember('workshop:2', async () => ({ boards: [{ id: 'brd_b' }] }))
    await written()
    const device = await openDevice()
    await forgetBoard(device, 'brd_a')
    device.close()
    await expect(remember('workshop:1', fail('unreachable'))).rejects.toMatchObject({ code: 'unreachable' })
    expect(await remember('workshop:2', fail('unreachable'))).toEqual({ boards: [{ id: 'brd_b' }] })
  })
})

describe('spare client ids', () => {
  test('are given to twenty tabs at once without giving one twice', async () => {
    const tabs = await Promise.all(Array.from({ length: 20 }, openDevice))
    await keepSpares(tabs[0] as (typeof tabs)[0], 'brd_a', 'mbr_1', [11, 12, 13, 14])
    const taken = await Promise.all(tabs.map((tab) => takeSpare(tab, 'brd_a', 'mbr_1')))
    expect(taken.filter((id) => id !== undefined).sort()).toEqual([11, 12, 13, 14])
    for (const tab of tabs) tab.close()
  })

  test('belong to one member of one board', async () => {
    const device = await openDevice()
    await keepSpares(device, 'brd_a', 'mbr_1', [11])
    expect(await takeSpare(device, 'brd_a', 'mbr_2')).toBeUndefined()
    expect(await takeSpare(device, 'brd_b', 'mbr_1')).toBeUndefined()
    expect(await takeSpare(device, 'brd_a', 'mbr_1')).toBe(11)
    device.close()
  })

  test('do not pile up', async () => {
    const device = await openDevice()
    for (let load = 0; load < 10; load++)
      await keepSpares(
        device,
        'brd_a',
        'mbr_1',
        [1, 2, 3, 4].map((n) => 100 + load * 4 + n),
      )
    const rest: (number | undefined)[] = []
    for (let id = await takeSpare(device, 'brd_a', 'mbr_1'); id !== undefined; id = await takeSpare(device, 'brd_a', 'mbr_1')) rest.push(id)
    expect(rest).toEqual([133, 134, 135, 136, 137, 138, 139, 140])
    device.close()
  })
})
