/** The list view once the workshop is known: bar, contents, notes, what is happening. */
import { onCleanup } from 'solid-js'
import type { Workshop } from '#shared/workshops.ts'
import { sayNotices } from '#web/board/notices.ts'
import { TalkProvider } from '#web/comments/TalkProvider.tsx'
import { LiveContext } from '#web/facilitation/context.ts'
import { openBoard } from '#web/sync/client.ts'
import { onSharedComputer } from '#web/sync/shared-computer.ts'
import { Contents } from './Contents.tsx'
import { ListContext } from './context.ts'
import styles from './ListScreen.module.css'
import { ListTop } from './ListTop.tsx'
import { createList } from './model.ts'
import { News } from './News.tsx'
import { createShared } from './shared.ts'
import { Sheet } from './Sheet.tsx'

export function ListScreen(props: { workshop: Workshop }) {
  const session = openBoard({ documentId: props.workshop.boards[0]?.id ?? '', shared: onSharedComputer() })
  onCleanup(() => session.dispose())
  session.setPresence({ face: 'list' })
  const list = createList(session, props.workshop)
  const { shared, said } = createShared(list)
  sayNotices(session, () => props.workshop)
  return (
    <LiveContext.Provider value={list.live}>
      <ListContext.Provider value={shared}>
        <TalkProvider session={session}>
          <div class={styles.page}>
            <ListTop workshop={props.workshop} />
            <Contents />
            <Sheet question={props.workshop.question} />
            <News />
            <p class="sr" role="status">
              {said()}
            </p>
            <p class="sr" role="status">
              {shared.votes()?.said()}
            </p>
          </div>
        </TalkProvider>
      </ListContext.Provider>
    </LiveContext.Provider>
  )
}
