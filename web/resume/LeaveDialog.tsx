/** Leaving: the device forgets everything, and it is said before what that costs. */
import { useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import { t } from '#web/i18n.tsx'
import { signOut } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'

interface LeaveDialogProps {
  unsent: number
  forget: () => Promise<unknown>
  onClose: () => void
  /** somebody wants to be able to come back */
  onWords: () => void
}

export function LeaveDialog(props: LeaveDialogProps) {
  const navigate = useNavigate()
  const { busy, error, submit } = createSubmit(async () => {
    // without an answer one is still here, and nothing is lost
    await signOut()
    await props.forget()
    navigate('/')
  })
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t('guest.leave')}
      footer={
        <>
          <Button icon="key-round" onClick={props.onWords}>
            {t('leave.wordsFirst')}
          </Button>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button variant="danger-solid" icon="door-open" busy={busy()} onClick={() => void submit()}>
            {t('guest.leave')}
          </Button>
        </>
      }
    >
      <p>{t('leave.lead')}</p>
      <p>{t('leave.back')}</p>
      <Show when={props.unsent > 0}>
        <p>
          <strong>{t('leave.unsent', { n: props.unsent })}</strong>
        </p>
      </Show>
      <FormError error={error()} />
    </Dialog>
  )
}
