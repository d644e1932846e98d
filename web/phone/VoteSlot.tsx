/** Where votes come onto the phone page: nothing of them is loaded before there is a round. */
import { createSignal, onCleanup, Show, Suspense } from 'solid-js'
import type { Round } from '#shared/facilitation/votes.ts'
import { loadRounds } from './data.ts'
import { later } from './later.ts'
import type { PhoneModel } from './model.ts'

const PhoneVotes = later(async () => (await import('#web/votes/PhoneVotes.tsx')).PhoneVotes)
/** The room is silent: what this device remembers of its rounds. */
const SILENT_MS = 2_500

export function VoteSlot(props: { phone: PhoneModel; onCover: (covered: boolean) => void }) {
  const { live } = props.phone
  const [known, setKnown] = createSignal<readonly Round[]>()
  const timer = setTimeout(() => live.view() ?? loadRounds(live.workshopId, props.phone.workshop.memberId).then(setKnown, () => undefined), SILENT_MS)
  onCleanup(() => clearTimeout(timer))
  return (
    <Show when={(live.view()?.votes ?? known())?.length}>
      <Suspense>
        <PhoneVotes phone={props.phone} known={known} onCover={props.onCover} />
      </Suspense>
    </Show>
  )
}
