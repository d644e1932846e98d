/**
 * The tables of a draft in its `fields`: a row is one key (`budget:<id>`), and a cell that somebody has changed since is another
 * (`budget:<id>#price`), so that two people who write in the same row at once both win. A row is there as long as its own key is.
 * Runs in the browser without schemas: what is no valid value is told apart by whoever reads, see `Accepts`.
 */
import type { Assessment, BudgetRow, Milestone, Partner, Risk } from './content.ts'

export interface Tables {
  budget: BudgetRow
  milestone: Milestone
  partner: Partner
  criterion: Assessment
  risk: Risk
}
export type Table = keyof Tables
/** A row nobody has written in yet; its keys are the cells. */
const BLANK: { readonly [Name in Table]: Omit<Tables[Name], 'id'> } = {
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
/** Is this what may stand under this key? */
export type Accepts = (key: string, value: unknown) => boolean

const CELL = /^(\w+):([\w-]+)#(\w+)$/
export const rowKey = (table: Table, id: string): string => `${table}:${id}`
export const cellKey = (table: Table, id: string, cell: string): string => `${table}:${id}#${cell}`
const cellsOf = (table: Table): string[] => Object.keys(BLANK[table])
/** Table and cell of a cell's key; undefined: it is none. A row's id is no cell. */
export function cellOf(key: string): { table: Table; cell: string } | undefined {
  const [, table = '', , cell = ''] = CELL.exec(key) ?? []
  return Object.hasOwn(BLANK, table) && cellsOf(table as Table).includes(cell) ? { table: table as Table, cell } : undefined
}
/** Is it a cell of a row that is gone? */
export function isOrphan(fields: Pick<FieldMap, 'has'>, key: string): boolean {
  const [, table = '', id = ''] = CELL.exec(key) ?? []
  return table !== '' && !fields.has(`${table}:${id}`)
}

/** All rows of a table, in no order. What is no valid row or cell does not exist. */
export function rowsIn<Name extends Table>(fields: FieldValues, table: Name, accepts: Accepts): Tables[Name][] {
  const rows: Tables[Name][] = []
  for (const key of fields.keys()) {
    if (!key.startsWith(`${table}:`) || key.includes('#')) continue
    const base = fields.get(key)
    if (!accepts(key, base)) continue
    const row = { ...(base as Tables[Name]) }
    for (const cell of cellsOf(table)) {
      const value = fields.get(`${key}#${cell}`)
      if (value !== undefined && accepts(`${key}#${cell}`, value)) Object.assign(row, { [cell]: value })
    }
    rows.push(row)
  }
  return rows
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
  for (const cell of cellsOf(table)) if (fields.has(cellKey(table, id, cell))) fields.delete(cellKey(table, id, cell))
}
