/** Shut out with something unsent on the device: the words are kept for the person, everything else goes. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { AppError } from '#shared/errors.ts'
import { writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { appendBlocks, sectionOf } from '#shared/draft/layout.ts'
import type { Workshop } from '#shared/workshops.ts'
import { openStore } from '#web/phone/store.ts'
import { type DeviceSchema, forgetDevice, openDevice, scopeOf } from '#web/sync/device.ts'
import { keepDraftWords, keepLastWords } from '#web/sync/last-words.ts'
import { remember } from '#web/sync/offline-data.ts'
import { readRescue } from '#web/sync/rescued.ts'

const WORKSHOP = { id: 'wks_1', memberId: 'mbr_1', boards: [{ id: 'brd_a' }] } as unknown as Workshop
const USE = { documentId: 'brd_a', epoch: 1, memberId: 'mbr_1', role: 'participant' } as const
const tab = new Map<string, string>()
const memory = {
  getItem: (key: string) => tab.get(key) ?? null,
  setItem: (key: string, value: string) => void tab.set(key, value),
  removeItem: (key: string) => void tab.delete(key),
}
Object.assign(globalThis, { sessionStorage: memory })

async function noteOnDevice(text: string): Promise<void> {
  const doc = new Y.Doc()
  writeRecord(doc.getMap('records'), noteRecord({ id: 'n1', text, color: 'yellow', place: { x: 0, y: 0, parentId: 'page:page', index: 'a1' } }))
  const update = Y.encodeStateAsUpdate(doc)
  const entry: DeviceSchema['outbox']['value'] = { seq: 0, client: doc.clientID, end: 9, update, keys: ['shape:n1#t'] }
  const device = await openDevice()
  await device.put('boards', USE)
  await device.put('outbox', entry, [scopeOf(USE), 0, doc.clientID])
  device.close()
}
async function sectionOnDevice(text: string): Promise<void> {
  const doc = new Y.Doc()
  appendBlocks(sectionOf(doc, 'summary'), [{ type: 'paragraph', content: [{ type: 'text', text }] }])
  const use = { ...USE, documentId: 'drf_a', role: 'facilitator' } as const
  const device = await openDevice()
  await device.put('boards', use)
  const update = Y.encodeStateAsUpdate(doc)
  await device.put('outbox', { seq: 0, client: doc.clientID, end: 9, update, keys: ['section:summary'] }, [scopeOf(use), 0, doc.clientID])
  device.close()
}
async function held(): Promise<number[]> {
  const device = await openDevice()
  const counts = await Promise.all(['boards', 'outbox', 'answers'].map((store) => device.count(store as 'boards')))
  device.close()
  return counts
}
const queue = () => openStore('brd_a:mbr_1')

beforeEach(async () => {
  tab.clear()
  await forgetDevice()
  await (await queue()).clear()
})

describe('what was never sent', () => {
  test('from the canvas and from the phone is kept, and nothing of the workshop stays on the device', async () => {
    await noteOnDevice('Skrevet på tavlen')
    await (await queue()).put({ key: 'k1', at: 1, create: { text: 'Skrevet på telefonen', color: 'yellow' } })
    await (await queue()).put({ key: 'k2', at: 2, noteId: 'n2', change: { text: 'Rettet på telefonen' } })
    await (await queue()).put({ key: 'k3', at: 3, noteId: 'n3', remove: true })
    const moves = () => openStore<{ key: string; at: number }>('brd_a:mbr_1:moves')
    await (await moves()).put({ key: 'm1', at: 1 })
    await keepLastWords(memory, WORKSHOP, true)
    expect(await (await moves()).all()).toEqual([])
    expect(readRescue(memory, 'wks_1')).toEqual(['Skrevet på tavlen', 'Skrevet på telefonen', 'Rettet på telefonen'])
    expect(await held()).toEqual([0, 0, 0])
    expect(await (await queue()).all()).toEqual([])
  })

  test('stays on the device too while signing in may bring the person back', async () => {
    await noteOnDevice('Skrevet på tavlen')
    await (await queue()).put({ key: 'k1', at: 1, create: { text: 'Skrevet på telefonen', color: 'yellow' } })
    await keepLastWords(memory, WORKSHOP, false)
    expect(readRescue(memory, 'wks_1')).toEqual(['Skrevet på tavlen', 'Skrevet på telefonen'])
    expect(await held()).toEqual([1, 1, 0])
    expect(await (await queue()).all()).toHaveLength(1)
  })

  test('in the draft is kept as well, and the draft goes with the boards', async () => {
    await noteOnDevice('Skrevet på tavlen')
    await sectionOnDevice('Skrevet i udkastet')
    await keepLastWords(memory, WORKSHOP, true)
    expect(readRescue(memory, 'wks_1')).toEqual(['Skrevet på tavlen', 'Skrevet i udkastet'])
    expect(await held()).toEqual([0, 0, 0])
  })

  test('in a draft that may be read no more is kept, and the boards stay as they are', async () => {
    await noteOnDevice('Skrevet på tavlen')
    await sectionOnDevice('Skrevet i udkastet')
    await keepDraftWords(memory, WORKSHOP)
    expect(readRescue(memory, 'wks_1')).toEqual(['Skrevet i udkastet'])
    expect(await held()).toEqual([1, 1, 0])
  })

  test('by somebody else on the same device is not shown', async () => {
    await noteOnDevice('Skrevet af en anden')
    await keepLastWords(memory, { ...WORKSHOP, memberId: 'mbr_2' }, false)
    expect(readRescue(memory, 'wks_1')).toEqual([])
  })

  test('is not deleted when the tab can keep nothing', async () => {
    await noteOnDevice('Skrevet på tavlen')
    const full = {
      ...memory,
      setItem: () => {
        throw new Error('full')
      },
    }
    await expect(keepLastWords(full, WORKSHOP, true)).rejects.toThrow('full')
    expect(await held()).toEqual([1, 1, 0])
  })
})

test('a refusal whose last answer could not be used keeps it for another try', async () => {
  await remember('workshop:wks_1', async () => WORKSHOP)
  await new Promise((resolve) => setTimeout(resolve, 50))
  const refused = () => Promise.reject(new Error('full'))
  await expect(remember('workshop:wks_1', () => Promise.reject(new AppError('not_found')), refused)).rejects.toMatchObject({ code: 'not_found' })
  expect(await held()).toEqual([0, 0, 1])
})

test('a refusal hands over the last answer before it goes, and waits', async () => {
  await remember('workshop:wks_1', async () => WORKSHOP)
  await new Promise((resolve) => setTimeout(resolve, 50))
  const seen: unknown[] = []
  const refused = async (last: Workshop, { code }: AppError) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    seen.push(last, code)
  }
  await expect(remember('workshop:wks_1', () => Promise.reject(new AppError('not_found')), refused)).rejects.toMatchObject({ code: 'not_found' })
  expect(seen).toEqual([WORKSHOP, 'not_found'])
  expect(await held()).toEqual([0, 0, 0])
})
