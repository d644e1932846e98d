/** A participant's phone, in a frame as wide as one. */
import { t } from '#web/i18n.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import styles from './PreviewDialog.module.css'

export function PreviewDialog(props: { workshopId: string; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open onOpenChange={props.onOpenChange} title={t('preview.title')}>
      <div class={styles.preview}>
        <p>{t('preview.lead')}</p>
        <iframe class={styles.phone} src={`/w/${props.workshopId}/phone?preview`} title={t('preview.frame')} />
      </div>
    </Dialog>
  )
}
