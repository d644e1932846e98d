/** The dialogs of the dashboard; one at a time. */
import { createSignal, Show } from 'solid-js'
import type { WorkshopSummary } from '#shared/workshops.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit, hasCode } from '#web/accounts/submit.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { deleteWorkshop, leaveWorkshop } from './actions.ts'
import { EditDialog } from './EditDialog.tsx'
import { InviteDialog } from './InviteDialog.tsx'

export interface OpenDialog {
  kind: 'edit' | 'invite' | 'delete' | 'leave'
  workshop: WorkshopSummary
}
interface DialogProps {
  workshop: WorkshopSummary
  onClose: () => void
  onChanged: () => Promise<void>
}

export function WorkshopDialogs(props: { open: OpenDialog | undefined; onClose: () => void; onChanged: () => Promise<void> }) {
  const of = (kind: OpenDialog['kind']) => (props.open?.kind === kind ? props.open.workshop : undefined)
  const shared = { onClose: () => props.onClose(), onChanged: () => props.onChanged() }
  return (
    <>
      <Show when={of('edit')}>{(workshop) => <EditDialog workshop={workshop()} {...shared} />}</Show>
      <Show when={of('invite')}>{(workshop) => <InviteDialog workshop={workshop()} open onOpenChange={(open) => open || props.onClose()} />}</Show>
      <Show when={of('delete')}>{(workshop) => <DeleteDialog workshop={workshop()} {...shared} />}</Show>
      <Show when={of('leave')}>{(workshop) => <LeaveDialog workshop={workshop()} {...shared} />}</Show>
    </>
  )
}

function DeleteDialog(props: DialogProps) {
  const [typed, setTyped] = createSignal('')
  const { busy, error, submit } = createSubmit(async () => {
    await deleteWorkshop(props.workshop, typed())
    props.onClose()
    await props.onChanged()
  })
  const mismatch = () => hasCode(error(), 'title_mismatch')
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t('workshops.deleteTitle')}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form="delete-workshop" variant="danger-solid" busy={busy()}>
            {t('workshops.deleteForGood')}
          </Button>
        </>
      }
    >
      <form id="delete-workshop" onSubmit={submit} noValidate>
        <p>{t('workshops.deleteLead')}</p>
        <TextField
          label={t('workshops.deleteConfirm', { title: props.workshop.title })}
          value={typed()}
          onChange={setTyped}
          error={mismatch() ? t('errors.title_mismatch') : undefined}
          autocomplete="off"
        />
        <FormError error={mismatch() ? undefined : error()} />
      </form>
    </Dialog>
  )
}

function LeaveDialog(props: DialogProps) {
  const { busy, error, submit } = createSubmit(async () => {
    await leaveWorkshop(props.workshop)
    props.onClose()
    await props.onChanged()
  })
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t('workshops.leaveTitle')}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button variant="danger-solid" busy={busy()} onClick={() => void submit()}>
            {t('workshops.leave')}
          </Button>
        </>
      }
    >
      <p>{t('workshops.leaveLead')}</p>
      <FormError error={error()} />
    </Dialog>
  )
}
