/** Application templates as the library keeps them: copied, changed, taken in and given out. Who has an account here may do all of it. */
import { createTemplate, findTemplateVersion, listTemplates, saveTemplate, setTemplateRemoved, type StoredVersion } from '#db/application-templates.ts'
import type { Deps } from '#server/deps.ts'
import type { User } from '#shared/accounts.ts'
import { AppError } from '#shared/errors.ts'
import { newId } from '#shared/ids.ts'
import { LIMITS } from '#shared/limits.ts'
import type { FormAnswer, FormSummary } from '#shared/templates/api.ts'
import { type TemplateContent, TemplateContentSchema } from '#shared/templates/content.ts'
import { applicationForms, findApplication } from '#shared/templates/index.ts'
import { refOf } from '#shared/templates/refs.ts'

function summaryOf({ templateId, version, content, by, at }: StoredVersion): FormSummary {
  const { name = null, fund, year, sections } = content
  return { id: templateId, ref: refOf(templateId, version), name, fund, year, sections: sections.length, version, updatedAt: new Date(at).toISOString(), by }
}
function builtIn(id: string): { summary: FormSummary; content: TemplateContent } | undefined {
  const found = findApplication(id)
  if (!found) return undefined
  const { id: _, ...rest } = found
  const content = TemplateContentSchema.parse(rest)
  return { summary: { id, ref: id, name: null, fund: content.fund, year: content.year, sections: content.sections.length, version: null, updatedAt: null, by: null }, content }
}

export async function listSummaries(deps: Deps): Promise<FormSummary[]> {
  return [...applicationForms().flatMap(({ id }) => builtIn(id)?.summary ?? []), ...(await listTemplates(deps.db)).map(summaryOf)]
}

/** @param version the newest when left out @throws AppError not_found */
export async function readTemplate(deps: Deps, id: string, version?: number): Promise<FormAnswer> {
  const known = builtIn(id)
  if (known) return { ...known.summary, content: known.content }
  const found = await findTemplateVersion(deps.db, id, version)
  if (!found) throw new AppError('not_found')
  return { ...summaryOf(found), content: found.content }
}

/** @returns the id of the new template @throws AppError too_many_templates */
export async function addTemplate(deps: Deps, user: User, content: TemplateContent): Promise<string> {
  if ((await listTemplates(deps.db)).length >= LIMITS.templates) throw new AppError('templates_full')
  const templateId = newId('template')
  await createTemplate(deps.db, { templateId, content, userId: user.id, now: deps.now() })
  return templateId
}
/** @throws AppError not_found, templates_full */
export async function copyTemplate(deps: Deps, user: User, id: string, name: string | undefined): Promise<string> {
  const { content } = await readTemplate(deps, id)
  return addTemplate(deps, user, name === undefined ? content : { ...content, name })
}

/** @throws AppError forbidden for one that comes along; not_found; template_changed */
export async function changeTemplate(deps: Deps, user: User, id: string, change: { version: number; content: TemplateContent }): Promise<FormAnswer> {
  if (builtIn(id)) throw new AppError('forbidden')
  await saveTemplate(deps.db, change.version, { templateId: id, content: change.content, userId: user.id, now: deps.now() })
  return readTemplate(deps, id)
}
/** @throws AppError forbidden for one that comes along; not_found */
export async function removeTemplate(deps: Deps, id: string, removed: boolean): Promise<void> {
  if (builtIn(id)) throw new AppError('forbidden')
  if (!(await setTemplateRemoved(deps.db, id, removed ? deps.now() : null))) throw new AppError('not_found')
}
