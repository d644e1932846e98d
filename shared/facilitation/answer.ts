/** How a running workshop goes out: over HTTP whole, over sockets without the programme, and always as the receiver may see it. */
import { z } from 'zod'
import { ACTIONS, PHASE_MODES } from '../roles.ts'
import { InstructionSchema, PhaseSchema } from '../workshops.ts'
import { PHASE_KINDS } from './kinds.ts'
import { RoundSchema } from './votes.ts'

const PhaseRef = z.object({ id: z.string(), kind: z.enum(PHASE_KINDS), title: z.string() })

export const FacilitationView = z.object({
  status: z.enum(['before', 'running', 'finished']),
  /** rises with every command: then the programme may have changed too */
  revision: z.number().int(),
  phase: PhaseRef.extend({
    minutes: z.number().int(),
    instruction: InstructionSchema,
    /** first is 1 */
    number: z.number().int(),
    of: z.number().int(),
  }).nullable(),
  /** when the present phase was entered */
  since: z.iso.datetime().nullable(),
  /** private notes have come onto the board since then */
  revealed: z.boolean(),
  next: PhaseRef.nullable(),
  /** the whole programme as a line in minutes */
  line: z.array(z.object({ minutes: z.number().int(), pause: z.boolean() })),
  /** on the server's clock; one without `endsAt` is paused */
  timer: z.object({ lengthMs: z.number().int(), endsAt: z.iso.datetime().optional(), pausedWithMs: z.number().int().optional() }).nullable(),
  autoAdvance: z.boolean(),
  /** all the receiver may do now, apart from what lies in locked zones */
  permissions: z.array(z.enum(ACTIONS)),
  locks: z.object({
    board: z.boolean(),
    zones: z.array(z.string()),
    cursors: z.boolean(),
    /** the receiver */
    frozen: z.boolean(),
    /** member ids; empty for all but facilitators */
    frozenMembers: z.array(z.string()),
  }),
  /** all rounds so far, in order; tallies are read over HTTP */
  votes: z.array(RoundSchema),
})
export type FacilitationView = z.infer<typeof FacilitationView>

export const StateAnswer = z.object({
  state: z.object({
    phaseId: z.string().nullable(),
    /** of the workshop; what the receiver may do is in `permissions` */
    mode: z.enum(PHASE_MODES),
    archived: z.boolean(),
    programme: z.array(PhaseSchema),
    facilitation: FacilitationView,
  }),
})
export type StateAnswer = z.infer<typeof StateAnswer>
