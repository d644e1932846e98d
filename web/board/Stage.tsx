/** The canvas and the tools that lie on it. Nothing of ours is ever put into its bottom right corner: that is where its library signs. */
import { Show } from 'solid-js'
import { isStaff } from '#shared/roles.ts'
import { SilentCount } from '#web/notes/SilentCount.tsx'
import { t } from '#web/i18n.tsx'
import type { Canvas } from '#web/canvas/types.ts'
import { BoardVotes } from '#web/votes/BoardVotes.tsx'
import { useVotes } from '#web/votes/context.ts'
import { whyNot } from '#web/facilitation/words.ts'
import { AnonymousNote } from './AnonymousNote.tsx'
import { SheetsOnTheirWay } from './BoardSkeleton.tsx'
import { CanvasHost } from './CanvasHost.tsx'
import { CanvasTools } from './CanvasTools.tsx'
import { useBoard, useMay } from './context.ts'
import { NoteTray } from './NoteTray.tsx'
import { showWished } from './showWished.ts'
import styles from './Stage.module.css'
import { UploadLine } from './UploadLine.tsx'

export function Stage(props: { onCanvas: (canvas: Canvas | undefined) => void }) {
  const { live, session, workshop, canvas, wish, uploads, shelf } = useBoard()
  const may = useMay()
  const votes = useVotes()
  /** the row above has the same words */
  const saidAbove = () => live.archived() && (live.view()?.line.length ?? 0) > 0
  showWished(canvas)
  return (
    <main id="main" class={styles.stage} tabindex="-1">
      <h1 class="sr">{workshop().title}</h1>
      <Show when={!canvas()}>
        <SheetsOnTheirWay />
      </Show>
      <Show when={session.ready()}>
        <CanvasHost onCanvas={props.onCanvas} />
      </Show>
      <Show when={canvas()}>
        {(ready) => (
          <>
            {/* once the notes lie there, nothing lies on them */}
            <Show when={shelf.silent() && (shelf.written() > 0 || !live.view()?.revealed)}>
              <div class={styles.silent}>
                <SilentCount count={shelf.written()} staff={isStaff(session.role())} />
              </div>
            </Show>
            <CanvasTools canvas={ready()} />
            <Show when={uploads.share() !== undefined}>
              <UploadLine share={uploads.share() ?? 0} />
            </Show>
            <BoardVotes />
            <Show
              when={!votes.open() && session.editable() && may('note.create')}
              fallback={
                <Show when={!votes.open() && !saidAbove()}>
                  <p class={styles.readonly}>{t(whyNot(live) ?? 'board.readOnly')}</p>
                </Show>
              }
            >
              <NoteTray canvas={ready()} />
              <Show when={wish()}>{(note) => <AnonymousNote wish={note()} />}</Show>
            </Show>
          </>
        )}
      </Show>
    </main>
  )
}
