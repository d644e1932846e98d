/** The list view once the workshop is known: bar, contents, notes, what is happening. */
import { createSignal, onCleanup, Show } from 'solid-js'
import type { Workshop } from '#shared/workshops.ts'
import { t } from '#web/i18n.tsx'
import { sayNotices } from '#web/board/notices.ts'
import { openBoard } from '#web/sync/client.ts'
import { onSharedComputer } from '#web/sync/shared-computer.ts'
import { SyncBanners } from '#web/sync/SyncBanners.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { BoardNotes } from './BoardNotes.tsx'
import { Contents } from './Contents.tsx'
import { createActions, ListContext, type Moving } from './context.ts'
import { ListBar } from './ListBar.tsx'
import styles from './ListScreen.module.css'
import { ListTools } from './ListTools.tsx'
import { createList } from './model.ts'
import { MoveMenu } from './MoveMenu.tsx'
import { createNames } from './names.ts'
import { News } from './News.tsx'

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
    <ListContext.Provider value={{ ...list, authorOf, say, rewriting: new Map(), moving, setMoving, ...createActions(list, say) }}>
      <div class={styles.page}>
        <ListBar workshop={props.workshop} />
        <Contents />
        <main class={styles.main} id="main" tabindex="-1">
          <div class={styles.column}>
            <SyncBanners session={session} />
            <h1 class={styles.question} dir="auto">
              {props.workshop.question || t('list.heading')}
            </h1>
            <ListTools />
            <Show when={session.ready()} fallback={<Skeleton lines={6} />}>
              <BoardNotes />
            </Show>
          </div>
        </main>
        <News />
        <MoveMenu />
        <p class="sr" role="status">
          {said()}
        </p>
      </div>
    </ListContext.Provider>
  )
}
