/** Around a face: its votes for all its parts, and their voice. */
import type { Accessor, JSX } from 'solid-js'
import type { Round } from '#shared/facilitation/votes.ts'
import type { Live } from '#web/facilitation/live.ts'
import { VotesContext } from './context.ts'
import { createVotes } from './votes.ts'

export function VotesProvider(props: { live: Live; known?: Accessor<readonly Round[] | undefined>; children: JSX.Element }) {
  const votes = createVotes(props.live, props.known)
  return (
    <VotesContext.Provider value={votes}>
      {props.children}
      <p class="sr" role="status">
        {votes.said()}
      </p>
    </VotesContext.Provider>
  )
}
