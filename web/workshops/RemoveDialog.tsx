/** Taking a person out of a workshop, confirmed. */
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { toast } from '#web/ui/toast.ts'

interface RemoveDialogProps {
  workshopId: string
  memberId: string
  name: string
  onClose: () => void
  onRemoved: () => Promise<void>
}

export function RemoveDialog(props: RemoveDialogProps) {
  const { busy, error, submit } = createSubmit(async () => {
    await call(api.workshops[':id'].members[':memberId'].$delete({ param: { id: props.workshopId, memberId: props.memberId } }))
    toast(t('people.removed', { name: props.name }))
    await props.onRemoved()
    props.onClose()
  })
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t('people.removeTitle', { name: props.name })}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button variant="danger-solid" busy={busy()} onClick={() => void submit()}>
            {t('people.removeConfirm')}
          </Button>
        </>
      }
    >
      <p>{t('people.removeLead')}</p>
      <FormError error={error()} />
    </Dialog>
  )
}
