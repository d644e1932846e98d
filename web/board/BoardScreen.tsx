/** An open board: the bar, what has to be said, the canvas with its tools, and a panel beside it. */
import { createSignal, Show } from 'solid-js'
import type { Workshop } from '#shared/workshops.ts'
import { rememberFace } from '#web/face.ts'
import { PhaseBar } from '#web/facilitation/PhaseBar.tsx'
import { RehearsalBanner } from '#web/rehearsal/RehearsalBanner.tsx'
import { SyncBanners } from '#web/sync/SyncBanners.tsx'
import { VotesOfBoard } from '#web/votes/BoardFrame.tsx'
import styles from './BoardScreen.module.css'
import { canvasCode } from './canvasCode.ts'
import { BoardContext, type Board } from './context.ts'
import { createBoard } from './createBoard.ts'
import { Gone } from './Gone.tsx'
import { sayNotices } from './notices.ts'
import { Panels } from './Panels.tsx'
import { Stage } from './Stage.tsx'
import { TopBar } from './TopBar.tsx'

export function BoardScreen(props: { workshop: Workshop }) {
  const board = createBoard(() => props.workshop)
  // comes while the room is being entered; whoever needs it says what went wrong
  void canvasCode().catch(() => undefined)
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
          <Panels people={people()} onPeople={setPeople} />
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
