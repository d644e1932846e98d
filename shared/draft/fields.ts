/** The draft's `fields`: which key holds what, and how content is read from them. What is no valid value does not exist. */
import { z } from 'zod'
import {
  AssessmentSchema,
  AttachmentSchema,
  BudgetRowSchema,
  MilestoneSchema,
  PartnerSchema,
  RemarkSchema,
  RiskSchema,
  type SectionStatus,
  SectionStatusSchema,
} from './content.ts'
import { type FieldContent, readFields } from './reading.ts'
import { cellOf, type FieldValues } from './rows.ts'

const Id = z.string().regex(/^[\w-]{1,64}$/)
const Day = z.iso.date().nullable()
const PeriodSchema = z.object({ start: Day, end: Day })
/** notes that a section has taken over or passed over, by id, with what they said then (`seenMark`) */
const SeenSchema = z.record(Id, z.string().max(16))

/** Values by the part of their key before the colon. Rows carry their key's id in themselves. */
const VALUES = {
  template: Id.nullable(),
  period: PeriodSchema,
  status: SectionStatusSchema,
  choice: z.string().max(200).nullable(),
  fact: z.string().max(200),
  seen: SeenSchema,
  budget: BudgetRowSchema,
  milestone: MilestoneSchema,
  partner: PartnerSchema,
  criterion: AssessmentSchema,
  risk: RiskSchema,
  attachment: AttachmentSchema,
  remark: RemarkSchema,
} as const
type Facet = keyof typeof VALUES
const ROWS: ReadonlySet<string> = new Set<Facet>(['budget', 'milestone', 'partner', 'criterion', 'risk', 'attachment', 'remark'])

export const FIELD_KEY = /^(?:template|period|(?:status|choice|fact|seen|attachment|remark):[\w-]{1,64}|(?:budget|milestone|partner|criterion|risk):[\w-]{1,64}(?:#[a-z]{1,16})?)$/

/** @returns the facet, and what follows the colon: an id, with `#` and the name of a cell behind it for those ('' for the two that have none) */
export function splitKey(key: string): [facet: string, id: string] {
  const at = key.indexOf(':')
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)]
}

const partsIn = (value: unknown): number => (typeof value === 'object' && value !== null ? Object.values(value).reduce((sum: number, part) => sum + 1 + partsIn(part), 0) : 0)

function cellSchema(key: string): z.ZodType | undefined {
  const found = cellOf(key)
  return found && ((VALUES[found.table].shape as Record<string, z.ZodType>)[found.cell] as z.ZodType)
}
/** Is this what may stand under this key, and nothing more? */
export function isFieldValue(key: string, value: unknown): boolean {
  if (!FIELD_KEY.test(key)) return false
  const [facet, id] = splitKey(key)
  const isCell = id.includes('#')
  const parsed = (isCell ? cellSchema(key) : (VALUES[facet as Facet] as z.ZodType))?.safeParse(value)
  if (!parsed?.success || partsIn(parsed.data) !== partsIn(value)) return false
  return isCell || !ROWS.has(facet) || (value as { id: string }).id === id
}

/** Undefined where nothing valid is said. */
const valueAt = <T>(fields: FieldValues, key: string, schema: z.ZodType<T>): T | undefined => schema.safeParse(fields.get(key)).data

export const statusOf = (fields: FieldValues, sectionId: string): SectionStatus | undefined => valueAt(fields, `status:${sectionId}`, SectionStatusSchema)
export const choiceOf = (fields: FieldValues, sectionId: string): string | null => valueAt(fields, `choice:${sectionId}`, VALUES.choice) ?? null
/** Undefined while the document names none: the workshop's own is meant. */
export const templateOf = (fields: FieldValues): string | null | undefined => valueAt(fields, 'template', VALUES.template)

/** Everything but the sections' text. */
export const fieldContent = (fields: FieldValues): FieldContent => readFields(fields, isFieldValue)
