/** Going through the programme: what the next step is, doing it once, and a way back. */
import { type Accessor, createSignal } from 'solid-js'
import type { FacilitationView, StateAnswer } from '#shared/facilitation/answer.ts'
import type { Command } from '#shared/facilitation/commands.ts'
import { t } from '#web/i18n.tsx'
import { closeToast, toast } from '#web/ui/toast.ts'
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
  /** @returns the state after it; undefined when it was not done, then what went wrong has been said */
  tell(what: Command): Promise<StateAnswer['state'] | undefined>
  /** to the next phase, into the programme or out of it: from where this person sees it, so that two never skip one */
  goOn(): Promise<void>
  /** to any phase */
  goTo(phaseId: string): Promise<void>
  /** to the one before; out of the first one back to before the programme */
  goBack(): Promise<void>
  finish(): Promise<void>
}

/** Call under a Solid owner. */
export function createConductor(live: Live): Conductor {
  const [busy, setBusy] = createSignal(false)
  let said: number | undefined
  const here = () => live.view()?.phase?.id ?? null
  const tell = async (what: Command) => {
    if (busy()) return undefined
    setBusy(true)
    let after: StateAnswer['state'] | undefined
    await attempt(async () => {
      after = (await command(live.workshopId, what)).state
    })
    setBusy(false)
    return after
  }
  /** Says where the room is now, and offers the way back: a tap too many in front of forty people must not hurt. */
  const walk = async (step: Command, back?: (now: string | null) => Command) => {
    const after = await tell(step)
    if (!after) return
    const { phase, status } = after.facilitation
    const words = phase ? t('facilitation.entered', { number: phase.number, title: phase.title }) : t(`facilitation.${status === 'finished' ? 'finished' : 'notStarted'}`)
    // an older way back would lead from where the room no longer is
    if (said !== undefined) closeToast(said)
    said = toast(words, back ? { action: { label: t('common.undo'), run: () => void tell(back(after.phaseId)) } } : {})
  }
  const to = (phaseId: string) => (from: string | null) => ({ type: 'goto', phaseId, from }) as const
  return {
    busy,
    tell,
    async goOn() {
      const step = stepOn(live.view())
      const was = here()
      if (step) await walk(step === 'start' ? { type: 'start' } : { type: step, from: was }, was === null ? (from) => ({ type: 'back', from }) : to(was))
    },
    async goTo(phaseId) {
      const was = here()
      await walk({ type: 'goto', phaseId, from: was }, was === null ? undefined : to(was))
    },
    async finish() {
      const was = here()
      await walk({ type: 'finish', from: was }, was === null ? undefined : to(was))
    },
    async goBack() {
      const was = here()
      await walk({ type: 'back', from: was }, was === null ? (from) => ({ type: 'finish', from }) : to(was))
    },
  }
}
