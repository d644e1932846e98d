/** The running workshop and its votes on the canvas face, with what is selected there. */
import type { JSX } from 'solid-js'
import { useBoard } from '#web/board/context.ts'
import { LiveContext } from '#web/facilitation/context.ts'
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
