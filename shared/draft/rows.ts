/**
 * The tables of a draft in its `fields`: a row is one key (`budget:<id>`), and a cell that somebody has changed since is another
 * (`budget:<id>#price`), so that two people who write in the same row at once both win. A row is there as long as its own key is.
 */
import type { z } from 'zod'
import {
  type Assessment,
  AssessmentSchema,
  type BudgetRow,
  BudgetRowSchema,
  type Milestone,
  MilestoneSchema,
  type Partner,
  PartnerSchema,
  type Risk,
  RiskSchema,
} from './content.ts'

export interface Tables {
  budget: BudgetRow
  milestone: Milestone
  partner: Partner
  criterion: Assessment
  risk: Risk
}
export type Table = keyof Tables
const SCHEMAS: { [Name in Table]: z.ZodObject & z.ZodType<Tables[Name]> } = {
  budget: BudgetRowSchema,
  milestone: MilestoneSchema,
  partner: PartnerSchema,
  criterion: AssessmentSchema,
  risk: RiskSchema,
}
/** A row nobody has written in yet. */
const BLANK: { [Name in Table]: Omit<Tables[Name], 'id'> } = {
  budget: { order: 0, post: '', note: '', quantity: 1, unit: '', price: 0, applied: 0, own: 0, other: 0 },
  milestone: { title: '', start: null, end: null, responsible: '', sources: [] },
  partner: { order: 0, organisation: '', role: '', agreement: 'none', consent: false, sources: [] },
  criterion: { score: null, assessment: '', sources: [] },
  risk: { order: 0, title: '', likelihood: 'middle', impact: 'middle', mitigation: '', sources: [] },
}

/** What `fields` is read as: a Y.Map, or a copy of one. */
export interface FieldValues {
  get(key: string): unknown
  keys(): IterableIterator<string>
}
interface FieldMap extends FieldValues {
  has(key: string): boolean
  set(key: string, value: unknown): unknown
  delete(key: string): unknown
}

const CELL = /^(\w+):([\w-]+)#(\w+)$/
export const rowKey = (table: Table, id: string): string => `${table}:${id}`
export const cellKey = (table: Table, id: string, cell: string): string => `${table}:${id}#${cell}`
const isTable = (name: string): name is Table => Object.hasOwn(SCHEMAS, name)
/** The schema of what may stand under a cell's key; undefined: it is none. A row's id is no cell. */
export function cellSchema(key: string): z.ZodType | undefined {
  const [, table = '', , cell = ''] = CELL.exec(key) ?? []
  return isTable(table) && cell !== 'id' && Object.hasOwn(SCHEMAS[table].shape, cell) ? (SCHEMAS[table].shape[cell] as z.ZodType) : undefined
}
/** Is it a cell of a row that is gone? */
export function isOrphan(fields: Pick<FieldMap, 'has'>, key: string): boolean {
  const [, table = '', id = ''] = CELL.exec(key) ?? []
  return table !== '' && !fields.has(`${table}:${id}`)
}

/** All rows of a table, in no order. What is no valid row or cell does not exist. */
export function rowsIn<Name extends Table>(fields: FieldValues, table: Name): Tables[Name][] {
  const rows: Tables[Name][] = []
  for (const key of fields.keys()) {
    if (!key.startsWith(`${table}:`) || key.includes('#')) continue
    const id = key.slice(table.length + 1)
    const parsed = SCHEMAS[table].safeParse(withCells(fields, table, id, fields.get(key)))
    if (parsed.success) rows.push(parsed.data as Tables[Name])
  }
  return rows
}
function withCells(fields: FieldValues, table: Table, id: string, base: unknown): unknown {
  if (typeof base !== 'object' || base === null) return base
  const row: Record<string, unknown> = { ...base }
  for (const [cell, schema] of Object.entries(SCHEMAS[table].shape)) {
    const value = fields.get(cellKey(table, id, cell))
    if (value !== undefined && (schema as z.ZodType).safeParse(value).success) row[cell] = value
  }
  return row
}

/** Call these three inside a transaction. */
export function addRow<Name extends Table>(fields: FieldMap, table: Name, row: Partial<Tables[Name]> & { id: string }): void {
  fields.set(rowKey(table, row.id), { ...BLANK[table], ...row })
}
/** @returns false when the row is gone; an assessment is begun with its first cell */
export function setCell<Name extends Table, Cell extends keyof Tables[Name] & string>(fields: FieldMap, table: Name, id: string, cell: Cell, value: Tables[Name][Cell]): boolean {
  if (!fields.has(rowKey(table, id))) {
    if (table !== 'criterion') return false
    addRow(fields, 'criterion', { id })
  }
  fields.set(cellKey(table, id, cell), value)
  return true
}
export function removeRow(fields: FieldMap, table: Table, id: string): void {
  fields.delete(rowKey(table, id))
  for (const cell of Object.keys(SCHEMAS[table].shape)) if (fields.has(cellKey(table, id, cell))) fields.delete(cellKey(table, id, cell))
}
