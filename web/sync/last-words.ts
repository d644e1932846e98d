/** The server lets this person in no more. What they had written on this device and never sent is theirs: it is shown to them once more, to be copied. */
import { blocksOf, sectionOf, textOf } from '#shared/draft/layout.ts'
import type { Workshop } from '#shared/workshops.ts'
import { unsentText } from '#web/phone/entries.ts'
import { movesOwnerOf, openStore, ownerOf } from '#web/phone/store.ts'
import type * as Y from 'yjs'
import { beginningWith, type Device, forgetBoard, openDevice, scopeOf } from './device.ts'
import { unsentTextsIn } from './rescue.ts'
import { keepRescue, readRescue, type TabMemory } from './rescued.ts'

/**
 * Keeps them in the tab's memory under the workshop's id.
 * @param workshop as the device last knew it
 * @param forGood nothing else of its boards and its draft stays on the device; else it is sent once they are back
 * @throws when the tab can keep nothing; then nothing has been deleted
 */
export const keepLastWords = (memory: TabMemory, workshop: Workshop, forGood: boolean): Promise<void> =>
  withDevice(async (device) => {
    const boards = workshop.boards.map(({ id }) => id)
    for (const documentId of new Set([...boards, ...(await usedBy(device, workshop))])) await part(memory, workshop, documentId, forGood, device)
  })

/** The same for somebody who is still in the workshop, and may read its draft no more. */
export const keepDraftWords = (memory: TabMemory, workshop: Workshop): Promise<void> =>
  withDevice(async (device) => {
    const boards = new Set(workshop.boards.map(({ id }) => id))
    for (const documentId of await usedBy(device, workshop)) if (!boards.has(documentId)) await part(memory, workshop, documentId, true, device)
  })

async function withDevice(work: (device: Device | undefined) => Promise<void>): Promise<void> {
  const device = await openDevice().catch(() => undefined)
  try {
    await work(device)
  } finally {
    device?.close()
  }
}

/** Members belong to one workshop: what they had open are its boards and its draft. */
async function usedBy(device: Device | undefined, { memberId }: Workshop): Promise<string[]> {
  const uses = (await device?.getAll('boards')) ?? []
  return uses.filter((use) => use.memberId === memberId).map(({ documentId }) => documentId)
}

async function part(memory: TabMemory, { id, memberId }: Workshop, documentId: string, forGood: boolean, device: Device | undefined): Promise<void> {
  const queue = await openStore(ownerOf(documentId, memberId))
  const queued = (await queue.all()).flatMap(unsentText)
  const written = device ? await unsentOn(device, documentId, memberId) : []
  keepRescue(memory, id, [...readRescue(memory, documentId), ...written, ...queued])
  if (!forGood) return
  await queue.clear()
  await (await openStore(movesOwnerOf(documentId, memberId))).clear()
  if (device) await forgetBoard(device, documentId)
}

const sectionText = (doc: Y.Doc, sectionId: string): string => textOf(blocksOf(sectionOf(doc, sectionId)))

async function unsentOn(device: Device, documentId: string, memberId: string): Promise<string[]> {
  const use = await device.get('boards', documentId)
  if (use?.memberId !== memberId) return []
  const range = beginningWith(scopeOf(use))
  const [updates, entries] = await Promise.all([device.getAll('updates', range), device.getAll('outbox', range)])
  return unsentTextsIn(updates, entries, sectionText)
}
