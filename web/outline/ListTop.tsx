/** What stays over the list: its bar, the phase, and that it is a rehearsal. */
import { Show, Suspense } from 'solid-js'
import type { Workshop } from '#shared/workshops.ts'
import { isStaff } from '#shared/roles.ts'
import { part } from '#web/part.ts'
import { useList } from './context.ts'
import { ListBar } from './ListBar.tsx'
import styles from './ListScreen.module.css'

// the board can be read before they are here
const PhaseBar = part(async () => (await import('#web/facilitation/PhaseBar.tsx')).PhaseBar)
const RehearsalBanner = part(async () => (await import('#web/rehearsal/RehearsalBanner.tsx')).RehearsalBanner)

export function ListTop(props: { workshop: Workshop }) {
  const { session, live } = useList()
  return (
    <div class={styles.top}>
      <ListBar workshop={props.workshop} />
      <Suspense>
        <Show when={(live.view()?.line.length ?? 0) > 0 || (live.view() && isStaff(live.role()))}>
          <PhaseBar />
        </Show>
      </Suspense>
      <Suspense>
        <Show when={props.workshop.rehearsal}>
          <RehearsalBanner workshop={props.workshop} face="list" over={session.status().kind === 'stopped'} />
        </Show>
      </Suspense>
    </div>
  )
}
