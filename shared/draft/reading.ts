/** Everything in a draft's `fields` as content. Runs in the browser, whose document holds only what the room has let in, and on the server, which tells valid values apart. */
import type { Attachment, DraftContent, Remark } from './content.ts'
import { type Accepts, type FieldValues, rowsIn } from './rows.ts'

export type FieldContent = Omit<DraftContent, 'templateId' | 'sections'>

const byOrder = <T extends { order: number; id: string }>(rows: T[]): T[] => rows.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
const byId = <T extends { id: string }>(rows: T[]): T[] => rows.sort((a, b) => (a.id < b.id ? -1 : 1))
const startOf = ({ start, end }: { start: string | null; end: string | null }): string => start ?? end ?? '9999'

/** Values of a facet (`attachment:<id>`), with the ids behind its colon. */
function* valuesOf(fields: FieldValues, facet: string, accepts: Accepts): Generator<[id: string, value: unknown]> {
  for (const key of fields.keys()) {
    if (!key.startsWith(`${facet}:`)) continue
    const value = fields.get(key)
    if (accepts(key, value)) yield [key.slice(facet.length + 1), value]
  }
}
const listOf = <T>(fields: FieldValues, facet: string, accepts: Accepts): T[] => [...valuesOf(fields, facet, accepts)].map(([, value]) => value as T)

/** Everything but the sections' text. */
export function readFields(fields: FieldValues, accepts: Accepts = () => true): FieldContent {
  const period = fields.get('period')
  return {
    facts: Object.fromEntries(valuesOf(fields, 'fact', accepts)) as Record<string, string>,
    period: period !== undefined && accepts('period', period) ? (period as FieldContent['period']) : { start: null, end: null },
    budget: byOrder(rowsIn(fields, 'budget', accepts)),
    milestones: rowsIn(fields, 'milestone', accepts).sort((a, b) => startOf(a).localeCompare(startOf(b)) || (a.id < b.id ? -1 : 1)),
    partners: byOrder(rowsIn(fields, 'partner', accepts)),
    criteria: byId(rowsIn(fields, 'criterion', accepts)),
    risks: byOrder(rowsIn(fields, 'risk', accepts)),
    attachments: byId(listOf<Attachment>(fields, 'attachment', accepts)),
    remarks: listOf<Remark>(fields, 'remark', accepts).sort((a, b) => a.at.localeCompare(b.at) || (a.id < b.id ? -1 : 1)),
  }
}
