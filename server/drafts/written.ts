/** The draft as it is written: read for whoever shows or hands it out, and opened for those who write it. */
import { createDraft, findDraft } from '#db/drafts.ts'
import type { WorkshopAccess } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import { FIRST_SERVER_CLIENT } from '#server/sync/rebuild.ts'
import type { Locale } from '#shared/accounts.ts'
import type { DraftContent, SectionContent } from '#shared/draft/content.ts'
import { readContent, stateOfDraft, templateIn, writeContent } from '#shared/draft/document.ts'
import { firstFilling, sectionFilling } from '#shared/draft/filling.ts'
import { appendBlocks, fieldsOf, sectionOf, writtenSections } from '#shared/draft/layout.ts'
import { notesOf, seenOf } from '#shared/draft/seen.ts'
import type { Draft } from '#shared/drafts.ts'
import { AppError } from '#shared/errors.ts'
import { newId } from '#shared/ids.ts'
import { FIRST_PERSON_CLIENT_ID } from '#shared/limits.ts'
import type { ApplicationTemplate } from '#shared/templates/application.ts'
import { findForm } from '#server/templates/forms.ts'
import { makeDraft } from './draft-service.ts'

export interface WrittenDraft {
  /** the form's sections with what the board holds for each, of the template that the draft is written for */
  draft: Draft
  /** undefined: the zones are the sections */
  form: ApplicationTemplate | undefined
  /** what is written; the first filling while nobody has opened the draft */
  content: DraftContent
  /** text under sections that only an earlier template had ("Andet fra den tidligere skabelon") */
  former: SectionContent[]
  /** null: nobody has opened the draft yet */
  documentId: string | null
}

const sectionIds = (draft: Draft): string[] => draft.sections.map(({ id }) => id)

/**
 * Works on archived and read-only workshops, without an open room, and while the disk is full: from the live room if there is one, else from storage.
 * @param locale the language of the form; the workshop's own when undefined
 * @throws AppError not_found, storage_unavailable
 */
export async function readDraft(deps: Deps, access: WorkshopAccess, locale?: Locale): Promise<WrittenDraft> {
  const document = await findDraft(deps.db, access.workshopId)
  if (!document) {
    const { draft, form } = await makeDraft(deps, access, locale)
    return { draft, form, content: firstFilling(draft), former: [], documentId: null }
  }
  const templateId = await deps.rooms.read(document.id, templateIn)
  const { draft, form } = await makeDraft(deps, access, locale, templateId)
  // text and form belong together: another template may have been chosen between the two readings, then the later one counts
  const read = await deps.rooms.read(document.id, (doc) => readContent(doc, { templateId: draft.application?.id ?? null, sectionIds: sectionIds(draft) }))
  return { draft, form, ...read, documentId: document.id }
}

/** Makes the document when there is none, filled with what the room said. @returns `created`: this call made it */
export async function openDraft(deps: Deps, access: WorkshopAccess): Promise<{ id: string; created: boolean }> {
  const known = await findDraft(deps.db, access.workshopId)
  if (known) return { id: known.id, created: false }
  const { draft } = await makeDraft(deps, access, undefined)
  const seen = new Map(draft.sections.map((section) => [section.id, seenOf(notesOf(section))]))
  return createDraft(deps.db, {
    id: newId('draft'),
    workshopId: access.workshopId,
    title: draft.workshop.title,
    state: stateOfDraft(FIRST_SERVER_CLIENT, (doc) => writeContent(doc, firstFilling(draft), seen)),
    serverClient: FIRST_SERVER_CLIENT,
    firstPersonClient: FIRST_PERSON_CLIENT_ID,
    at: deps.now(),
  })
}

/** Sections are matched by their id; what the new template has no section for stays in the document. @throws AppError not_found when there is no such template, or no draft */
export async function retarget(deps: Deps, access: WorkshopAccess, templateId: string | null): Promise<void> {
  const document = await findDraft(deps.db, access.workshopId)
  if (!document || (templateId !== null && !(await findForm(deps.db, templateId)))) throw new AppError('not_found')
  const { draft } = await makeDraft(deps, access, undefined, templateId)
  await deps.rooms.edit(document.id, ({ doc }) => {
    const [fields, known] = [fieldsOf(doc), new Set(writtenSections(doc))]
    fields.set('template', templateId)
    for (const section of draft.sections) {
      if (known.has(section.id) || fields.has(`status:${section.id}`)) continue
      const { status, blocks } = sectionFilling(section)
      appendBlocks(sectionOf(doc, section.id), blocks)
      fields.set(`status:${section.id}`, status)
      fields.set(`seen:${section.id}`, seenOf(notesOf(section)))
    }
  })
}
