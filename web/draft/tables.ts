/** The draft's tables, live, and what is done to their rows. Each act is one step of undo, and touches no more than it means. */
import { type Accessor, createMemo } from 'solid-js'
import { type FieldContent, readFields } from '#shared/draft/reading.ts'
import { addRow, removeRow, rowKey, rowsIn, setCell, type Table, type Tables } from '#shared/draft/rows.ts'
import { newId } from '#shared/ids.ts'
import type { BoardSession } from '#web/sync/types.ts'

type Ordered = 'budget' | 'partner' | 'risk'
export interface DraftTables {
  readonly content: Accessor<FieldContent>
  /** at the end of its table, where it has an order. @returns its id */
  add<Name extends Table>(table: Name, row: Partial<Omit<Tables[Name], 'id' | 'order'>>): string
  set<Name extends Table, Cell extends keyof Tables[Name] & string>(table: Name, id: string, cell: Cell, value: Tables[Name][Cell]): void
  /** @returns puts it back as it was, whatever has been done since */
  remove(table: Table, id: string): () => void
  setPeriod(change: Partial<FieldContent['period']>): void
  /** puts rows into this order; others stay where they are */
  arrange(table: Ordered, ids: readonly string[]): void
  undo(): void
  redo(): void
}

/** Call under a Solid owner. @param values of the document, live */
export function createTables(session: BoardSession, values: Accessor<ReadonlyMap<string, unknown>>): DraftTables {
  const content = createMemo(() => readFields(values()))
  const ordered = (table: Ordered): readonly { id: string; order: number }[] => (table === 'budget' ? content().budget : table === 'partner' ? content().partners : content().risks)
  const isOrdered = (table: Table): table is Ordered => table === 'budget' || table === 'partner' || table === 'risk'
  const act: BoardSession['edit'] = (change) => {
    session.undo.stopCapturing()
    session.edit(change)
    session.undo.stopCapturing()
  }
  return {
    content,
    add: (table, row) => {
      const id = newId('row')
      const order = isOrdered(table) ? { order: Math.max(0, ...ordered(table).map((other) => other.order)) + 1 } : {}
      act((fields) => addRow(fields, table, { ...row, ...order, id } as Parameters<typeof addRow<typeof table>>[2]))
      return id
    },
    set: (table, id, cell, value) => session.edit((fields) => setCell(fields, table, id, cell, value)),
    setPeriod: (change) => session.edit((fields) => fields.set('period', { ...content().period, ...change })),
    remove: (table, id) => {
      const row = rowsIn(session.records, table, () => true).find((each) => each.id === id)
      act((fields) => removeRow(fields, table, id))
      return () => act((fields) => row && !fields.has(rowKey(table, id)) && addRow(fields, table, row as { id: string }))
    },
    arrange: (table, ids) => {
      const rows = ordered(table).filter(({ id }) => ids.includes(id))
      const places = rows.map(({ order }) => order).sort((a, b) => a - b)
      // two rows may have come to the same place
      for (let at = 1; at < places.length; at++) places[at] = Math.max(places[at] as number, (places[at - 1] as number) + 1)
      act((fields) => {
        for (const [at, id] of ids.entries()) if (rows.find((row) => row.id === id)?.order !== places[at]) setCell(fields, table, id, 'order', places[at] as number)
      })
    },
    undo: () => session.undo.undo(),
    redo: () => session.undo.redo(),
  }
}
