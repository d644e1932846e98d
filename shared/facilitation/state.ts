/** Where a workshop is in its programme, and what the facilitator has locked. SQL holds it; `reduce` alone changes it. */
import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { PhaseSchema } from '../workshops.ts'

const Milliseconds = z.number().int().min(0)
const Id = z.string().min(1).max(64)

export const TimerSchema = z.union([z.object({ lengthMs: Milliseconds, endsAt: z.number().int() }), z.object({ lengthMs: Milliseconds, pausedWithMs: Milliseconds })])

/** Facilitators are never held up by a lock. */
export const LocksSchema = z.object({
  /** nobody but facilitators changes anything on the board */
  board: z.boolean(),
  /** ids of zones (of the template) in which nothing changes */
  zones: z.array(Id).max(LIMITS.zoneLocks),
  /** participants' pointers are not shown */
  cursors: z.boolean(),
  /** members who only watch for now */
  frozen: z.array(Id).max(LIMITS.frozenMembers),
})
export type Locks = z.infer<typeof LocksSchema>

export const RunSchema = z.object({
  status: z.enum(['before', 'running', 'finished']),
  /** when the present phase was entered */
  enteredAt: z.number().int().nullable(),
  timer: TimerSchema.nullable(),
  /** what was left on the timers of phases that were left, for coming back */
  left: z.record(z.string(), TimerSchema),
  /** the next phase begins by itself when the time is up */
  autoAdvance: z.boolean(),
  /** commands that were carried out, newest last: a repeated one does nothing */
  requests: z.array(z.string()).max(LIMITS.rememberedCommands),
})
export type Run = z.infer<typeof RunSchema>

export const FacilitationSchema = z.object({
  programme: z.array(PhaseSchema).max(LIMITS.phases),
  /** the phase that is on, null before and after the programme */
  phaseId: z.string().nullable(),
  run: RunSchema,
  locks: LocksSchema,
})
export type Facilitation = z.infer<typeof FacilitationSchema>

export const NO_LOCKS: Locks = { board: false, zones: [], cursors: false, frozen: [] }
export const BEFORE: Run = { status: 'before', enteredAt: null, timer: null, left: {}, autoAdvance: false, requests: [] }
