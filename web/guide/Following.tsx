/** Over the canvas: whom this screen follows, with a way to stop, and who follows it. */
import { createMemo, Show } from 'solid-js'
import { useBoard } from '#web/board/context.ts'
import type { Canvas } from '#web/canvas/types.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { nameOf } from './people.ts'
import styles from './Following.module.css'

export function Following(props: { canvas: Canvas }) {
  const { session } = useBoard()
  const leader = () => session.people().find(({ memberId }) => memberId === props.canvas.following())
  const followers = createMemo(() => new Map(session.people().flatMap((one) => (!one.self && one.following === session.memberId() ? [[one.memberId, nameOf(one)] as const] : []))))
  const words = () => {
    const [first] = followers().values()
    return followers().size === 1 ? t('guide.followedBy', { name: first ?? '' }) : t('guide.followers', { n: followers().size })
  }
  const stop = () => {
    props.canvas.follow(undefined)
    props.canvas.focus()
  }
  return (
    <div class={styles.line} role="status">
      <Show when={leader()}>
        {(person) => (
          <p class={styles.pill} data-active="">
            <Icon name="eye" size={20} />
            <span dir="auto">{t('guide.following', { name: nameOf(person()) })}</span>
            <Button size="s" variant="quiet" onClick={stop}>
              {t('guide.stop')}
            </Button>
          </p>
        )}
      </Show>
      <Show when={followers().size > 0}>
        <p class={styles.pill}>
          <Icon name="users" size={20} />
          <span dir="auto">{words()}</span>
        </p>
      </Show>
    </div>
  )
}
