/** What the room needs: the QR, the code in big letters, the short address, the poster. */
import { Show } from 'solid-js'
import type { Invite } from '#shared/invites.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { Qr } from '#web/ui/Qr.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { CopyRow } from './CopyRow.tsx'
import { JoinCode } from '#web/ui/JoinCode.tsx'
import styles from './RoomInvite.module.css'

export const ROOM_ROLES = ['participant', 'viewer', 'wall'] as const
export type RoomInviteRole = (typeof ROOM_ROLES)[number]

export function RoomInvite(props: { workshopId: string; invite: Invite | undefined; role: RoomInviteRole; onRole: (role: RoomInviteRole) => void }) {
  const address = () => props.invite?.shortUrl ?? undefined
  const roles = () => ROOM_ROLES.map((value) => ({ value, label: t(`invite.role.${value}`) }))
  return (
    <div class={styles.room}>
      <div class={styles.face}>
        <Show when={address()} fallback={<Skeleton lines={4} />}>
          {(url) => (
            <>
              <Qr text={url()} label={t('invite.qrLabel', { address: url() })} />
              <JoinCode code={props.invite?.code ?? ''} />
            </>
          )}
        </Show>
      </div>
      <div class={styles.words}>
        <CopyRow label={t('invite.shortLink')} value={address() ?? ''} help={t('invite.shortHelp')} />
        <NativeSelect label={t('invite.role')} value={props.role} options={roles()} onChange={props.onRole} />
        <div>
          <Button href={`/w/${props.workshopId}/poster`} icon="printer">
            {t('invite.print')}
          </Button>
        </div>
      </div>
    </div>
  )
}
