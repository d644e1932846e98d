/** What is said about one note: reactions, comments oldest first, and a field for one's own. Stands in the list, beside the canvas and on the phone; needs no document. */
import { createSignal, For, Show } from 'solid-js'
import { AppError } from '#shared/errors.ts'
import type { Action } from '#shared/roles.ts'
import { explain, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { CommentField } from './CommentField.tsx'
import { CommentRow } from './CommentRow.tsx'
import { Reactions } from './Reactions.tsx'
import styles from './Thread.module.css'
import { createThread, type ThreadModel } from './thread.ts'
import type { Talk } from './talk.ts'

export interface ThreadProps {
  talk: Talk
  noteId: string
  may: (action: Action) => boolean
  /** nobody signs in this workshop */
  nameless: boolean
  /** the field takes the focus when it appears */
  autofocus?: boolean
}

/** Made anew for another note: put it into a keyed `Show`. */
export function Thread(props: ThreadProps) {
  const model = createThread(props.talk, props.noteId)
  const [said, say] = createSignal('', { equals: false })
  return (
    <div class={styles.thread}>
      <Reactions talk={props.talk} noteId={props.noteId} enabled={props.may('reaction.set')} />
      <Comments model={model} staff={props.may('comment.moderate')} mayDelete={props.may('comment.delete.own')} say={say} />
      <Show when={props.may('comment.create')} fallback={<p class={styles.quiet}>{t('comments.readOnly')}</p>}>
        <CommentField noteId={props.noteId} nameless={props.nameless} autofocus={props.autofocus === true} send={model.send} say={say} />
      </Show>
      <p class="sr" role="status">
        {said()}
      </p>
      <p class="sr" role="log" aria-live="polite">
        {model.news()}
      </p>
    </div>
  )
}

function Comments(props: { model: ThreadModel; staff: boolean; mayDelete: boolean; say: (words: string) => void }) {
  const { thread } = props.model
  const ids = () => (thread()?.comments ?? []).map(({ id }) => id)
  const comment = (id: string) => thread()?.comments.find((one) => one.id === id)
  const gone = () => thread.error instanceof AppError && thread.error.code === 'not_found'
  return (
    <Show
      when={thread() && !gone()}
      fallback={
        <Show when={thread.error} fallback={<Skeleton lines={2} />}>
          <p class={styles.quiet}>{gone() ? t('comments.gone') : explain(thread.error)}</p>
          <Show when={!gone()}>
            <Button size="s" icon="refresh-cw" onClick={() => void thread.refetch()}>
              {t('common.tryAgain')}
            </Button>
          </Show>
        </Show>
      }
    >
      <Show when={ids().length > 0} fallback={<p class={styles.quiet}>{t('comments.none')}</p>}>
        <ol class={styles.comments}>
          <For each={ids()}>
            {(id) => <Show when={comment(id)}>{(one) => <CommentRow comment={one()} model={props.model} staff={props.staff} mayDelete={props.mayDelete} say={props.say} />}</Show>}
          </For>
        </ol>
      </Show>
    </Show>
  )
}
