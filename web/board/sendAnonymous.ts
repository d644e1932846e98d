/** Sends a note without a name. The same request id goes with every try: a bad connection makes one note, not two. */
import { type Accessor, createSignal } from 'solid-js'
import type { NoteColor } from '#shared/board/records.ts'
import { randomToken } from '#shared/ids.ts'
import { api, call } from '#web/api.ts'

export interface AnonymousNoteBody {
  text: string
  color: NoteColor
  zoneId?: string
}

/** @returns `send`, which throws AppError when it did not work, and whether it is under way */
export function createSending(boardId: string): { send(note: AnonymousNoteBody): Promise<void>; busy: Accessor<boolean> } {
  const [busy, setBusy] = createSignal(false)
  let requestId = randomToken()
  return {
    busy,
    async send(note) {
      setBusy(true)
      try {
        await call(api.boards[':id'].notes.$post({ param: { id: boardId }, json: { ...note, anonymous: true, via: 'canvas', requestId } }))
        requestId = randomToken()
      } finally {
        setBusy(false)
      }
    },
  }
}
