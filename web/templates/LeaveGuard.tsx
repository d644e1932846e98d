/** What is not saved is not lost by a wrong tap: one is asked first. */
import { type BeforeLeaveEventArgs, useBeforeLeave } from '@solidjs/router'
import { createSignal, onCleanup } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'

export function LeaveGuard(props: { changed: boolean }) {
  const [leaving, setLeaving] = createSignal<BeforeLeaveEventArgs>()
  useBeforeLeave((event) => {
    if (!props.changed || event.defaultPrevented) return
    event.preventDefault()
    setLeaving(event)
  })
  const unload = (event: BeforeUnloadEvent) => props.changed && event.preventDefault()
  addEventListener('beforeunload', unload)
  onCleanup(() => removeEventListener('beforeunload', unload))
  return (
    <Dialog
      open={leaving() !== undefined}
      onOpenChange={(open) => open || setLeaving(undefined)}
      title={t('templates.leaveTitle')}
      footer={
        <>
          <Button variant="danger" onClick={() => leaving()?.retry(true)}>
            {t('templates.leave')}
          </Button>
          <Button variant="primary" onClick={() => setLeaving(undefined)}>
            {t('templates.stay')}
          </Button>
        </>
      }
    >
      <Banner kind="notice">{t('templates.leaveLead')}</Banner>
    </Dialog>
  )
}
