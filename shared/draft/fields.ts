/** The draft's `fields`: which key holds what, and how content is read from them. What is no valid value does not exist. */
import { z } from 'zod'
import {
  AssessmentSchema,
  AttachmentSchema,
  BudgetRowSchema,
  type DraftContent,
  MilestoneSchema,
  PartnerSchema,
  RemarkSchema,
  RiskSchema,
  type SectionStatus,
  SectionStatusSchema,
} from './content.ts'
import { cellSchema, type FieldValues, rowsIn } from './rows.ts'

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

/** Is this what may stand under this key, and nothing more? */
export function isFieldValue(key: string, value: unknown): boolean {
  if (!FIELD_KEY.test(key)) return false
  const [facet, id] = splitKey(key)
  const isCell = id.includes('#')
  const parsed = (isCell ? cellSchema(key) : VALUES[facet as Facet])?.safeParse(value)
  if (!parsed?.success || partsIn(parsed.data) !== partsIn(value)) return false
  return isCell || !ROWS.has(facet) || (value as { id: string }).id === id
}

type Values = FieldValues

/** Values of a facet that are no tables' rows. */
function listOf<T>(fields: Values, facet: Facet, schema: z.ZodType<T>): T[] {
  const rows: T[] = []
  for (const key of fields.keys()) {
    if (splitKey(key)[0] !== facet) continue
    const parsed = schema.safeParse(fields.get(key))
    if (parsed.success) rows.push(parsed.data)
  }
  return rows
}
const byOrder = <T extends { order: number; id: string }>(rows: T[]): T[] => rows.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
const byId = <T extends { id: string }>(rows: T[]): T[] => rows.sort((a, b) => (a.id < b.id ? -1 : 1))
const startOf = ({ start, end }: { start: string | null; end: string | null }): string => start ?? end ?? '9999'

function factsOf(fields: Values): Record<string, string> {
  const facts: Record<string, string> = {}
  for (const key of fields.keys()) {
    const [facet, name] = splitKey(key)
    const value = fields.get(key)
    if (facet === 'fact' && typeof value === 'string') facts[name] = value
  }
  return facts
}

/** Undefined where nothing valid is said. */
const valueAt = <T>(fields: Values, key: string, schema: z.ZodType<T>): T | undefined => schema.safeParse(fields.get(key)).data

export const statusOf = (fields: Values, sectionId: string): SectionStatus | undefined => valueAt(fields, `status:${sectionId}`, SectionStatusSchema)
export const choiceOf = (fields: Values, sectionId: string): string | null => valueAt(fields, `choice:${sectionId}`, VALUES.choice) ?? null
/** Undefined while the document names none: the workshop's own is meant. */
export const templateOf = (fields: Values): string | null | undefined => valueAt(fields, 'template', VALUES.template)

/** Everything but the sections' text. */
export function fieldContent(fields: Values): Omit<DraftContent, 'templateId' | 'sections'> {
  return {
    facts: factsOf(fields),
    period: valueAt(fields, 'period', PeriodSchema) ?? { start: null, end: null },
    budget: byOrder(rowsIn(fields, 'budget')),
    milestones: rowsIn(fields, 'milestone').sort((a, b) => startOf(a).localeCompare(startOf(b)) || (a.id < b.id ? -1 : 1)),
    partners: byOrder(rowsIn(fields, 'partner')),
    criteria: byId(rowsIn(fields, 'criterion')),
    risks: byOrder(rowsIn(fields, 'risk')),
    attachments: byId(listOf(fields, 'attachment', AttachmentSchema)),
    remarks: listOf(fields, 'remark', RemarkSchema).sort((a, b) => a.at.localeCompare(b.at) || (a.id < b.id ? -1 : 1)),
  }
}
