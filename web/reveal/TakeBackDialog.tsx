/** Taking back what was shown: everybody has seen it, and that is said before and after. */
import type { ShelfCounts, TakeBackAnswer } from '#shared/reveal.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { toast } from '#web/ui/toast.ts'

interface TakeBackDialogProps {
  boardId: string
  shown: NonNullable<ShelfCounts['lastReveal']>
  onClose: () => void
  onDone: () => Promise<void>
}

export function TakeBackDialog(props: TakeBackDialogProps) {
  const { boardId, shown } = props
  const { busy, error, submit } = createSubmit(async () => {
    const { kept } = await call<TakeBackAnswer>(api.boards[':id'].reveal['take-back'].$post({ param: { id: boardId }, json: { revealId: shown.revealId } }))
    if (kept > 0) toast(t('reveal.kept', { n: kept }))
    props.onClose()
    await props.onDone()
  })
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t('reveal.takeBackTitle')}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button variant="danger-solid" icon="undo-2" busy={busy()} onClick={() => void submit()}>
            {t('reveal.takeBack')}
          </Button>
        </>
      }
    >
      <p>{t('reveal.takeBackSeen', { n: shown.notes })}</p>
      <p>{t('reveal.takeBackWhich')}</p>
      <FormError error={error()} />
    </Dialog>
  )
}
