/** What the phone does to others' notes: one request each, said as a message that can be taken back. */
import type { Outline } from '#shared/boards.ts'
import { api, call } from '#web/api.ts'
import { attempt, insist } from '#web/facilitation/command.ts'
import { t } from '#web/i18n.tsx'
import { remember } from '#web/sync/offline-data.ts'
import { toast } from '#web/ui/toast.ts'
import type { Found, Spot } from './places.ts'

/** The board as this person may see it, or what this device remembers of it when there is no network. @throws AppError */
export const loadBoard = (boardId: string, memberId: string): Promise<Outline> =>
  remember(`outline:${boardId}:${memberId}`, () => call<Outline>(api.boards[':id'].outline.$get({ param: { id: boardId } })))

export interface Deeds {
  /** @param place what it is called */
  move(found: Found, to: Spot, place: string): Promise<void>
  /** Makes a group with this note in it, in its zone. */
  make(found: Found, title: string): Promise<void>
}
/** @param again fetches the board after each change */
export function createDeeds(boardId: string, again: () => Promise<unknown>): Deeds {
  const put = (noteId: string, { zoneId, groupId }: Spot) =>
    call(api.boards[':id'].notes[':noteId'].$patch({ param: { id: boardId, noteId }, json: groupId === null ? { zoneId } : { groupId } }))
  const say = ({ note }: Found, place: string, back: () => Promise<unknown>) => {
    const undo = async () => {
      if (await attempt(back)) toast(t('phoneBoard.undone'))
      await again()
    }
    toast(t('phoneBoard.moved', { note: note.number === null ? t('list.numberless') : `N${note.number}`, place }), { action: { label: t('common.undo'), run: () => void undo() } })
  }
  return {
    async move(found, to, place) {
      const { note, spot } = found
      if (await attempt(() => put(note.id, to))) say(found, place, () => put(note.id, spot))
      await again()
    },
    async make(found, title) {
      const { note, spot } = found
      let groupId = ''
      const make = async () => {
        const made = await insist((requestId) =>
          call<{ id: string }>(api.boards[':id'].groups.$post({ param: { id: boardId }, json: { title, noteIds: [note.id], zoneId: spot.zoneId, requestId } })),
        )
        groupId = made.id
      }
      const back = async () => {
        await put(note.id, spot)
        await call(api.boards[':id'].groups[':groupId'].$delete({ param: { id: boardId, groupId } }))
      }
      if (await attempt(make)) say(found, title || t('list.unnamedGroup'), back)
      await again()
    },
  }
}
