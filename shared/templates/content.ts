/**
 * What an application template holds, whole: as the library edits it, and as it travels in a file. The published JSON schema is made of this.
 * Nothing is trimmed or filled in and nothing unknown is passed over, so that a file that was written and read again is the same.
 */
import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { SECTION_PARTS } from './application.ts'

const Id = z.string().regex(/^[\w-]{1,64}$/)
const Title = z.string().min(1).max(LIMITS.title)
const Words = z.string().max(LIMITS.templateText)
/** false: reconstructed, to be checked against the agency's own template */
const certain = z.boolean()
const source = Words
const Count = z.number().int().min(0).max(1_000_000_000)

/** Its id is its own among the rows of the list. */
const rows = <Row extends z.ZodObject<{ id: z.ZodString }>>(row: Row) =>
  z
    .array(row)
    .max(LIMITS.templateRows)
    .superRefine((list, context) => {
      const seen = new Set<string>()
      for (const [at, { id }] of (list as { id: string }[]).entries()) {
        if (seen.has(id)) context.addIssue({ code: 'custom', path: [at, 'id'], params: { code: 'taken' } })
        seen.add(id)
      }
    })

/** A time as a clock on the wall shows it: 2022-05-09T14:00 */
const WallClock = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((value) => new Date(`${value}Z`).toJSON()?.startsWith(value), { params: { code: 'no_such_day' } })
export const SECTION_TYPES = ['text', 'choice', 'choice+text', 'fields', 'table'] as const

const Characters = z.number().int().min(1).max(LIMITS.draftSectionText).nullable()
const SectionSchema = z.strictObject({
  id: Id,
  order: z.number().int().min(1),
  title_da: Title,
  title_en: Title,
  type: z.enum(SECTION_TYPES),
  /** which of the draft's tables it is about */
  part: z.enum(SECTION_PARTS).nullable().optional(),
  /** ids of the zones whose notes are material for it; left out: the zones themselves say what they feed */
  feedsFromZones: z.array(Id).max(LIMITS.templateRows).optional(),
  required: z.boolean(),
  guidance_da: Words,
  guidance_en: Words,
  /** the fund's own limit in characters, null where none is known; and our advice */
  maxChars: Characters,
  suggestedMaxChars: Characters,
  source,
  certain,
})
const Sections = rows(SectionSchema)
  .min(1)
  .superRefine((sections, context) => {
    for (const [at, { order }] of sections.entries()) if (order !== at + 1) context.addIssue({ code: 'custom', path: [at, 'order'], params: { code: 'order' } })
  })
const FocusAreas = rows(
  z.strictObject({
    id: Id,
    title_da: Title,
    title_en: Title,
    purpose_da: Words.optional(),
    examples_da: z.array(Words).optional(),
    titleCertain: certain.optional(),
    certain,
    source: source.optional(),
    group_da: Words.optional(),
  }),
)
const Criteria = rows(
  z.strictObject({ id: Id, title_da: Title, title_en: Title, question_da: Words, question_en: Words, source: source.optional(), certain, confidence: Words.optional() }),
)
const Posts = rows(z.strictObject({ id: Id, title_da: Title, title_en: Title, unit_da: Words, unit_en: Words, certain, source: source.optional() }))
const Rules = rows(
  z.strictObject({
    id: Id,
    /** of all expenses, in percent, and kroner under which nothing is demanded: of the rule `egenfinansiering` */
    minOwnSharePercent: z.number().min(0).max(100).nullable().optional(),
    basis: Words.nullable().optional(),
    exemptBelowDkk: Count.nullable().optional(),
    exemptBasis: Words.nullable().optional(),
    maxOverheadPercentOfSalaries: z.number().min(0).max(100).nullable().optional(),
    hourlyRateDkk: Count.nullable().optional(),
    text_da: Words,
    text_en: Words,
    source,
    certain,
  }),
)
const Attachments = rows(z.strictObject({ id: Id, title_da: Title, title_en: Title, mandatory: z.boolean(), source: source.optional(), certain }))
const BudgetSchema = z.strictObject({
  currency: z.string().max(8).optional(),
  columns: z
    .array(z.strictObject({ id: Id, da: Title, en: Title, computed: z.boolean().optional() }))
    .max(LIMITS.templateRows)
    .optional(),
  columnsCertain: certain.optional(),
  posts: Posts,
  rules: Rules,
  reporting: z
    .array(z.strictObject({ upToDkk: Count.optional(), overDkk: Count.optional(), duty_da: Words, duty_en: Words, source, certain }))
    .max(LIMITS.templateRows)
    .optional(),
})

export const TemplateContentSchema = z.strictObject({
  /** what the library calls it; a fund and a year say the rest */
  name: Title.optional(),
  fund: Title,
  year: z.number().int().min(1900).max(2200),
  legalBasis: Words,
  deadline: z.strictObject({ value: WallClock, tz: z.literal('Europe/Copenhagen'), source, certain }),
  submission_da: Words.optional(),
  submissionSource: source.optional(),
  decidedBy_da: Words.optional(),
  decidedBySource: source.optional(),
  applicants_da: z.array(Words).max(LIMITS.templateRows).optional(),
  applicantsSource: source.optional(),
  disclaimer_da: Words,
  disclaimer_en: Words,
  focusAreas: FocusAreas,
  sections: Sections,
  criteria: Criteria,
  budget: BudgetSchema,
  attachments: Attachments,
  evaluationForm: z.strictObject({ questionsApprox: Count, parts_da: z.array(Words), parts_en: z.array(Words), source, certain }).optional(),
})
export type TemplateContent = z.infer<typeof TemplateContentSchema>
