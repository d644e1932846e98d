/** Changing the programme: which phases, in which order. Pure; the phase that is on stays where it is. */
import { AppError } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import type { Phase } from '../workshops.ts'
import type { Command, NewPhase } from './commands.ts'

type Edit = Extract<Command, { type: `phase.${string}` | 'programme' }>

/** @throws AppError not_found */
export function indexOfPhase(programme: readonly Phase[], phaseId: string): number {
  const index = programme.findIndex((phase) => phase.id === phaseId)
  if (index < 0) throw new AppError('not_found', [{ path: 'phaseId', code: 'unknown' }])
  return index
}

function add(programme: readonly Phase[], phase: NewPhase, at = programme.length): Phase[] {
  if (programme.some((other) => other.id === phase.id)) throw new AppError('invalid', [{ path: 'phase.id', code: 'taken' }])
  if (programme.length >= LIMITS.phases) throw new AppError('invalid', [{ path: 'phase', code: 'too_big' }])
  return programme.toSpliced(at, 0, phase)
}
function replace(phases: readonly NewPhase[], running: boolean): Phase[] {
  if (running) throw new AppError('phase_running')
  if (new Set(phases.map((phase) => phase.id)).size !== phases.length) throw new AppError('invalid', [{ path: 'phases', code: 'taken' }])
  return [...phases]
}
function move(programme: readonly Phase[], from: number, to: number): Phase[] {
  return programme.toSpliced(from, 1).toSpliced(to, 0, programme[from] as Phase)
}

/**
 * @param current the phase that is on
 * @throws AppError not_found, invalid; phase_running when the phase that is on would go
 */
export function editProgramme(programme: readonly Phase[], edit: Edit, current: string | null): Phase[] {
  switch (edit.type) {
    case 'phase.add':
      return add(programme, edit.phase, edit.at)
    case 'phase.edit': {
      const index = indexOfPhase(programme, edit.phaseId)
      return programme.with(index, { ...(programme[index] as Phase), ...definedOf(edit.change) })
    }
    case 'phase.move':
      return move(programme, indexOfPhase(programme, edit.phaseId), edit.to)
    case 'phase.remove':
      if (edit.phaseId === current) throw new AppError('phase_running')
      return programme.toSpliced(indexOfPhase(programme, edit.phaseId), 1)
    case 'programme':
      return replace(edit.phases, current !== null)
  }
}
const definedOf = (change: Partial<Omit<Phase, 'id'>>): Partial<Phase> => Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
