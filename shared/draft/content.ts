/**
 * What a written draft holds, as plain data: the live document (`layout.ts`) is read into it, and everything that leaves the house is made from it.
 * Money is in kroner; dates are `YYYY-MM-DD`; ids are those of the board and of the application template.
 */
import { z } from 'zod'

/** What a sentence rests on. Its number and words are looked up on the board when they are shown. */
export const SourceSchema = z.object({ kind: z.enum(['note', 'group', 'round', 'comment']), id: z.string().min(1).max(64) })
export type Source = z.infer<typeof SourceSchema>

export const InlineSchema = z.discriminatedUnion('type', [z.object({ type: z.literal('text'), text: z.string() }), SourceSchema.extend({ type: z.literal('source') })])
export type Inline = z.infer<typeof InlineSchema>

const Line = z.array(InlineSchema)
export const BlockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['paragraph', 'heading', 'quote']), content: Line }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(Line) }),
])
export type Block = z.infer<typeof BlockSchema>

/** tom, råstof, kladde, klar */
export const SectionStatusSchema = z.enum(['empty', 'raw', 'draft', 'ready'])
export type SectionStatus = z.infer<typeof SectionStatusSchema>

const Sources = z.array(SourceSchema)
const Day = z.iso.date()
const Kroner = z.number().min(0).max(1e9)
const Words = z.string().max(2_000)
const Short = z.string().max(200)

/** `total` is never stored: quantity × price, rounded to whole kroner (`budget.ts`). */
export const BudgetRowSchema = z.object({
  id: z.string(),
  /** place among the rows, ascending */
  order: z.number(),
  /** a post of the template's budget */
  post: z.string(),
  note: Words,
  quantity: z.number().min(0).max(1e6),
  unit: Short,
  price: Kroner,
  applied: Kroner,
  own: Kroner,
  other: Kroner,
})
export type BudgetRow = z.infer<typeof BudgetRowSchema>

export const MilestoneSchema = z.object({ id: z.string(), title: Short, start: Day.nullable(), end: Day.nullable(), responsible: Short, sources: Sources })
export type Milestone = z.infer<typeof MilestoneSchema>

export const PartnerSchema = z.object({
  id: z.string(),
  order: z.number(),
  organisation: Short,
  role: Words,
  agreement: z.enum(['none', 'draft', 'signed']),
  /** may be named in what is handed in */
  consent: z.boolean(),
  sources: Sources,
})
export type Partner = z.infer<typeof PartnerSchema>

/** Own assessment of a criterion of the template, 1 to 5. */
export const AssessmentSchema = z.object({ id: z.string(), score: z.number().int().min(1).max(5).nullable(), assessment: Words, sources: Sources })
export type Assessment = z.infer<typeof AssessmentSchema>

export const RiskSchema = z.object({
  id: z.string(),
  order: z.number(),
  title: Short,
  likelihood: z.enum(['low', 'middle', 'high']),
  impact: z.enum(['low', 'middle', 'high']),
  mitigation: Words,
  sources: Sources,
})
export type Risk = z.infer<typeof RiskSchema>

export const AttachmentSchema = z.object({ id: z.string(), status: z.enum(['missing', 'unsigned', 'ready']) })
export type Attachment = z.infer<typeof AttachmentSchema>

/** A remark between facilitators about a section; never part of an export. */
export const RemarkSchema = z.object({ id: z.string(), section: z.string(), text: Words, by: z.string(), at: z.string(), resolved: z.boolean() })
export type Remark = z.infer<typeof RemarkSchema>

export const SectionContentSchema = z.object({
  id: z.string(),
  status: SectionStatusSchema,
  /** for a section whose template type is a choice: the chosen id */
  choice: z.string().nullable(),
  blocks: z.array(BlockSchema),
})
export type SectionContent = z.infer<typeof SectionContentSchema>

export const DraftContentSchema = z.object({
  /** the application template it is written for; null: the zones are the sections */
  templateId: z.string().nullable(),
  /** facts of the applicant by field name: `library`, `municipality`, `cvr`, `manager`, `accountant`, `email`, `telephone` */
  facts: z.record(z.string(), Short),
  period: z.object({ start: Day.nullable(), end: Day.nullable() }),
  sections: z.array(SectionContentSchema),
  budget: z.array(BudgetRowSchema),
  milestones: z.array(MilestoneSchema),
  partners: z.array(PartnerSchema),
  criteria: z.array(AssessmentSchema),
  risks: z.array(RiskSchema),
  attachments: z.array(AttachmentSchema),
  remarks: z.array(RemarkSchema),
})
export type DraftContent = z.infer<typeof DraftContentSchema>
