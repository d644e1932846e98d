/** Comments beside the canvas: a docked panel about the note that is chosen there. */
import { type Accessor, createEffect, createSignal, lazy, on, onCleanup, Show, Suspense } from 'solid-js'
import { joinRecord, recordIdOf } from '#shared/board/layout.ts'
import { isNote, noteMeta, toPlainText } from '#shared/board/records.ts'
import { useBoard } from '#web/board/context.ts'
import { t } from '#web/i18n.tsx'
import { isConnected } from '#web/sync/status.ts'
import type { BoardSession } from '#web/sync/types.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { PaperNote } from '#web/ui/PaperNote.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import styles from './BoardComments.module.css'
import { createTalk, type Talk } from './talk.ts'

const Thread = lazy(async () => ({ default: (await import('./Thread.tsx')).Thread }))

export interface Talking {
  readonly talk: Talk
  /** the note whose comments stand beside the canvas */
  readonly talking: Accessor<string | undefined>
  setTalking(noteId: string | undefined): void
}
/** Call under a Solid owner. */
export function createTalking(session: BoardSession): Talking {
  const [talking, setTalking] = createSignal<string>()
  return { talk: createTalk(session.documentId, { talk: session.talk, connected: () => isConnected(session.status()) }), talking, setTalking }
}

export function BoardComments() {
  const { canvas, talk, talking, setTalking, live, session, workshop } = useBoard()
  const close = () => {
    setTalking(undefined)
    canvas()?.focus()
  }
  // it follows what is chosen on the canvas; only what was asked for takes the keyboard along
  let asked = talking()
  createEffect(
    on(
      () => canvas()?.onlyNote(),
      (noteId) => {
        if (noteId === undefined || noteId === talking()) return
        asked = undefined
        setTalking(noteId)
      },
    ),
  )
  return (
    <div class={styles.panel}>
      <div class={styles.head}>
        <h2 id="comments-title">{t('comments.title')}</h2>
        <IconButton icon="x" label={t('common.close')} onClick={close} />
      </div>
      <div class={styles.body}>
        <Show when={talking()} keyed>
          {(noteId) => (
            <>
              <ChosenNote session={session} noteId={noteId} />
              <Suspense fallback={<Skeleton lines={3} />}>
                <Thread talk={talk} noteId={noteId} may={live.may} nameless={workshop().identity === 'anonymous'} autofocus={asked === noteId} />
              </Suspense>
            </>
          )}
        </Show>
      </div>
    </div>
  )
}

function ChosenNote(props: { session: BoardSession; noteId: string }) {
  const id = recordIdOf(props.noteId)
  const read = () => joinRecord(props.session.records, id)
  const [record, setRecord] = createSignal(read())
  const follow = (event: { keysChanged: Set<string> }) => [...event.keysChanged].some((key) => key.startsWith(id)) && setRecord(read())
  props.session.records.observe(follow)
  onCleanup(() => props.session.records.unobserve(follow))
  const note = () => {
    const now = record()
    return isNote(now) ? now : undefined
  }
  return (
    <Show when={note()}>
      {(now) => (
        <PaperNote
          color={now().props.color}
          text={toPlainText(now().props.richText)}
          number={noteMeta(now()).n ?? null}
          anonymous={noteMeta(now()).anon === true}
          via={noteMeta(now()).via ?? null}
          lang={noteMeta(now()).lang ?? null}
        />
      )}
    </Show>
  )
}
