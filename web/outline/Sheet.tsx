/** The middle of the list view: the question, the tools, and all that is written. */
import { Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { SyncBanners } from '#web/sync/SyncBanners.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { ListResult } from '#web/votes/ListResult.tsx'
import { BoardNotes } from './BoardNotes.tsx'
import { useList } from './context.ts'
import { focusItem } from './focus.ts'
import { OwnNotes } from './OwnNotes.tsx'
import styles from './ListScreen.module.css'
import { ListTools } from './ListTools.tsx'
import { MoveMenu } from './MoveMenu.tsx'

export function Sheet(props: { question: string }) {
  const { session } = useList()
  return (
    <main class={styles.main} id="main" tabindex="-1">
      <div class={styles.column}>
        <SyncBanners session={session} />
        <h1 class={styles.question} dir="auto">
          {props.question || t('list.heading')}
        </h1>
        <ListResult onShow={focusItem} />
        <ListTools />
        <Show when={session.ready()} fallback={<Skeleton lines={6} />}>
          <OwnNotes />
          <BoardNotes />
        </Show>
        <MoveMenu />
      </div>
    </main>
  )
}
