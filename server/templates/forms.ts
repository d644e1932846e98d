/** The application forms that a draft can be written for: those that come along, and the library's own in the version that is asked for. */
import { findTemplateVersion, listTemplates, type StoredVersion } from '#db/application-templates.ts'
import type { Deps } from '#server/deps.ts'
import type { FormRef } from '#shared/drafts.ts'
import type { ApplicationTemplate } from '#shared/templates/application.ts'
import { applicationForms, findApplication } from '#shared/templates/index.ts'
import { parseRef, refOf } from '#shared/templates/refs.ts'

type Db = Deps['db']
const asForm = ({ templateId, version, content }: StoredVersion): ApplicationTemplate => ({ id: refOf(templateId, version), ...content })

/** @param ref what a draft names; undefined when there is no such form */
export async function findForm(db: Db, ref: string): Promise<ApplicationTemplate | undefined> {
  const own = parseRef(ref)
  if (!own) return findApplication(ref)
  const found = await findTemplateVersion(db, own.templateId, own.version)
  return found && asForm(found)
}

/** What is on offer, by what a person knows it by: of the library's own the newest version. */
export async function listForms(db: Db): Promise<FormRef[]> {
  const own = await listTemplates(db)
  return [
    ...applicationForms().map((form) => ({ ...form, name: null, version: null })),
    ...own.map(({ templateId, version, content: { name = null, fund, year } }) => ({ id: refOf(templateId, version), fund, year, name, version })),
  ]
}

/** The newest version of the form that a draft names, when the draft names an older one. */
export function newerOf(ref: string | undefined, forms: readonly FormRef[]): FormRef | undefined {
  const own = ref === undefined ? undefined : parseRef(ref)
  return own && forms.find(({ id, version }) => parseRef(id)?.templateId === own.templateId && (version ?? 0) > own.version)
}

/** Every version of every form: for headings of text that was written for another one. */
export async function allForms(db: Db): Promise<ApplicationTemplate[]> {
  const own = await listTemplates(db)
  return [...applicationForms().flatMap(({ id }) => findApplication(id) ?? []), ...own.map(asForm)]
}
