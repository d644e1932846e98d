/** Afterwards: thanks, and what there is. */
import { t } from '#web/i18n.tsx'
import { Books } from '#web/ui/Books.tsx'
import type { Wall } from './model.ts'
import styles from './EndScene.module.css'

export function EndScene(props: { wall: Wall }) {
  return (
    <div class={styles.scene}>
      <h1>{t('wall.endTitle')}</h1>
      <p dir="auto">{t('wall.end', { n: props.wall.live.counts()?.notes ?? 0 })}</p>
      <div class={styles.books}>
        <Books width={1728} scale={2} shelf={false} />
      </div>
    </div>
  )
}
