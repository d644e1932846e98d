/** Rounds of dots: the declared rule, what a person sends, and what comes out. */
import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { TALLY_ORDERS, VOTE_TARGETS, VOTER_GROUPS } from './eligible.ts'

const RequestId = z.string().min(8).max(64)
/** note or group: record id without `shape:` */
const ItemId = z.string().min(1).max(64)
const Dots = z.number().int().min(1).max(LIMITS.voteDots)
const Title = z.string().trim().min(1).max(LIMITS.title)

const Rule = z.object({
  title: Title,
  /** dots of one person, and how many of them on the same */
  dots: Dots,
  maxPerItem: Dots,
  /** nobody sees a tally before the round is closed, and then nobody who chose what */
  secret: z.boolean(),
  who: z.enum(VOTER_GROUPS),
})
export const RoundCreateBody = Rule.extend({
  requestId: RequestId,
  /** the workshop's first board when left out */
  boardId: z.string().max(64).optional(),
  target: z.enum(VOTE_TARGETS),
  /** for `selection` */
  items: z.array(ItemId).max(LIMITS.boardShapes).optional(),
})
/** A further round among the best of one that is closed; whatever is left out stays as it was. */
export const RoundAgainBody = Rule.partial().extend({ requestId: RequestId, top: z.number().int().min(1).max(LIMITS.boardShapes) })

/** How many dots somebody has on something; 0 takes them away. */
export const ChoiceSchema = z.object({ itemId: ItemId, dots: z.number().int().min(0).max(LIMITS.voteDots) })
export type Choice = z.infer<typeof ChoiceSchema>
const Choices = z.array(ChoiceSchema).max(LIMITS.voteChoices)
/** What is not named stays. */
export const BallotBody = z.object({ requestId: RequestId, choices: Choices })
/** For a member (who then has no further dots), or for somebody without a device: then `ballotId` names them from the second time on. */
export const ProxyBody = BallotBody.extend({ memberId: z.string().max(64).optional(), ballotId: z.string().max(64).optional() })
export const PaperBody = z.object({
  requestId: RequestId,
  /** people who put dots on paper */
  voters: z.number().int().min(0).max(LIMITS.paperVoters),
  choices: z
    .array(
      z.object({
        itemId: ItemId,
        dots: z
          .number()
          .int()
          .min(0)
          .max(LIMITS.paperVoters * LIMITS.voteDots),
      }),
    )
    .max(LIMITS.boardShapes),
})
export const TallyQuery = z.object({ sort: z.enum(TALLY_ORDERS).optional() })

export const RoundSchema = Rule.extend({
  id: z.string(),
  number: z.number().int(),
  boardId: z.string(),
  target: z.enum(VOTE_TARGETS),
  /** the round whose best this one is among */
  previousId: z.string().nullable(),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  /** people who may vote and who did, those on paper and without a device included */
  eligible: z.number().int(),
  turnout: z.number().int(),
  paperVoters: z.number().int(),
  /** the caller, now */
  mayVote: z.boolean(),
})
export type Round = z.infer<typeof RoundSchema>
export const TallyItem = z.object({
  itemId: z.string(),
  dots: z.number().int(),
  voters: z.number().int(),
  /** of the dots: those on paper, and those somebody else placed for a person */
  paper: z.number().int(),
  proxy: z.number().int(),
})
export type TallyItem = z.infer<typeof TallyItem>
/** `tally` is null while it is secret. `mine` is empty when a secret round is closed: nobody knows any more. */
export const RoundAnswer = z.object({ round: RoundSchema, mine: z.array(ChoiceSchema), left: z.number().int(), tally: z.array(TallyItem).nullable() })
export type RoundAnswer = z.infer<typeof RoundAnswer>
export const RoundList = z.object({ rounds: z.array(RoundSchema) })
export const BallotAnswer = z.object({ choices: z.array(ChoiceSchema), left: z.number().int() })
/** `choices` are those placed for the person; what a member placed themselves is not told. */
export const ProxyAnswer = BallotAnswer.extend({ ballotId: z.string() })
export const PaperAnswer = z.object({ voters: z.number().int(), choices: z.array(z.object({ itemId: z.string(), dots: z.number().int() })) })
