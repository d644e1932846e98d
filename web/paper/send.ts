/** Notes on their way to the board in parts that one request can hold, and all of them back again. */
import type { BatchNote, BatchUndoAnswer, NoteBatchAnswer } from '#shared/note-batch.ts'
import { api, call } from '#web/api.ts'
import { attempt, insist } from '#web/facilitation/command.ts'
import { t } from '#web/i18n.tsx'
import { toast } from '#web/ui/toast.ts'
import { partsOf } from './parts.ts'

export interface Delivery {
  boardId: string
  via: 'paper' | 'import'
  notes: readonly BatchNote[]
  /** on whose behalf */
  memberId?: string | undefined
  /** how many are there */
  onProgress?: (done: number) => void
}

/** Says what was done, with the way back. @throws AppError; what came before is taken back then, so that it can be tried again */
export async function deliver({ boardId, via, notes, memberId, onProgress }: Delivery): Promise<void> {
  const batch = api.boards[':id'].notes.batch
  const param = { id: boardId }
  const sent: string[] = []
  const takeBack = async () => {
    let gone = 0
    for (const requestId of sent.toReversed()) gone += (await call<BatchUndoAnswer>(batch.undo.$post({ param, json: { requestId } }))).notes
    return gone
  }
  let hidden = false
  let done = 0
  try {
    for (const part of partsOf(notes)) {
      const answer = await insist((requestId) => {
        sent.push(requestId)
        return call<NoteBatchAnswer>(batch.$post({ param, json: { requestId, via, notes: part, ...(memberId !== undefined && { memberId }) } }))
      })
      hidden ||= answer.private
      done += answer.notes.length
      onProgress?.(done)
    }
  } catch (error) {
    await takeBack().catch(() => undefined)
    throw error
  }
  const undo = () => void attempt(async () => toast(t('paper.undone', { n: await takeBack() })))
  toast(t(hidden ? 'paper.kept' : 'paper.done', { n: done }), { action: { label: t('common.undo'), run: undo } })
}
