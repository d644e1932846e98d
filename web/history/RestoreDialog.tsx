/** Asks before a version comes back, and says that nothing is lost. */
import { createSignal, Show } from 'solid-js'
import type { Version } from '#shared/boards.ts'
import { api, call } from '#web/api.ts'
import { explain, t } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { toast } from '#web/ui/toast.ts'

export function RestoreDialog(props: { boardId: string; version: Version; when: string; open: boolean; onOpenChange: (open: boolean) => void; onRestored: () => void }) {
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<string>()
  async function restore() {
    if (busy()) return
    setBusy(true)
    setError(undefined)
    try {
      await call(api.boards[':id'].versions[':versionId'].restore.$post({ param: { id: props.boardId, versionId: props.version.id } }))
      props.onOpenChange(false)
      toast(t('history.restored'))
      props.onRestored()
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
      title={t('history.restoreTitle', { name: props.version.name })}
      footer={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button variant="primary" icon="history" busy={busy()} onClick={() => void restore()}>
            {t('history.restoreYes')}
          </Button>
        </>
      }
    >
      <p>{t('history.restoreAsk', { at: props.when })}</p>
      <p>{t('history.restoreSafe')}</p>
      <Show when={error()}>
        <Banner kind="stop">{error()}</Banner>
      </Show>
    </Dialog>
  )
}
