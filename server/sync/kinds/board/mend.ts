/** A board as it comes from storage: what no screen could show is set aside, and named, instead of ending every screen. */
import type { Quarantined } from '#db/journal.ts'
import { idOfKey, isShapeId, joinRecord, type Records, recordIds } from '#shared/board/layout.ts'
import { hangsInTree } from './tree.ts'
import { recordProblem } from './validate.ts'
import { keysOf, type Workbench } from './workbench.ts'

const ails = (records: Records, id: string): boolean => recordProblem(joinRecord(records, id)) !== undefined || (isShapeId(id) && !hangsInTree(records, id))

/** Is there anything for `mendBoard` to do? */
export function isAiling(records: Records): boolean {
  for (const key of records.keys()) {
    const id = idOfKey(key)
    if (key === id ? ails(records, id) : !records.has(id)) return true
  }
  return false
}

/** Call inside a transaction. @returns what was taken out, whole */
export function mendBoard(bench: Workbench): Quarantined[] {
  const { records, before } = bench
  const quarantined: Quarantined[] = []
  for (const id of [...recordIds(records)]) {
    const problem = recordProblem(joinRecord(records, id))
    if (problem) {
      quarantined.push({ recordId: id, reason: problem.why, value: JSON.stringify(keysOf(id).map((key) => [key, records.get(key)])) })
      bench.remove(id)
    } else if (isShapeId(id) && !hangsInTree(records, id)) bench.toPage(id)
  }
  // halves that outlived a concurrent delete: harmless while the room lives (an undo may bring the rest back), cleared here
  for (const key of [...records.keys()]) if (key.includes('#') && !records.has(idOfKey(key))) records.delete(key)
  before.follow(records, [...before.keys(), ...records.keys()])
  return quarantined
}
