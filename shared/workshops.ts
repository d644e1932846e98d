/** Workshops, their members and their programme. */
import { z } from 'zod'
import { LocaleSchema } from './accounts.ts'
import { PHASE_KINDS } from './facilitation/kinds.ts'
import { IDENTITIES, type Identity } from './identities.ts'
import { LIMITS } from './limits.ts'
import { RehearsalRef } from './rehearsal/rehearsal.ts'
import { PHASE_MODES, ROLES } from './roles.ts'

export const InstructionSchema = z.object({ da: z.string().max(LIMITS.instruction).optional(), en: z.string().max(LIMITS.instruction).optional() })
export const PhaseSchema = z.object({
  id: z.string(),
  kind: z.enum(PHASE_KINDS),
  title: z.string(),
  minutes: z.number().int().min(1).max(LIMITS.phaseMinutes),
  mode: z.enum(PHASE_MODES),
  /** what to do now, in one sentence; a language that is missing is served by the other */
  instruction: InstructionSchema.optional(),
})
export type Phase = z.infer<typeof PhaseSchema>
/** A phase as it comes in. Its id is the client's, so that it can be spoken of before there is an answer. */
export const NewPhaseSchema = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/),
  kind: z.enum(PHASE_KINDS),
  title: z.string().trim().min(1).max(LIMITS.title),
  minutes: z.number().int().min(1).max(LIMITS.phaseMinutes),
  mode: z.enum(PHASE_MODES),
  instruction: InstructionSchema.optional(),
})

export const ZoneSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** ids of the draft's sections that this zone's notes are material for */
  sections: z.array(z.string()),
})
export type Zone = z.infer<typeof ZoneSchema>

export type { Identity }
export const AFFILIATIONS = ['borger', 'bibliotek', 'organisation', 'partner'] as const
export type Affiliation = (typeof AFFILIATIONS)[number]

const Title = z.string().trim().min(1).max(LIMITS.title)
const Question = z.string().trim().max(LIMITS.question)
const Place = z.string().trim().max(LIMITS.label)
const Wifi = z.string().trim().max(LIMITS.wifi)

/** How people appear, and whether facilitators read notes, without their authors, before a reveal. */
const Declared = { identity: z.enum(IDENTITIES).optional(), moderated: z.boolean().optional() }

export const WorkshopCreateBody = z.object({
  title: Title,
  question: Question.optional(),
  templateId: z.string().max(64).optional(),
  /** the application form that its draft is written for, or a version of one; the template's own when left out */
  applicationId: z.string().max(64).optional(),
  locale: LocaleSchema.optional(),
  startsAt: z.iso.datetime().nullish(),
  place: Place.optional(),
  wifi: Wifi.optional(),
  /** the template's own when left out */
  programme: z.array(NewPhaseSchema).max(LIMITS.phases).optional(),
  ...Declared,
})
/** What is declared at the door can be changed until somebody has written; that facilitators read first can be given up later too. */
export const WorkshopPatchBody = z.object({
  title: Title.optional(),
  question: Question.optional(),
  startsAt: z.iso.datetime().nullish(),
  place: Place.optional(),
  wifi: Wifi.optional(),
  archived: z.boolean().optional(),
  /** the owner's: when it is deleted with everything in it; null: it is kept */
  deletesAt: z.iso.datetime().nullish(),
  ...Declared,
})
/** Deleting asks for the title, so that it is meant; the demo goes without. */
export const WorkshopDeleteBody = z.object({ title: z.string().max(LIMITS.title).optional() })
export const DemoBody = z.object({ locale: LocaleSchema.optional() })

export const BoardRef = z.object({ id: z.string(), title: z.string() })
export const MemberSchema = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  name: z.string().nullable(),
  affiliation: z.enum(AFFILIATIONS).nullable(),
  organisation: z.string().nullable(),
  /** has an account, not a guest */
  account: z.boolean(),
  joinedAt: z.iso.datetime(),
  /** has an open socket now */
  present: z.boolean(),
  self: z.boolean(),
})
export type Member = z.infer<typeof MemberSchema>

export const WorkshopSummary = z.object({
  id: z.string(),
  title: z.string(),
  question: z.string(),
  place: z.string(),
  /** how people in the room reach the network; empty: nothing is said */
  wifi: z.string(),
  locale: LocaleSchema,
  templateId: z.string(),
  /** the application form that was chosen for its draft; null: the template's own */
  applicationId: z.string().nullable(),
  startsAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  lastActiveAt: z.iso.datetime(),
  archived: z.boolean(),
  /** when it is deleted with everything in it; null: it is kept until somebody deletes it */
  deletesAt: z.iso.datetime().nullable(),
  demo: z.boolean(),
  /** set when this is a rehearsal of another */
  rehearsal: RehearsalRef.nullable(),
  role: z.enum(ROLES),
  /** the caller's member id */
  memberId: z.string(),
  boards: z.array(BoardRef),
  counts: z.object({ members: z.number().int(), notes: z.number().int() }),
})
export type WorkshopSummary = z.infer<typeof WorkshopSummary>
export const WorkshopSchema = WorkshopSummary.extend({
  identity: z.enum(IDENTITIES),
  /** facilitators read notes, without their authors, before a reveal */
  moderated: z.boolean(),
  programme: z.array(PhaseSchema),
  zones: z.array(ZoneSchema),
  phase: z.object({ id: z.string().nullable(), mode: z.enum(PHASE_MODES) }),
  /** all members for facilitators; for others only themselves */
  members: z.array(MemberSchema),
})
export type Workshop = z.infer<typeof WorkshopSchema>
export const WorkshopList = z.object({ workshops: z.array(WorkshopSummary) })
export const MemberPatchBody = z.object({ role: z.enum(['facilitator', 'participant', 'viewer']) })

/** a programme to choose, by its length */
export const ProgrammeSummary = z.object({ id: z.string(), title: z.string(), phases: z.array(PhaseSchema) })
export type ProgrammeSummary = z.infer<typeof ProgrammeSummary>
export const TemplateSummary = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  question: z.string(),
  zones: z.array(ZoneSchema),
  /** the one a workshop gets when nobody chose */
  programme: z.array(PhaseSchema),
  programmes: z.array(ProgrammeSummary),
  /** id of the application template whose sections the zones feed, null for a workshop without a draft form */
  applicationId: z.string().nullable(),
})
export type TemplateSummary = z.infer<typeof TemplateSummary>
export const TemplateList = z.object({ templates: z.array(TemplateSummary) })
