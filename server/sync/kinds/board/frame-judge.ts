/** All that may be said against what one frame did to a record: rights, validity, room on the board, haste. */
import type { ErrorCode } from '#shared/errors.ts'
import type { Actor, DocumentMemory } from '../kind.ts'
import { Capacity, isRoomy } from './capacity.ts'
import { judge } from './judge.ts'
import type { NoteRegister } from './register.ts'
import { writesTooFast } from './rush.ts'
import type { Touched, Workbench } from './workbench.ts'

export interface Court {
  readonly bench: Workbench
  readonly register: NoteRegister
  readonly memory: DocumentMemory
}

/** @param actor null: the server itself, judged for validity only @returns asks about one record after the other: why its change is put back, undefined when it stands */
export function judgeOf({ bench, register, memory }: Court, touched: Touched, actor: Actor | null, now: number): (id: string, keys: ReadonlySet<string>) => ErrorCode | undefined {
  const capacity = actor && !isRoomy(bench, touched) ? new Capacity(bench) : undefined
  return (id, keys) => {
    const code = judge(bench, register, id, keys, actor, memory)
    if (code || !actor) return code
    if (writesTooFast(bench, register, memory, id, actor, now)) return 'too_many_requests'
    return capacity?.takes(id, keys) === false ? 'board_full' : undefined
  }
}
