/** Keeps the board as it is now, under a name. */
import { createSignal } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { api, call } from '#web/api.ts'
import { explain, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { toast } from '#web/ui/toast.ts'
import { useBoard } from './context.ts'

export function SaveVersionDialog(props: { onOpenChange: (open: boolean) => void }) {
  const { session } = useBoard()
  const [name, setName] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<string>()
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy()) return
    setBusy(true)
    try {
      const given = name().trim()
      await call(api.boards[':id'].versions.$post({ param: { id: session.documentId }, json: given ? { name: given } : {} }))
      toast(t('board.versionSaved'))
      props.onOpenChange(false)
    } catch (failure) {
      setError(explain(failure))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onOpenChange={props.onOpenChange}
      title={t('board.saveVersion')}
      footer={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form="save-version" busy={busy()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id="save-version" onSubmit={save}>
        <TextField
          label={t('board.versionName')}
          help={t('board.versionHelp')}
          value={name()}
          onChange={setName}
          maxLength={LIMITS.versionName}
          error={error()}
          optional
          autofocus
          autocomplete="off"
        />
      </form>
    </Dialog>
  )
}
