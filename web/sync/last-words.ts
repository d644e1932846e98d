/** The server lets this person in no more. What they had written on this device and never sent is theirs: it is shown to them once more, to be copied. */
import type { Workshop } from '#shared/workshops.ts'
import { unsentText } from '#web/phone/entries.ts'
import { movesOwnerOf, openStore, ownerOf } from '#web/phone/store.ts'
import { beginningWith, type Device, forgetBoard, openDevice, scopeOf } from './device.ts'
import { unsentTextsIn } from './rescue.ts'
import { keepRescue, readRescue, type TabMemory } from './rescued.ts'

/**
 * Keeps them in the tab's memory under the workshop's id.
 * @param workshop as the device last knew it
 * @param forGood nothing else of its boards stays on the device; else it is sent once they are back
 * @throws when the tab can keep nothing; then nothing has been deleted
 */
export async function keepLastWords(memory: TabMemory, { id, boards, memberId }: Workshop, forGood: boolean): Promise<void> {
  const device = await openDevice().catch(() => undefined)
  try {
    for (const board of boards) {
      const queue = await openStore(ownerOf(board.id, memberId))
      const queued = (await queue.all()).flatMap(unsentText)
      const drawn = device ? await unsentOn(device, board.id, memberId) : []
      keepRescue(memory, id, [...readRescue(memory, board.id), ...drawn, ...queued])
      if (!forGood) continue
      await queue.clear()
      await (await openStore(movesOwnerOf(board.id, memberId))).clear()
      if (device) await forgetBoard(device, board.id)
    }
  } finally {
    device?.close()
  }
}

async function unsentOn(device: Device, documentId: string, memberId: string): Promise<string[]> {
  const use = await device.get('boards', documentId)
  if (use?.memberId !== memberId) return []
  const range = beginningWith(scopeOf(use))
  return unsentTextsIn(...(await Promise.all([device.getAll('updates', range), device.getAll('outbox', range)])))
}
