/** What became of the citizens' ideas: the answers that facilitators give, and the page that tells everybody of them. */
import { z } from 'zod'
import { LocaleSchema } from './accounts.ts'
import { RoundSchema } from './facilitation/votes.ts'
import { IDEA_STATUSES } from './idea-statuses.ts'
import { LIMITS } from './limits.ts'

const IdeaStatusSchema = z.enum(IDEA_STATUSES)

/** What is left out stays as it is. */
export const OutcomePatchBody = z.object({
  /** everybody who has the address may read the page */
  published: z.boolean().optional(),
  nextSteps: z.string().trim().max(LIMITS.outcomeText).optional(),
})
/** `status` null takes the answer away */
export const IdeaPutBody = z.object({ status: IdeaStatusSchema.nullable(), reason: z.string().trim().max(LIMITS.outcomeReason).optional() })

/** An idea as facilitators answer it: a group, or a note on its own. */
export const Idea = z.object({
  /** of the note or group on the board */
  id: z.string(),
  kind: z.enum(['note', 'group']),
  /** words of the note, title of the group */
  text: z.string(),
  lang: z.string().nullable(),
  number: z.number().int().nullable(),
  color: z.string(),
  zone: z.string().nullable(),
  /** notes in the group */
  notes: z.number().int(),
  /** counted dots; null when it stood in no round */
  dots: z.number().int().nullable(),
  /** the written draft rests on it: a reason to answer "in the application", which nobody does by itself */
  inDraft: z.boolean(),
  status: IdeaStatusSchema.nullable(),
  reason: z.string(),
})
export type Idea = z.infer<typeof Idea>
export const OutcomeAnswer = z.object({
  published: z.boolean(),
  /** the page's address; null until it was switched on the first time */
  url: z.string().nullable(),
  /** reached from this computer only */
  localOnly: z.boolean(),
  nextSteps: z.string(),
  /** the most supported first */
  ideas: z.array(Idea),
})
export type OutcomeAnswer = z.infer<typeof OutcomeAnswer>

/** A note as everybody may read it: never with the name of who wrote it. */
export const PublicNote = z.object({ number: z.number().int().nullable(), text: z.string(), lang: z.string().nullable(), color: z.string(), dots: z.number().int().nullable() })
export type PublicNote = z.infer<typeof PublicNote>
const PublicGroup = z.object({ title: z.string(), dots: z.number().int().nullable(), notes: z.array(PublicNote) })
const PublicZone = z.object({ title: z.string(), groups: z.array(PublicGroup), notes: z.array(PublicNote) })
export type PublicZone = z.infer<typeof PublicZone>
export const PublicIdea = z.object({
  kind: z.enum(['note', 'group']),
  text: z.string(),
  lang: z.string().nullable(),
  status: IdeaStatusSchema,
  reason: z.string(),
  dots: z.number().int().nullable(),
  /** of the group; the note itself */
  notes: z.array(PublicNote),
})
export type PublicIdea = z.infer<typeof PublicIdea>
/** A closed round: its declared rule, who took part, and what came out. */
export const PublicRound = RoundSchema.pick({
  number: true,
  title: true,
  dots: true,
  maxPerItem: true,
  secret: true,
  who: true,
  target: true,
  eligible: true,
  turnout: true,
}).extend({
  /** dots altogether */
  cast: z.number().int(),
  /** the best first; `text` is null for what is not on the board any more */
  ranking: z.array(z.object({ text: z.string().nullable(), number: z.number().int().nullable(), lang: z.string().nullable(), dots: z.number().int() })),
})
export type PublicRound = z.infer<typeof PublicRound>
export const PublicOutcome = z.object({
  locale: LocaleSchema,
  title: z.string(),
  question: z.string(),
  place: z.string(),
  startsAt: z.iso.datetime().nullable(),
  /** when the workshop is deleted, and this page with it */
  deletesAt: z.iso.datetime().nullable(),
  /** when somebody last changed an answer */
  updatedAt: z.iso.datetime(),
  participants: z.number().int(),
  notes: z.number().int(),
  nextSteps: z.string(),
  /** organisations that take part and have agreed to be named */
  partners: z.array(z.string()),
  ideas: z.array(PublicIdea),
  rounds: z.array(PublicRound),
  /** everything that came in, in the order of the board; what lies outside every zone is last, without a title */
  zones: z.array(PublicZone),
})
export type PublicOutcome = z.infer<typeof PublicOutcome>
