/** Votes in the list: they come with the first round that there is, and the list can be read without them. */
import { type Accessor, createEffect, createSignal, getOwner, onCleanup, runWithOwner } from 'solid-js'
import type { Live } from '#web/facilitation/live.ts'
import { loadAllTexts } from '#web/i18n.tsx'
import { untilThere } from '#web/part.ts'
import type { ListVotes } from '#web/votes/listParts.tsx'

/** Call under a Solid owner. */
export function createVoteParts(live: Live): Accessor<ListVotes | undefined> {
  const [parts, setParts] = createSignal<ListVotes>()
  const owner = getOwner()
  let [asked, ended] = [false, false]
  const open = async () => {
    const [{ createListVotes }] = await untilThere(() => Promise.all([import('#web/votes/listParts.tsx'), loadAllTexts()]))
    if (!ended) runWithOwner(owner, () => setParts(createListVotes(live)))
  }
  createEffect(() => {
    if (asked || !live.view()?.votes.length) return
    asked = true
    void open()
  })
  onCleanup(() => {
    ended = true
  })
  return parts
}
