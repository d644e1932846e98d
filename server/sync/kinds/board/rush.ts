/** A participant who makes more new notes than anybody writes or pastes: what is too much is put back, and their words stay with them. */
import { isNote } from '#shared/board/records.ts'
import { joinRecord, noteIdOf } from '#shared/board/layout.ts'
import { PACE } from '#shared/pace.ts'
import { isStaff } from '#shared/roles.ts'
import type { Actor, DocumentMemory } from '../kind.ts'
import type { NoteRegister } from './register.ts'
import type { Workbench } from './workbench.ts'

/** Counts a new note, if the record is one. A note that comes back by an undo is none. @returns is it too much? Then it is not counted */
export function writesTooFast(bench: Workbench, register: NoteRegister, memory: DocumentMemory, id: string, actor: Actor, now: number): boolean {
  if (isStaff(actor.role) || bench.before.has(id) || register.get(noteIdOf(id)) || !isNote(joinRecord(bench.records, id))) return false
  const recent = memory.written.get(actor.memberId) ?? []
  while (recent[0] !== undefined && recent[0] <= now - PACE.writeWindowMs) recent.shift()
  if (recent.length >= PACE.notesPerWindow) return true
  recent.push(now)
  memory.written.set(actor.memberId, recent)
  return false
}
