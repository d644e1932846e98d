/** What a guest finds in the menu of phone and list: going on on another device, and leaving. What stands behind it comes when it is asked for. */
import { createSignal, Show, Suspense } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { later } from '#web/phone/later.ts'
import { session } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import type { GuestDialog } from './GuestDialogs.tsx'

const GuestDialogs = later(async () => (await import('./GuestDialogs.tsx')).GuestDialogs)

interface GuestMenuProps {
  workshopId: string
  /** id of the popover that these buttons stand in */
  menu: string
  /** notes on this device that would be lost */
  unsent: () => number
  /** takes everything of the board off the device */
  forget: () => Promise<unknown>
}

export function GuestMenu(props: GuestMenuProps) {
  const [open, setOpen] = createSignal<GuestDialog>()
  return (
    <Show when={session().kind === 'guest'}>
      <Button block variant="quiet" icon="key-round" popovertarget={props.menu} popovertargetaction="hide" onClick={() => setOpen('resume')}>
        {t('guest.resume')}
      </Button>
      <Button block variant="quiet" icon="door-open" popovertarget={props.menu} popovertargetaction="hide" onClick={() => setOpen('leave')}>
        {t('guest.leave')}
      </Button>
      <Show when={open()}>
        {(dialog) => (
          <Suspense>
            <GuestDialogs workshopId={props.workshopId} open={dialog()} onOpen={setOpen} unsent={props.unsent()} forget={props.forget} />
          </Suspense>
        )}
      </Show>
    </Show>
  )
}
