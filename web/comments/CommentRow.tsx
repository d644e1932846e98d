/** One comment: who, when, what; and for its author and facilitators what can be done about it. */
import { Show } from 'solid-js'
import type { Comment } from '#shared/comments.ts'
import { attempt } from '#web/facilitation/command.ts'
import { formatDate, t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import { toast } from '#web/ui/toast.ts'
import styles from './Thread.module.css'
import { authorWords, type ThreadModel } from './thread.ts'

interface RowProps {
  comment: Comment
  model: ThreadModel
  staff: boolean
  mayDelete: boolean
  say: (words: string) => void
}

const DAY_MS = 24 * 60 * 60 * 1000
/** The time of the day will do for what was said today. */
const timeWords = (at: string): string => formatDate(at, Date.now() - Date.parse(at) < DAY_MS ? { timeStyle: 'short' } : { dateStyle: 'short', timeStyle: 'short' })

export function CommentRow(props: RowProps) {
  const items = () => itemsFor(props)
  return (
    <li class={styles.comment} data-hidden={props.comment.hidden ? '' : undefined}>
      <div class={styles.words}>
        <p class={styles.text} dir="auto">
          {props.comment.text}
        </p>
        <p class={styles.meta}>
          <bdi>{authorWords(props.comment)}</bdi>
          <time datetime={props.comment.at}>{timeWords(props.comment.at)}</time>
          <Show when={props.comment.hidden}>
            <span class={styles.mark}>
              <Icon name="eye-off" size={16} />
              {t('comments.hidden')}
            </span>
          </Show>
        </p>
      </div>
      <Show when={items().length > 0}>
        <Menu label={t('comments.more', { name: authorWords(props.comment) })} items={items()} />
      </Show>
    </li>
  )
}

/** Hiding can be undone, so it comes first; deleting for good is for one's own, and for what is hidden already. */
function itemsFor({ comment, model, staff, mayDelete, say }: RowProps): MenuItem[] {
  const hide = (hidden: boolean) => () =>
    void attempt(async () => {
      await model.hide(comment, hidden)
      say(t(hidden ? 'comments.hiddenNow' : 'comments.shownNow'))
    })
  const remove = () =>
    void attempt(async () => {
      await model.remove(comment)
      // what was one's own can be said again
      const again = () => void attempt(() => model.send(comment.text, comment.anonymous))
      toast(t('comments.deleted'), comment.own ? { action: { label: t('common.undo'), run: again } } : {})
    })
  const moderation: MenuItem[] =
    staff && !comment.own ? [{ label: t(comment.hidden ? 'comments.unhide' : 'comments.hide'), icon: comment.hidden ? 'eye' : 'eye-off', onSelect: hide(!comment.hidden) }] : []
  const deletable = comment.own ? mayDelete : staff && comment.hidden
  return [...moderation, ...(deletable ? [{ label: t('comments.delete'), icon: 'trash-2', danger: true, onSelect: remove } as const] : [])]
}
