/** Going on on another device, and leaving this one; each leads to the other. */
import { Match, Switch } from 'solid-js'
import { LeaveDialog } from './LeaveDialog.tsx'
import { ResumeDialog } from './ResumeDialog.tsx'

export type GuestDialog = 'resume' | 'leave'

interface GuestDialogsProps {
  workshopId: string
  open: GuestDialog
  onOpen: (dialog: GuestDialog | undefined) => void
  unsent: number
  forget: () => Promise<unknown>
}

export function GuestDialogs(props: GuestDialogsProps) {
  const close = () => props.onOpen(undefined)
  return (
    <Switch>
      <Match when={props.open === 'resume'}>
        <ResumeDialog workshopId={props.workshopId} onClose={close} />
      </Match>
      <Match when={props.open === 'leave'}>
        <LeaveDialog unsent={props.unsent} forget={props.forget} onClose={close} onWords={() => props.onOpen('resume')} />
      </Match>
    </Switch>
  )
}
