/** Comments and reactions on notes, as they go over HTTP. They lie beside the document: what is personal never enters it. */
import { z } from 'zod'
import { LIMITS } from './limits.ts'
import { REACTIONS } from './reactions.ts'

export const ReactionCountsSchema = z.object({ agree: z.number().int(), question: z.number().int(), important: z.number().int() })
const Kind = z.enum(REACTIONS)

export const CommentSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** null: without a name, or without one that may be shown */
  author: z.string().nullable(),
  /** of the caller; a comment without a name is nobody's */
  own: z.boolean(),
  anonymous: z.boolean(),
  /** a facilitator has hidden it: only they and its author see it */
  hidden: z.boolean(),
  at: z.iso.datetime(),
})
export type Comment = z.infer<typeof CommentSchema>

/** Numbers of one note, and which reactions are the caller's. */
export const NoteTalkSchema = z.object({
  /** the note's id */
  id: z.string(),
  comments: z.number().int(),
  reactions: ReactionCountsSchema,
  mine: z.array(Kind),
})
export type OwnNoteTalk = z.infer<typeof NoteTalkSchema>
export const TalkList = z.object({ notes: z.array(NoteTalkSchema) })

/** Oldest first. */
export const ThreadAnswer = z.object({ comments: z.array(CommentSchema), reactions: ReactionCountsSchema, mine: z.array(Kind) })
export type ThreadAnswer = z.infer<typeof ThreadAnswer>

/** `requestId` makes a repeated POST (bad Wi-Fi) the same comment. */
export const CommentCreateBody = z.object({
  text: z.string().trim().min(1).max(LIMITS.commentText),
  anonymous: z.boolean().optional(),
  requestId: z.string().min(8).max(64).optional(),
})
/** States how it is to be, so that asking twice changes nothing. */
export const ReactionBody = z.object({ kind: Kind, on: z.boolean() })
export const ReactionAnswer = z.object({ reactions: ReactionCountsSchema, mine: z.array(Kind) })
export type ReactionAnswer = z.infer<typeof ReactionAnswer>
