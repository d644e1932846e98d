/** Gathers what a draft is made of: the board, the form its template feeds, and who was there. */
import { memberFacts } from '#db/member-names.ts'
import type { WorkshopAccess } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import { readBoard } from '#server/exports/outline.ts'
import { wordsIn } from '#server/exports/words-in.ts'
import { findForm } from '#server/templates/forms.ts'
import { listWorkshops } from '#db/workshops.ts'
import type { Locale } from '#shared/accounts.ts'
import { draftOf } from '#shared/draft/draft.ts'
import type { Draft } from '#shared/drafts.ts'
import { AppError } from '#shared/errors.ts'
import { supportOrder } from '#shared/facilitation/support.ts'
import type { ApplicationTemplate } from '#shared/templates/application.ts'
import { findTemplate } from '#shared/templates/index.ts'

/**
 * What the board gives to a draft.
 * @param locale the language of the form; the workshop's own when undefined
 * @param templateId the form it is written for, null: the zones are the sections; the workshop's own when undefined
 * @returns with the form, whole
 * @throws AppError not_found
 */
export async function makeDraft(
  deps: Deps,
  access: WorkshopAccess,
  locale: Locale | undefined,
  templateId?: string | null,
): Promise<{ draft: Draft; form: ApplicationTemplate | undefined }> {
  const boardId = (await listWorkshops(deps.db, access.userId)).find(({ id }) => id === access.workshopId)?.boards[0]?.id
  if (boardId === undefined) throw new AppError('not_found')
  const { outline, workshop, rounds } = await readBoard(deps, { ...access, documentId: boardId, documentKind: 'board' })
  const members = await memberFacts(deps.db, access.workshopId)
  const language = locale ?? workshop.locale
  const applicationId = templateId === undefined ? (workshop.applicationId ?? findTemplate(workshop.templateId, language)?.applicationId) : templateId
  const form = applicationId ? await findForm(deps.db, applicationId) : undefined
  const draft = draftOf({
    workshop: { ...workshop, boardId, locale: language },
    outline,
    application: form,
    participants: members.filter((member) => !member.removed),
    outside: wordsIn(language).t('export.outside'),
    support: supportOrder(rounds),
  })
  return { draft, form }
}
