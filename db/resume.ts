/** Codes to go on with elsewhere, at rest: one a member, as a hash. */
import type { Kysely } from 'kysely'
import type { User } from '#shared/accounts.ts'
import { toUser, USER_COLUMNS } from './accounts.ts'
import type { Schema } from './schema.ts'

/** The member's earlier code no longer works. */
export async function setResumeCode(db: Kysely<Schema>, memberId: string, codeHash: string, now: number): Promise<void> {
  const code = { code_hash: codeHash, created_at: now }
  await db
    .insertInto('resume_codes')
    .values({ member_id: memberId, ...code })
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet(code))
    .execute()
}

/** The guest whose code this is, while they are in the workshop. */
export async function findResumable(db: Kysely<Schema>, codeHash: string): Promise<{ user: User; workshopId: string; boardId: string } | undefined> {
  const row = await db
    .selectFrom('resume_codes')
    .innerJoin('members', 'members.id', 'resume_codes.member_id')
    .innerJoin('users', 'users.id', 'members.user_id')
    .innerJoin('documents', 'documents.workshop_id', 'members.workshop_id')
    .where('resume_codes.code_hash', '=', codeHash)
    .where('members.removed_at', 'is', null)
    .where('users.email', 'is', null)
    .where('documents.kind', '=', 'board')
    .select([...USER_COLUMNS, 'members.workshop_id', 'documents.id as boardId'])
    .orderBy('documents.created_at')
    .executeTakeFirst()
  return row && { user: toUser(row), workshopId: row.workshop_id, boardId: row.boardId }
}
