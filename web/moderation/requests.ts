/** Taking things off the board, and laying them back. */
import type { HiddenItem, HideAnswer, HideBody, PeopleAnswer, RestoreBody } from '#shared/moderation.ts'
import { api, call } from '#web/api.ts'
import { attempt, insist } from '#web/facilitation/command.ts'
import { t } from '#web/i18n.tsx'
import { toast } from '#web/ui/toast.ts'

type Target = { noteIds: string[] } | { memberId: string; expel?: boolean }

/** @throws AppError not_found, forbidden, last_owner, and what HTTP answers */
export const hide = (boardId: string, target: Target): Promise<HideAnswer> =>
  insist((requestId) => call<HideAnswer>(api.boards[':id'].hidden.$post({ param: { id: boardId }, json: { requestId, ...target } as HideBody })))
/** @throws AppError not_found, board_full */
export const restore = (boardId: string, what: RestoreBody): Promise<unknown> => call(api.boards[':id'].hidden.restore.$post({ param: { id: boardId }, json: what }))
/** Cannot be undone. @throws AppError not_found */
export const forget = (boardId: string, itemId: string): Promise<unknown> => call(api.boards[':id'].hidden[':itemId'].$delete({ param: { id: boardId, itemId } }))
export const loadHidden = (boardId: string): Promise<{ items: HiddenItem[] }> => call(api.boards[':id'].hidden.$get({ param: { id: boardId } }))
export const loadCounts = (workshopId: string): Promise<PeopleAnswer> => call(api.workshops[':id'].people.$get({ param: { id: workshopId } }))

/** Hides and says so, with a way back. @param words what has happened @returns whether it was done */
export function hideWithUndo(boardId: string, target: Target, words: (answer: HideAnswer) => string, changed?: () => void): Promise<boolean> {
  return attempt(async () => {
    const answer = await hide(boardId, target)
    const undo = async () => {
      if (await attempt(() => restore(boardId, { removalId: answer.removalId }))) toast(t('moderation.restored'))
      changed?.()
    }
    toast(words(answer), { action: { label: t('common.undo'), run: () => void undo() } })
    changed?.()
  })
}
