/** The shape of what is on its way. */
import { Index } from 'solid-js'
import { t } from '#web/i18n.tsx'
import styles from './Skeleton.module.css'

const WIDTHS = ['70%', '100%', '92%', '46%', '84%']

/** @param props.label what is being fetched, for screen readers */
export function Skeleton(props: { lines?: number; label?: string }) {
  const lines = () => Array.from({ length: props.lines ?? 3 }, (_, line) => WIDTHS[line % WIDTHS.length])
  return (
    <div class={styles.skeleton} role="status" aria-busy="true">
      <span class="sr">{props.label ?? t('common.loading')}</span>
      <Index each={lines()}>{(width) => <i style={{ 'inline-size': width() }} />}</Index>
    </div>
  )
}
