/** A break: how long still, and when it goes on. */
import { createMemo, Show } from 'solid-js'
import { formatDate, t } from '#web/i18n.tsx'
import type { Wall } from './model.ts'
import { BigTime, SmallDoor } from './parts.tsx'
import styles from './PauseScene.module.css'

export function PauseScene(props: { wall: Wall }) {
  const { live } = props.wall
  const backAt = createMemo(() => live.view()?.timer?.endsAt)
  return (
    <div class={styles.scene}>
      <div class={styles.words}>
        <h1 dir="auto">{live.view()?.phase?.title ?? t('wall.pause')}</h1>
        <BigTime left={props.wall.left()} words="wall.left" />
        <Show when={backAt()}>{(at) => <p class={styles.back}>{t('wall.backAt', { time: formatDate(at(), { timeStyle: 'short' }) })}</p>}</Show>
      </div>
      <SmallDoor wall={props.wall} />
    </div>
  )
}
