/** A day as the library's date stamp: month over day. The whole date is there for screen readers. */
import { formatDate } from '#web/i18n.tsx'
import styles from './DateStamp.module.css'

/** @param props.at ISO 8601; @param props.past prints it paler, `false` when what happens has no end yet */
export function DateStamp(props: { at: string; past?: boolean }) {
  const past = () => props.past ?? Date.parse(props.at) < new Date().setHours(0, 0, 0, 0)
  return (
    <time class={styles.stamp} datetime={props.at} data-past={past() ? '' : undefined}>
      <span class="sr">{formatDate(props.at)}</span>
      <span aria-hidden="true">{formatDate(props.at, { month: 'short' })}</span>
      <b aria-hidden="true">{formatDate(props.at, { day: '2-digit' }).replace(/\D/g, '')}</b>
    </time>
  )
}
