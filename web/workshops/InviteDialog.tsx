/** Invite to a workshop: the QR and the code for the room, links for everyone else, and what has been given out. */
import { createSignal, Show } from 'solid-js'
import type { WorkshopSummary } from '#shared/workshops.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { t } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { InviteTable } from './InviteTable.tsx'
import { createInvites, createRoomInvite } from './invites.ts'
import { NewLink } from './NewLink.tsx'
import { type RoomInviteRole, RoomInvite } from './RoomInvite.tsx'
import styles from './InviteDialog.module.css'

export interface InviteDialogProps {
  workshop: Pick<WorkshopSummary, 'id' | 'archived'>
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function InviteDialog(props: InviteDialogProps) {
  return (
    <Dialog wide open={props.open} onOpenChange={props.onOpenChange} title={t('invite.title')}>
      <Show when={props.open}>
        <Invitations workshop={props.workshop} />
      </Show>
    </Dialog>
  )
}

function Invitations(props: { workshop: InviteDialogProps['workshop'] }) {
  const id = () => props.workshop.id
  const invites = createInvites(id)
  const [role, setRole] = createSignal<RoomInviteRole>('participant')
  const room = createRoomInvite(id, invites.list, role, () => props.workshop.archived)
  return (
    <div class={styles.invitations}>
      <Show when={props.workshop.archived}>
        <Banner kind="notice">{t('invite.archived')}</Banner>
      </Show>
      <Show when={invites.list()?.localOnly}>
        <Banner kind="notice" icon="wifi-off">
          {t('invite.localOnly')}
        </Banner>
      </Show>
      <FormError error={invites.list.error ?? room.error()} />
      <Show when={!props.workshop.archived}>
        <RoomInvite workshopId={id()} invite={room.invite()} role={role()} onRole={setRole} />
        <NewLink invites={invites} />
      </Show>
      <InviteTable invites={invites} />
    </div>
  )
}
