/** What the phone page asks the server for, and what it does there. */
import { api, call } from '#web/api.ts'
import type { OwnNote } from '#shared/notes.ts'
import type { Workshop } from '#shared/workshops.ts'
import { remember } from '#web/sync/offline-data.ts'
import type { NoteServer } from './outbox.ts'

/** The workshop, or what this device remembers of it when there is no network. @throws AppError */
export const loadWorkshop = (id: string): Promise<Workshop> => remember(`workshop:${id}`, () => call<Workshop>(api.workshops[':id'].$get({ param: { id } })))

/** Own notes, newest last; remembered like the workshop. @throws AppError */
export async function loadMine(boardId: string, memberId: string): Promise<OwnNote[]> {
  const { notes } = await remember(`mine:${boardId}:${memberId}`, () => call<{ notes: OwnNote[] }>(api.boards[':id'].notes.mine.$get({ param: { id: boardId } })))
  return notes
}

/** After being shut out: asked once more, the server's refusal deletes what this device remembers. */
export function forgetAnswers(workshop: Workshop): void {
  void loadMine(workshop.boards[0]?.id ?? '', workshop.memberId).catch(() => undefined)
  void loadWorkshop(workshop.id).catch(() => undefined)
}

export function noteServer(boardId: string): NoteServer {
  const notes = api.boards[':id'].notes
  return {
    create: (note, requestId) => call(notes.$post({ param: { id: boardId }, json: { ...note, via: 'phone', requestId } })),
    async change(noteId, change) {
      await call(notes[':noteId'].$patch({ param: { id: boardId, noteId }, json: change }))
    },
    async remove(noteId) {
      await call(notes[':noteId'].$delete({ param: { id: boardId, noteId } }))
    },
  }
}
