/** What can be done to a programme, and who does it: a form that is sent later, or a workshop that goes by it at once. */
import type { Accessor } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { Command } from '#shared/facilitation/commands.ts'
import { editProgramme } from '#shared/facilitation/programme.ts'
import type { Phase } from '#shared/workshops.ts'

export type Edit = Parameters<typeof editProgramme>[1]
export interface Programme {
  readonly phases: readonly Phase[]
  /** id of the phase that is on: it stays */
  readonly current: Accessor<string | null>
  /** on the screen at once. @throws AppError phase_running, invalid, not_found; then nothing has changed */
  edit(edit: Edit): void
}
export type PhaseChange = Extract<Command, { type: 'phase.edit' }>['change']

/** a phase apart from the screen's own */
export const copyOf = (phase: Phase): Phase => structuredClone({ ...unwrap(phase), instruction: phase.instruction && { ...unwrap(phase.instruction) } })

interface Options {
  current?: Accessor<string | null>
  /** after the screen has it */
  send?: (edit: Edit) => void
}
/** Call under a Solid owner. Rows keep their identity by the phase's id. */
export function createProgrammeStore(first: readonly Phase[], { current = () => null, send }: Options = {}): Programme & { take(phases: readonly Phase[]): void } {
  const [store, set] = createStore<{ phases: Phase[] }>({ phases: first.map(copyOf) })
  const take = (phases: readonly Phase[]) => set('phases', reconcile(phases.map(copyOf), { key: 'id' }))
  return {
    get phases() {
      return store.phases
    },
    current,
    take,
    edit(edit) {
      take(editProgramme(unwrap(store.phases), edit, current()))
      send?.(edit)
    },
  }
}
