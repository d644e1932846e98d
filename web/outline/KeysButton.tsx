/** Opens the list of keys; what it says comes when it is asked for. */
import { createSignal, Show, Suspense } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { part } from '#web/part.ts'
import { Button } from '#web/ui/Button.tsx'
import { hasBeen } from './once.ts'

const KeysDialog = part(async () => (await import('./KeysDialog.tsx')).KeysDialog)

export function KeysButton() {
  const [open, setOpen] = createSignal(false)
  const asked = hasBeen(open)
  return (
    <>
      <Button variant="quiet" size="s" icon="keyboard" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('groups.keys')}
      </Button>
      <Suspense>
        <Show when={asked()}>
          <KeysDialog open={open()} onOpenChange={setOpen} />
        </Show>
      </Suspense>
    </>
  )
}
