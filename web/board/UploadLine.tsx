/** Says that a picture is on its way, and how far. */
import { t } from '#web/i18n.tsx'
import { formatPercent } from './percent.ts'
import styles from './UploadLine.module.css'

export function UploadLine(props: { share: number }) {
  return (
    <div class={styles.line}>
      <span role="status">{t('board.uploading')}</span>
      <progress max={1} value={props.share} aria-label={t('board.uploading')} />
      <span aria-hidden="true">{formatPercent(props.share)}</span>
    </div>
  )
}
