/** Gathers what a finished draft is made of. Reads only: works on archived boards, without an open room, and while the disk is full. */
import { phaseEntries } from '#db/audit.ts'
import { listComments } from '#db/comments.ts'
import type { WorkshopAccess } from '#db/members.ts'
import { noteNumbers } from '#db/note-numbers.ts'
import type { Deps } from '#server/deps.ts'
import { readBoard } from '#server/exports/outline.ts'
import type { Locale } from '#shared/accounts.ts'
import { boardPlan } from '#shared/draft/board-plan.ts'
import type { BookMaterial } from '#shared/draft/book.ts'
import type { BookComment } from '#shared/draft/references.ts'
import { courseOf } from './course.ts'
import { readDraft } from './written.ts'

/** Hidden ones stay hidden. */
async function commentsOf(deps: Deps, boardId: string): Promise<BookComment[]> {
  const comments = await listComments(deps.db, boardId)
  return comments.filter(({ hidden }) => !hidden).map(({ id, noteId, text, author, anon }) => ({ id, noteId, text, author: anon ? null : author, anonymous: anon }))
}

/**
 * @param locale the language of the form; the workshop's own when undefined
 * @param annex with the minutes of the workshop and the index of its evidence
 * @throws AppError not_found
 */
export async function gatherBook(deps: Deps, access: WorkshopAccess, { locale, annex }: { locale: Locale | undefined; annex: boolean }): Promise<BookMaterial> {
  const { draft, form, content, former, documentId } = await readDraft(deps, access, locale)
  const { boardId } = draft.workshop
  const { outline, rounds, workshop } = await readBoard(deps, { ...access, documentId: boardId, documentKind: 'board' })
  return {
    draft,
    application: form,
    content: documentId === null ? null : content,
    former,
    outline,
    rounds,
    comments: workshop.identity === 'anonymous' ? (await commentsOf(deps, boardId)).map((comment) => ({ ...comment, author: null })) : await commentsOf(deps, boardId),
    numbers: await noteNumbers(deps.db, boardId),
    course: courseOf(await phaseEntries(deps.db, access.workshopId), workshop.programme),
    plan: await deps.rooms.read(boardId, (_doc, records) => boardPlan(records)),
    annex,
    exportedAt: new Date(deps.now()).toISOString(),
  }
}
