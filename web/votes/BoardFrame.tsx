/** The running workshop and its votes on the canvas face: around it with what is selected there, and beside it with the ranking. */
import { type JSX, Show } from 'solid-js'
import { useBoard } from '#web/board/context.ts'
import { LiveContext } from '#web/facilitation/context.ts'
import { VotesPanel } from './BoardVotes.tsx'
import { useVotes } from './context.ts'
import { VotesProvider } from './Provider.tsx'
import { SelectionContext } from './selection.ts'

export function VotesOfBoard(props: { children: JSX.Element }) {
  const { live, canvas } = useBoard()
  return (
    <LiveContext.Provider value={live}>
      <SelectionContext.Provider value={() => canvas()?.selectedItems() ?? []}>
        <VotesProvider live={live}>{props.children}</VotesProvider>
      </SelectionContext.Provider>
    </LiveContext.Provider>
  )
}

export function VotesBeside(props: { class: string | undefined }) {
  const votes = useVotes()
  return (
    <Show when={votes.reading()}>
      <aside class={props.class}>
        <VotesPanel />
      </aside>
    </Show>
  )
}
