/** The editor over a workshop that goes by it: one command for each change, in order; what the server says last is what stands. */
import { createEffect, createSignal, on, Show } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { attempt, command } from '#web/facilitation/command.ts'
import { useLive } from '#web/facilitation/context.ts'
import { createProgramme } from '#web/facilitation/programme.ts'
import { explain, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { toast } from '#web/ui/toast.ts'
import { Editor } from './Editor.tsx'
import { copyOf, createProgrammeStore, type Edit } from './edits.ts'
import { LengthChoice } from './LengthChoice.tsx'
import styles from './ProgrammePage.module.css'
import type { Phase } from '#shared/workshops.ts'

export function LiveEditor() {
  const live = useLive()
  const stored = createProgramme(live)
  const [waiting, setWaiting] = createSignal(0)
  let line: Promise<unknown> = Promise.resolve()
  const send = (edit: Edit) => {
    setWaiting((count) => count + 1)
    line = line.then(async () => {
      const done = await attempt(() => command(live.workshopId, edit))
      setWaiting((count) => count - 1)
      if (!done) await stored.refetch()
      if (!done) takeStored()
    })
  }
  const programme = createProgrammeStore([], { current: () => live.view()?.phase?.id ?? null, send })
  // while own changes are on their way, the screen is ahead of the server
  const takeStored = () => {
    const phases = stored()
    if (phases && waiting() === 0) programme.take(phases)
  }
  createEffect(on([stored, waiting], takeStored))
  const running = () => {
    const view = live.view()
    const endsAt = view?.timer?.endsAt
    if (!view?.phase) return undefined
    const left = view.timer?.pausedWithMs ?? 0
    return { phaseId: view.phase.id, endsAt: endsAt ? Math.max(Date.parse(endsAt), live.now()) : live.now() + left }
  }
  const swap = (phases: readonly Phase[]) => {
    const before = programme.phases.map(copyOf)
    const put = (next: readonly Phase[]) => {
      try {
        programme.edit({ type: 'programme', phases: [...next] })
      } catch (error) {
        toast(explain(error), { kind: 'error' })
      }
    }
    put(phases)
    toast(t('programme.replaced'), { action: { label: t('common.undo'), run: () => put(before) } })
  }
  return (
    <Show
      when={stored()}
      fallback={
        <Show when={stored.error} fallback={<Skeleton lines={8} />}>
          <p>{explain(stored.error)}</p>
          <div>
            <Button icon="refresh-cw" onClick={() => void stored.refetch()}>
              {t('common.tryAgain')}
            </Button>
          </div>
        </Show>
      }
    >
      <div class={styles.tools}>
        <Show when={live.view()?.status !== 'running'} fallback={<p class="muted">{t('programme.whileRunning', { max: LIMITS.phases })}</p>}>
          <LengthChoice language={live.workshop().locale} phases={programme.phases} onChoose={swap} />
        </Show>
        <p class="small muted" role="status">
          {t(waiting() > 0 ? 'programme.saving' : 'programme.saved')}
        </p>
      </div>
      <Editor programme={programme} startsAt={live.workshop().startsAt} running={running()} lang={live.workshop().locale} />
    </Show>
  )
}
