/** Saves the board as it is now, with a name if there is one. */
import { createSignal, createUniqueId } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { api, call } from '#web/api.ts'
import { explain, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { toast } from '#web/ui/toast.ts'

export function SaveDialog(props: { boardId: string; open: boolean; onOpenChange: (open: boolean) => void; onSaved: () => void }) {
  const form = createUniqueId()
  const [name, setName] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<string>()
  async function save(event: SubmitEvent) {
    event.preventDefault()
    if (busy()) return
    setBusy(true)
    setError(undefined)
    try {
      await call(api.boards[':id'].versions.$post({ param: { id: props.boardId }, json: name().trim() ? { name: name().trim() } : {} }))
      setName('')
      props.onOpenChange(false)
      toast(t('history.saved'))
      props.onSaved()
    } catch (failure) {
      setError(explain(failure))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t('history.saveTitle')}
      footer={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={form} busy={busy()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void save(event)}>
        <TextField autofocus optional label={t('history.name')} help={t('history.nameHelp')} value={name()} onChange={setName} error={error()} maxLength={LIMITS.versionName} />
      </form>
    </Dialog>
  )
}
