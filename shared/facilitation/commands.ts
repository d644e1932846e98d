/** What a facilitator can tell a workshop to do. Buttons that move the programme say which phase they were pressed in, so that two facilitators never skip one. */
import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { NewPhaseSchema } from '../workshops.ts'

const PhaseId = z.string().regex(/^[\w-]{1,64}$/)
const MemberId = z.string().min(1).max(64)
const ZoneId = z.string().min(1).max(64)
/** the phase the facilitator saw; null before and after the programme, left out: whatever is on */
const From = PhaseId.nullable().optional()
const At = z.number().int().min(0).max(LIMITS.phases)

export type NewPhase = z.infer<typeof NewPhaseSchema>

export const CommandSchema = z.discriminatedUnion('type', [
  // the programme runs
  z.object({ type: z.literal('start'), phaseId: PhaseId.optional() }),
  z.object({ type: z.literal('next'), from: From }),
  z.object({ type: z.literal('back'), from: From }),
  z.object({ type: z.literal('goto'), phaseId: PhaseId, from: From }),
  z.object({ type: z.literal('finish'), from: From }),
  // its timer
  z.object({ type: z.literal('pause') }),
  z.object({ type: z.literal('resume') }),
  /** negative takes time away */
  z.object({ type: z.literal('extend'), ms: z.number().int().min(-LIMITS.timerMs).max(LIMITS.timerMs) }),
  /** a length of its own; 0 takes the timer away */
  z.object({ type: z.literal('timer'), ms: z.number().int().min(0).max(LIMITS.timerMs) }),
  z.object({ type: z.literal('autoAdvance'), on: z.boolean() }),
  // the programme is changed, also while it runs
  z.object({ type: z.literal('phase.add'), phase: NewPhaseSchema, at: At.optional() }),
  z.object({ type: z.literal('phase.edit'), phaseId: PhaseId, change: NewPhaseSchema.omit({ id: true }).partial() }),
  z.object({ type: z.literal('phase.move'), phaseId: PhaseId, to: At }),
  z.object({ type: z.literal('phase.remove'), phaseId: PhaseId }),
  /** another programme altogether; not while one runs */
  z.object({ type: z.literal('programme'), phases: z.array(NewPhaseSchema).max(LIMITS.phases) }),
  // the room is guided
  z.object({ type: z.literal('lock.board'), on: z.boolean() }),
  z.object({ type: z.literal('lock.zone'), zoneId: ZoneId, on: z.boolean() }),
  z.object({ type: z.literal('cursors'), hidden: z.boolean() }),
  z.object({ type: z.literal('freeze'), memberId: MemberId, on: z.boolean() }),
])
export type Command = z.infer<typeof CommandSchema>

/** `requestId` makes a repeated request (bad Wi-Fi) the same command. */
export const CommandBody = z.object({ requestId: z.string().min(8).max(64), command: CommandSchema })

/** What only the server says: the time of a phase is up, or the machine's clock was set by so many milliseconds. */
export type ClockEvent = { type: 'elapsed' } | { type: 'clockMoved'; ms: number }
