/** The list view once the workshop is known: bar, contents, notes, what is happening. */
import { createSignal, onCleanup } from 'solid-js'
import type { Workshop } from '#shared/workshops.ts'
import { sayNotices } from '#web/board/notices.ts'
import { TalkProvider } from '#web/comments/TalkProvider.tsx'
import { LiveContext } from '#web/facilitation/context.ts'
import { PhaseBar } from '#web/facilitation/PhaseBar.tsx'
import { openBoard } from '#web/sync/client.ts'
import { onSharedComputer } from '#web/sync/shared-computer.ts'
import { RehearsalBanner } from '#web/rehearsal/RehearsalBanner.tsx'
import { VotesProvider } from '#web/votes/Provider.tsx'
import { Contents } from './Contents.tsx'
import { createActions, ListContext, type Moving } from './context.ts'
import { ListBar } from './ListBar.tsx'
import styles from './ListScreen.module.css'
import { createList } from './model.ts'
import { createNames } from './names.ts'
import { News } from './News.tsx'
import { Sheet } from './Sheet.tsx'

export function ListScreen(props: { workshop: Workshop }) {
  const session = openBoard({ documentId: props.workshop.boards[0]?.id ?? '', shared: onSharedComputer() })
  onCleanup(() => session.dispose())
  session.setPresence({ face: 'list' })
  const list = createList(session, props.workshop)
  const [said, say] = createSignal('', { equals: false })
  const [moving, setMoving] = createSignal<Moving>()
  const authorOf = createNames(session, props.workshop, () => list.outline)
  sayNotices(session, () => props.workshop)
  return (
    <LiveContext.Provider value={list.live}>
      <ListContext.Provider value={{ ...list, authorOf, say, rewriting: new Map(), moving, setMoving, ...createActions(list, say) }}>
        <TalkProvider session={session}>
          <VotesProvider live={list.live}>
            <div class={styles.page}>
              <div class={styles.top}>
                <ListBar workshop={props.workshop} />
                <PhaseBar />
                <RehearsalBanner workshop={props.workshop} face="list" over={session.status().kind === 'stopped'} />
              </div>
              <Contents />
              <Sheet question={props.workshop.question} />
              <News />
              <p class="sr" role="status">
                {said()}
              </p>
            </div>
          </VotesProvider>
        </TalkProvider>
      </ListContext.Provider>
    </LiveContext.Provider>
  )
}
