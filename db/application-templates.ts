/** Application templates of the library's own: versions are added, never changed. */
import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors.ts'
import type { TemplateContent } from '#shared/templates/content.ts'
import type { Schema } from './schema.ts'

export interface StoredVersion {
  templateId: string
  version: number
  content: TemplateContent
  /** name of who saved it */
  by: string | null
  at: number
}

const versions = (db: Kysely<Schema>) =>
  db
    .selectFrom('application_versions')
    .innerJoin('application_templates', 'application_templates.id', 'application_versions.template_id')
    .leftJoin('users', 'users.id', 'application_versions.user_id')
    .select(['application_versions.template_id', 'application_versions.version', 'application_versions.content', 'application_versions.at', 'users.name'])
type Row = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number]
const toVersion = ({ template_id, version, content, name, at }: Row): StoredVersion => ({
  templateId: template_id,
  version,
  content: JSON.parse(content) as TemplateContent,
  by: name,
  at,
})

/** The newest version of each that is on offer, in the order in which they were made. */
export async function listTemplates(db: Kysely<Schema>): Promise<StoredVersion[]> {
  const rows = await versions(db)
    .where('application_templates.removed_at', 'is', null)
    .where('application_versions.version', '=', (eb) =>
      eb
        .selectFrom('application_versions as newest')
        .whereRef('newest.template_id', '=', 'application_versions.template_id')
        .select((of) => of.fn.max('newest.version').as('version')),
    )
    .orderBy('application_templates.created_at')
    .orderBy('application_templates.id')
    .execute()
  return rows.map(toVersion)
}

/** Of any template that ever was. @param version the newest when left out */
export async function findTemplateVersion(db: Kysely<Schema>, templateId: string, version?: number): Promise<StoredVersion | undefined> {
  const row = await versions(db)
    .where('application_versions.template_id', '=', templateId)
    .$if(version !== undefined, (query) => query.where('application_versions.version', '=', version as number))
    .orderBy('application_versions.version', 'desc')
    .executeTakeFirst()
  return row && toVersion(row)
}

export interface NewTemplateVersion {
  templateId: string
  content: TemplateContent
  userId: string
  now: number
}
const insertVersion = (db: Kysely<Schema>, version: number, { templateId, content, userId, now }: NewTemplateVersion) =>
  db
    .insertInto('application_versions')
    .values({ template_id: templateId, version, content: JSON.stringify(content), user_id: userId, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()

/** Its first version. */
export async function createTemplate(db: Kysely<Schema>, template: NewTemplateVersion): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('application_templates').values({ id: template.templateId, created_at: template.now, removed_at: null }).execute()
    await insertVersion(trx, 1, template)
  })
}

/**
 * @param after the version that was changed
 * @returns the new version
 * @throws AppError not_found; template_changed when somebody has saved another since
 */
export async function saveTemplate(db: Kysely<Schema>, after: number, template: NewTemplateVersion): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const known = await trx.selectFrom('application_templates').select('removed_at').where('id', '=', template.templateId).executeTakeFirst()
    if (!known || known.removed_at !== null) throw new AppError('not_found')
    const newest = await findTemplateVersion(trx, template.templateId)
    if (newest?.version !== after) throw new AppError('template_changed')
    await insertVersion(trx, after + 1, template)
    return after + 1
  })
}

/** Takes it off the list, or back onto it. @returns false when there is none */
export async function setTemplateRemoved(db: Kysely<Schema>, templateId: string, removedAt: number | null): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('application_templates').set({ removed_at: removedAt }).where('id', '=', templateId).executeTakeFirst()
  return numUpdatedRows > 0n
}
