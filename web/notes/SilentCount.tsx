/** How much the room has written in silence: a number that grows, and that nobody sees what it says. */
import { formatNumber, t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import styles from './SilentCount.module.css'

/** @param props.staff they may wonder whether they see more */
export function SilentCount(props: { count: number; staff: boolean }) {
  return (
    <p class={styles.count}>
      <b class="num">{formatNumber(props.count)}</b>
      <span>{t('mine.writtenBig', { n: props.count })}</span>
      <span class={styles.secret}>
        <Icon name="eye-off" size={16} />
        {t(props.staff ? 'mine.nobodySeesYou' : 'mine.nobodySees')}
      </span>
    </p>
  )
}
