/** What a session has to know of the kind of document it holds. */
import type * as Y from 'yjs'
import { RECORDS } from '#shared/board/layout.ts'

export interface SyncKind {
  /** name of the root map that `BoardSession.records` is */
  readonly root: string
  /** Keys of what a transaction changed: they are counted until they are stored. */
  keysOf(records: Y.Map<unknown>, transaction: Y.Transaction): string[]
}

/** Keys of a root map that a transaction changed. */
export function changedKeys(records: Y.Map<unknown>, transaction: Y.Transaction): string[] {
  const changed = transaction.changed.get(records as unknown as Parameters<typeof transaction.changed.get>[0]) ?? new Set<string | null>()
  return [...changed].filter((key) => key !== null)
}
export const boardSync: SyncKind = { root: RECORDS, keysOf: changedKeys }
