/** An open board: the bar, what has to be said, the canvas with its tools, and a panel beside it. */
import { createSignal, Show } from 'solid-js'
import type { Workshop } from '#shared/workshops.ts'
import { BoardComments } from '#web/comments/BoardComments.tsx'
import { rememberFace } from '#web/face.ts'
import { PhaseBar } from '#web/facilitation/PhaseBar.tsx'
import { RehearsalBanner } from '#web/rehearsal/RehearsalBanner.tsx'
import { SyncBanners } from '#web/sync/SyncBanners.tsx'
import { VotesBeside, VotesOfBoard } from '#web/votes/BoardFrame.tsx'
import { PeoplePanel } from '#web/workshops/PeoplePanel.tsx'
import styles from './BoardScreen.module.css'
import { BoardContext, type Board } from './context.ts'
import { createBoard } from './createBoard.ts'
import { Gone } from './Gone.tsx'
import { MyShelf } from './MyShelf.tsx'
import { sayNotices } from './notices.ts'
import { Stage } from './Stage.tsx'
import { TopBar } from './TopBar.tsx'

export function BoardScreen(props: { workshop: Workshop }) {
  const board = createBoard(() => props.workshop)
  sayNotices(board.session, () => props.workshop)
  const [people, setPeople] = createSignal(false)
  rememberFace('canvas')
  return (
    <BoardContext.Provider value={board}>
      <VotesOfBoard>
        <div class={styles.screen}>
          <div class={styles.top}>
            <TopBar people={people()} onPeople={setPeople} />
            <PhaseBar />
          </div>
          <div class={styles.notices}>
            <RehearsalBanner workshop={props.workshop} face="canvas" over={isGone(board)} />
            <SyncBanners session={board.session} />
          </div>
          <Show when={!isGone(board)} fallback={<Gone />}>
            <Stage onCanvas={board.setCanvas} />
          </Show>
          <BoardComments other={people()} onOpen={() => setPeople(false)} />
          <Show when={board.drawer.opened() && !people() && board.talking() === undefined}>
            <div class={styles.panel} data-docked>
              <MyShelf />
            </div>
          </Show>
          <Show when={people()} fallback={<VotesBeside class={styles.panel} />}>
            <aside class={styles.panel} data-docked>
              <PeoplePanel workshop={props.workshop} onClose={() => setPeople(false)} />
            </aside>
          </Show>
        </div>
      </VotesOfBoard>
    </BoardContext.Provider>
  )
}

/** Nothing of the board may be seen any more. */
function isGone({ session }: Board): boolean {
  const status = session.status()
  return status.kind === 'stopped' && status.reason !== 'refused' && status.reason !== 'replaced'
}
