/** A participant who clears away what others have made, much of it at once, is stopped before anything of it is gone. */
import { isShapeId, noteIdOf } from '#shared/board/layout.ts'
import { LIMITS } from '#shared/limits.ts'
import { isStaff } from '#shared/roles.ts'
import type { Actor, DocumentMemory } from '../kind.ts'
import type { NoteRegister } from './register.ts'
import type { Workbench } from './workbench.ts'

function isForeign(bench: Workbench, register: NoteRegister, id: string, memberId: string): boolean {
  const author = register.get(noteIdOf(id))?.memberId ?? (bench.before.get(`${id}#m`) as { by?: string } | undefined)?.by
  return author !== memberId
}

/**
 * Counts what a frame removes of others', whether or not it would be allowed one by one.
 * @param keys what the frame touched
 * @returns is it more than one may remove in a while? Then it is not counted, for it will not happen
 */
export function removesTooMuch(bench: Workbench, register: NoteRegister, memory: DocumentMemory, keys: ReadonlySet<string>, actor: Actor, now: number): boolean {
  if (isStaff(actor.role)) return false
  let removed = 0
  for (const key of keys) if (!key.includes('#') && isShapeId(key) && !bench.records.has(key) && bench.before.has(key) && isForeign(bench, register, key, actor.memberId)) removed++
  if (removed === 0) return false
  const recent = (memory.removals.get(actor.memberId) ?? []).filter((at) => at > now - LIMITS.bulkWindowMs)
  if (recent.length + removed > LIMITS.bulkRemovals) return true
  memory.removals.set(actor.memberId, [...recent, ...Array.from({ length: removed }, () => now)])
  return false
}
