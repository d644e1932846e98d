/** Before a rehearsal: what it is, and that the real workshop is safe. */
import { useNavigate } from '@solidjs/router'
import { LIMITS } from '#shared/limits.ts'
import type { RehearsalAnswer } from '#shared/rehearsal/rehearsal.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import styles from './Rehearsal.module.css'

const MINUTE_MS = 60_000

export function RehearsalDialog(props: { workshopId: string; onOpenChange: (open: boolean) => void }) {
  const navigate = useNavigate()
  const { busy, error, submit } = createSubmit(async () => {
    const { workshopId } = await call<RehearsalAnswer>(api.workshops[':id'].rehearsal.$post({ param: { id: props.workshopId } }))
    props.onOpenChange(false)
    navigate(`/w/${workshopId}/canvas`)
  })
  return (
    <Dialog
      open
      onOpenChange={props.onOpenChange}
      title={t('rehearsal.title')}
      footer={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button variant="primary" icon="flask-conical" busy={busy()} onClick={() => void submit()}>
            {t('rehearsal.start')}
          </Button>
        </>
      }
    >
      <div class={styles.words}>
        <p>{t('rehearsal.lead', { n: LIMITS.rehearsalPeople })}</p>
        <p>{t('rehearsal.safe')}</p>
        <p>{t('rehearsal.short', { n: LIMITS.rehearsalMs / MINUTE_MS })}</p>
        <FormError error={error()} />
      </div>
    </Dialog>
  )
}
