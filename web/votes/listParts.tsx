/** Everything of votes that the list shows, behind one door, so that the list can be read before it is here. */
import type { Accessor, Component } from 'solid-js'
import type { Live } from '#web/facilitation/live.ts'
import { VotesContext } from './context.ts'
import { ListResult } from './ListResult.tsx'
import { ListVoteBar, RowVote } from './ListVotes.tsx'
import { VoteCard } from './VoteCard.tsx'
import { createVotes } from './votes.ts'

export interface ListVotes {
  /** on a note's or a group's row */
  readonly Row: Component<{ itemId: string; name: string }>
  readonly Card: Component
  readonly Bar: Component
  readonly Result: Component<{ onShow: (itemId: string) => void }>
  /** for the screen reader */
  readonly said: Accessor<string>
}

/** Call under a Solid owner. */
export function createListVotes(live: Live): ListVotes {
  const votes = createVotes(live)
  const within =
    <Props extends object>(Part: Component<Props>): Component<Props> =>
    (props) => (
      <VotesContext.Provider value={votes}>
        <Part {...props} />
      </VotesContext.Provider>
    )
  return { Row: within(RowVote), Card: within(VoteCard), Bar: within(ListVoteBar), Result: within(ListResult), said: votes.said }
}
