/** What the phone does to others' notes: done at once on this screen, sent when there is a way, and said as a message that can be taken back. */
import { api, call } from '#web/api.ts'
import { explain, t } from '#web/i18n.tsx'
import { AppError } from '#shared/errors.ts'
import { toast } from '#web/ui/toast.ts'
import type { Task } from './moves.ts'
import type { Found, Spot } from './places.ts'
import type { Carry, MoveQueue } from './queue.ts'

export interface Deeds {
  /** @param place what it is called */
  move(found: Found, to: Spot, place: string): void
  /** Makes a group with this note in it, in its zone. */
  make(found: Found, title: string): void
}

/** The server's side of the queue. */
export const carrier =
  (boardId: string): Carry =>
  async (task, requestId) => {
    const board = api.boards[':id']
    if (task.kind === 'make') {
      const json = { title: task.title, noteIds: [task.noteId], zoneId: task.zoneId, requestId }
      return (await call<{ id: string }>(board.groups.$post({ param: { id: boardId }, json }))).id
    }
    if (task.kind === 'break') await call(board.groups[':groupId'].$delete({ param: { id: boardId, groupId: task.groupId } }))
    else {
      const { zoneId, groupId } = task.to
      await call(board.notes[':noteId'].$patch({ param: { id: boardId, noteId: task.noteId }, json: groupId === null ? { zoneId } : { groupId } }))
    }
    return undefined
  }

/** @param again fetches the board after each change */
export function createDeeds(queue: MoveQueue, again: () => Promise<unknown>): Deeds {
  const carryOut = async ({ note, spot }: Found, task: Task, place: string) => {
    const { key, fate } = await queue.add(task)
    const name = note.number === null ? t('list.numberless') : `N${note.number}`
    const undo = () => void takeBack(queue, { key, noteId: note.id, from: spot }).then(again)
    if (fate === 'done' || fate === 'waiting')
      toast(t(fate === 'done' ? 'phoneBoard.moved' : 'phoneBoard.movedLater', { note: name, place }), { action: { label: t('common.undo'), run: undo } })
    else if (fate !== 'cancelled') toast(`${t('phoneBoard.notMoved', { note: name })} ${explain(new AppError(fate))}`, { kind: 'error' })
    await again()
  }
  return {
    move: (found, to, place) => void carryOut(found, { kind: 'move', noteId: found.note.id, to }, place),
    make: (found, title) => void carryOut(found, { kind: 'make', noteId: found.note.id, title, zoneId: found.spot.zoneId }, title || t('list.unnamedGroup')),
  }
}

/** What has not been sent never happens; what has been sent happens backwards. */
async function takeBack(queue: MoveQueue, done: { key: string; noteId: string; from: Spot }): Promise<void> {
  if (!(await queue.cancel(done.key))) {
    const { fate } = await queue.add({ kind: 'move', noteId: done.noteId, to: done.from })
    const groupId = queue.groupOf(done.key)
    if (groupId !== undefined) await queue.add({ kind: 'break', groupId })
    if (fate !== 'done' && fate !== 'waiting' && fate !== 'cancelled') return void toast(explain(new AppError(fate)), { kind: 'error' })
  }
  toast(t('phoneBoard.undone'))
}
