/** Comments in the list: a button with their number in the row, and the thread that it opens under it. */
import { lazy, Show, Suspense } from 'solid-js'
import type { Action } from '#shared/roles.ts'
import { formatNumber, t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useTalk } from './context.ts'
import styles from './NoteTalk.module.css'
import { ReactionCounts } from './Reactions.tsx'

const Thread = lazy(async () => ({ default: (await import('./Thread.tsx')).Thread }))

/** @param props.name of the note, as it is spoken of */
export function TalkButton(props: { noteId: string; name: string }) {
  const talk = useTalk()
  const count = () => talk.of(props.noteId).comments
  const open = () => talk.opened().has(props.noteId)
  return (
    <button
      type="button"
      class={styles.button}
      aria-expanded={open()}
      aria-controls={`talk-${props.noteId}`}
      aria-label={t('comments.toggle', { note: props.name, n: count() })}
      onClick={() => talk.open(props.noteId, !open())}
    >
      <Icon name="message-square" />
      <Show when={count() > 0}>
        <b class="num">{formatNumber(count())}</b>
      </Show>
    </button>
  )
}

/** For the row's last line. */
export function TalkSummary(props: { noteId: string }) {
  return <ReactionCounts talk={useTalk()} noteId={props.noteId} />
}

export function TalkThread(props: { noteId: string; name: string; may: (action: Action) => boolean; nameless: boolean }) {
  const talk = useTalk()
  return (
    <section class={styles.thread} id={`talk-${props.noteId}`} aria-label={t('comments.of', { note: props.name })} hidden={!talk.opened().has(props.noteId)}>
      <Show when={talk.opened().has(props.noteId)}>
        <Suspense fallback={<Skeleton lines={3} />}>
          <Thread talk={talk} noteId={props.noteId} may={props.may} nameless={props.nameless} />
        </Suspense>
      </Show>
    </section>
  )
}
