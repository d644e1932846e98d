/** May this person do that now, and is the result one that every screen can show? */
import type { TLRecord } from '@tldraw/tlschema'
import { joinRecord, noteIdOf } from '#shared/board/layout.ts'
import { liesInLockedZone } from '#shared/board/locked.ts'
import type { ErrorCode } from '#shared/errors.ts'
import { refusalOf } from '#shared/facilitation/refusal.ts'
import type { Action } from '#shared/roles.ts'
import type { Actor, DocumentMemory } from '../kind.ts'
import { actionsOf, isChangeable, isForbiddenChange } from './action.ts'
import { changeProblem } from './facets.ts'
import { nameProblem } from './names.ts'
import { pictureProblem } from './pictures.ts'
import type { NoteRegister } from './register.ts'
import type { Workbench } from './workbench.ts'

const mayNot = ({ role, mode, frozen = false }: Actor, action: Action): ErrorCode | undefined => refusalOf({ role, mode, frozen }, action)
function isLocked(bench: Workbench, id: string, { lockedZones = [] }: Actor): boolean {
  return lockedZones.length > 0 && (liesInLockedZone(bench.before, id, lockedZones) || liesInLockedZone(bench.records, id, lockedZones))
}

function refusal(bench: Workbench, register: NoteRegister, before: TLRecord | undefined, after: TLRecord | undefined, actor: Actor): ErrorCode | undefined {
  if (actor.archived) return 'archived'
  if (after ? isForbiddenChange(before, after) : !isChangeable(before)) return 'forbidden'
  const id = (after ?? before)?.id as string
  const own = register.get(noteIdOf(id))?.memberId === actor.memberId
  const refused = actionsOf(before, after, own)
    .map((action) => mayNot(actor, action))
    .find((code) => code !== undefined)
  return refused ?? (isLocked(bench, id, actor) ? 'locked' : undefined)
}

/** Facets written for a record that is gone wait for an undo, if there has been one, and if its writer may change anything at all. */
function strayProblem(bench: Workbench, id: string, touched: ReadonlySet<string>, actor: Actor | null): ErrorCode | undefined {
  if (actor === null || ![...touched].some((key) => bench.records.has(key))) return undefined
  if (actor.archived) return 'archived'
  if (!bench.hadBase(id)) return 'record_invalid'
  return mayNot(actor, 'note.edit.own')
}

/**
 * @param touched the record's keys that the frame touched
 * @param actor null: the server itself, judged for validity only
 * @returns why this frame's change to the record is put back, undefined when it stands
 */
export function judge(bench: Workbench, register: NoteRegister, id: string, touched: ReadonlySet<string>, actor: Actor | null, memory: DocumentMemory): ErrorCode | undefined {
  const before = bench.before.has(id) ? joinRecord(bench.before, id) : undefined
  const exists = bench.records.has(id)
  if (!exists && !before) return strayProblem(bench, id, touched, actor)
  const after = exists ? joinRecord(bench.records, id) : undefined
  if (exists) {
    // the key is the record: one that calls itself by another name would be somebody else's on every screen
    if (after && after.id !== id) return 'record_invalid'
    const problem = changeProblem(after, touched, before !== undefined) ?? pictureProblem(memory, after)
    if (problem) return problem
    if (actor !== null && nameProblem(before, after)) return 'name_too_long'
    if (!before && actor !== null && memory.hidden.has(id)) return 'note_hidden'
  }
  return actor === null ? undefined : refusal(bench, register, before, after, actor)
}
