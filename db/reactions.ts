/** Reactions to notes: each meaning once a person, given out as numbers only. And what there is to say about notes in numbers, comments included. */
import type { Kysely } from 'kysely'
import { NO_REACTIONS, type NoteTalk, type Reaction } from '#shared/reactions.ts'
import type { Schema } from './schema.ts'

export interface ReactionKey {
  documentId: string
  noteId: string
  memberId: string
  kind: Reaction
}

/** As it is to be: setting it twice changes nothing. */
export async function setReaction(db: Kysely<Schema>, { documentId, noteId, memberId, kind }: ReactionKey, on: boolean): Promise<void> {
  const row = { document_id: documentId, note_id: noteId, member_id: memberId, kind }
  if (on)
    await db
      .insertInto('reactions')
      .values(row)
      .onConflict((conflict) => conflict.columns(['document_id', 'note_id', 'member_id', 'kind']).doNothing())
      .execute()
  else await db.deleteFrom('reactions').where('document_id', '=', documentId).where('note_id', '=', noteId).where('member_id', '=', memberId).where('kind', '=', kind).execute()
}

/** One person's reactions, by note id. */
export async function reactionsOf(db: Kysely<Schema>, documentId: string, memberId: string): Promise<Map<string, Reaction[]>> {
  const rows = await db.selectFrom('reactions').select(['note_id', 'kind']).where('document_id', '=', documentId).where('member_id', '=', memberId).orderBy('kind').execute()
  const mine = new Map<string, Reaction[]>()
  for (const { note_id, kind } of rows) mine.set(note_id, [...(mine.get(note_id) ?? []), kind as Reaction])
  return mine
}

/** Reactions of somebody a facilitator has removed are not counted, and neither are comments that are hidden. @param noteIds of the whole board when undefined */
export async function countTalk(db: Kysely<Schema>, documentId: string, noteIds?: readonly string[]): Promise<Map<string, NoteTalk>> {
  const comments = await db
    .selectFrom('comments')
    .where('document_id', '=', documentId)
    .where('hidden_at', 'is', null)
    .$if(noteIds !== undefined, (query) => query.where('note_id', 'in', noteIds as string[]))
    .groupBy('note_id')
    .select(['note_id', (eb) => eb.fn.countAll<number>().as('n')])
    .execute()
  const reactions = await db
    .selectFrom('reactions')
    .innerJoin('members', 'members.id', 'reactions.member_id')
    .where('reactions.document_id', '=', documentId)
    .where('members.removed_by', 'is', null)
    .$if(noteIds !== undefined, (query) => query.where('reactions.note_id', 'in', noteIds as string[]))
    .groupBy(['reactions.note_id', 'reactions.kind'])
    .select(['reactions.note_id', 'reactions.kind', (eb) => eb.fn.countAll<number>().as('n')])
    .execute()
  const talk = new Map<string, NoteTalk>()
  const of = (id: string): NoteTalk => {
    const known = talk.get(id) ?? { id, comments: 0, reactions: { ...NO_REACTIONS } }
    talk.set(id, known)
    return known
  }
  for (const { note_id, n } of comments) of(note_id).comments = n
  for (const { note_id, kind, n } of reactions) of(note_id).reactions[kind as Reaction] = n
  return talk
}
