/** The row under the bar of canvas and list: the facilitator's, or for everybody else what happens now. */
import { Match, Suspense, Switch } from 'solid-js'
import { isStaff } from '#shared/roles.ts'
import { later } from '#web/phone/later.ts'
import { useLive } from './context.ts'
import { ParticipantBar } from './ParticipantBar.tsx'
import styles from './PhaseBar.module.css'

const FacilitatorBar = later(async () => (await import('./FacilitatorBar.tsx')).FacilitatorBar)

export function PhaseBar() {
  const live = useLive()
  const running = () => (live.view()?.line.length ?? 0) > 0
  return (
    <Switch>
      <Match when={live.view() && isStaff(live.role()) && !live.archived()}>
        {/* what is under it does not jump when it comes */}
        <Suspense fallback={<div class={styles.place} />}>
          <FacilitatorBar />
        </Suspense>
      </Match>
      <Match when={running()}>
        <ParticipantBar />
      </Match>
    </Switch>
  )
}
