/** Going through the programme: what the next step is, and doing it once. */
import { type Accessor, createSignal } from 'solid-js'
import type { FacilitationView } from '#shared/facilitation/answer.ts'
import type { Command } from '#shared/facilitation/commands.ts'
import { attempt, command } from './command.ts'
import type { Live } from './live.ts'

export type StepOn = 'start' | 'next' | 'finish'
/** undefined: there is nowhere to go */
export function stepOn(view: FacilitationView | undefined): StepOn | undefined {
  if (!view || view.status === 'finished' || view.line.length === 0) return undefined
  if (view.status === 'before') return 'start'
  return view.next ? 'next' : 'finish'
}

export interface Conductor {
  /** a command is on its way */
  readonly busy: Accessor<boolean>
  /** @returns whether it was done; what went wrong has been said */
  tell(what: Command): Promise<boolean>
  /** to the next phase, into the programme or out of it: from where this person sees it, so that two never skip one */
  goOn(): Promise<boolean>
}

export function createConductor(live: Live): Conductor {
  const [busy, setBusy] = createSignal(false)
  const tell = async (what: Command) => {
    if (busy()) return false
    setBusy(true)
    const done = await attempt(() => command(live.workshopId, what))
    setBusy(false)
    return done
  }
  const goOn = async () => {
    const step = stepOn(live.view())
    if (!step) return false
    return tell(step === 'start' ? { type: 'start' } : { type: step, from: live.view()?.phase?.id ?? null })
  }
  return { busy, tell, goOn }
}
