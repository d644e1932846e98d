/** The middle of the list view: the question, the tools, and all that is written. */
import { Show, Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { t } from '#web/i18n.tsx'
import { part } from '#web/part.ts'
import { later } from '#web/phone/later.ts'
import { SyncBanners } from '#web/sync/SyncBanners.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { BoardNotes } from './BoardNotes.tsx'
import { useList } from './context.ts'
import { focusItem } from './focus.ts'
import { OwnNotes } from './OwnNotes.tsx'
import { SimilarDoor } from './SimilarDoor.tsx'
import styles from './ListScreen.module.css'
import { ListTools } from './ListTools.tsx'
import { hasBeen } from './once.ts'

const MoveMenu = part(async () => (await import('./MoveMenu.tsx')).MoveMenu)
const NameDialog = part(async () => (await import('#web/groups/NameDialog.tsx')).NameDialog)
const PickBar = later(async () => (await import('./PickBar.tsx')).PickBar)

export function Sheet(props: { question: string }) {
  const list = useList()
  const { session } = list
  const moved = hasBeen(() => list.moving() !== undefined)
  const asked = hasBeen(() => list.question() !== undefined)
  return (
    <main class={styles.main} id="main" tabindex="-1">
      <div class={styles.column}>
        <SyncBanners session={session} />
        <h1 class={styles.question} dir="auto">
          {props.question || t('list.heading')}
        </h1>
        <Dynamic component={list.votes()?.Result} onShow={focusItem} />
        <ListTools />
        <Show when={session.ready()} fallback={<Skeleton lines={6} />}>
          <SimilarDoor />
          <OwnNotes />
          <BoardNotes />
          <Suspense>
            <Show when={list.picking()}>
              <PickBar />
            </Show>
          </Suspense>
        </Show>
        <Suspense>
          <Show when={asked()}>
            <NameDialog question={list.question()} onClose={() => list.askName(undefined)} />
          </Show>
        </Suspense>
        <Suspense>
          <Show when={moved()}>
            <MoveMenu />
          </Show>
        </Suspense>
      </div>
    </main>
  )
}
