/** What has been given out: for whom, how often used, until when; and taking it back. */
import { For, Show } from 'solid-js'
import type { Invite } from '#shared/invites.ts'
import { explain, formatDate, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { toast } from '#web/ui/toast.ts'
import { type Invites, isLive, spacedCode } from './invites.ts'
import styles from './InviteTable.module.css'

const nameOf = (invite: Invite) => invite.label || t(`invite.fullLinkFor.${invite.role}`)

/** One line: role, code, uses, end. */
export function inviteFacts(invite: Invite, now = Date.now()): string {
  const ended = invite.expiresAt !== null && Date.parse(invite.expiresAt) <= now
  return [
    t(`common.role.${invite.role}`),
    invite.code && spacedCode(invite.code),
    invite.maxUses === null ? t('invite.uses', { n: invite.uses }) : t('invite.usesOf', { n: invite.uses, max: invite.maxUses }),
    invite.expiresAt && !ended && t('invite.until', { date: formatDate(invite.expiresAt, { dateStyle: 'medium', timeStyle: 'short' }) }),
    invite.revoked ? t('invite.revoked') : ended ? t('invite.expired') : !isLive(invite, now) && t('invite.usedUp'),
  ]
    .filter(Boolean)
    .join(' · ')
}

export function InviteTable(props: { invites: Invites }) {
  const all = () => props.invites.list()?.invites ?? []
  const revoke = async (invite: Invite) => {
    try {
      await props.invites.revoke(invite.id)
      toast(t('invite.revokedToast'))
    } catch (error) {
      toast(explain(error), { kind: 'error' })
    }
  }
  return (
    <Show when={all().length > 0}>
      <details class={styles.given}>
        <summary>{t('invite.list', { n: all().length })}</summary>
        <ul>
          <For each={all()}>
            {(invite) => (
              <li data-dead={isLive(invite) ? undefined : ''}>
                <div>
                  <p class={styles.name}>{nameOf(invite)}</p>
                  <p class="small muted num">{inviteFacts(invite)}</p>
                </div>
                <Show when={isLive(invite)}>
                  <Button size="s" variant="danger" aria-label={t('invite.revokeNamed', { name: nameOf(invite) })} onClick={() => void revoke(invite)}>
                    {t('invite.revoke')}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  )
}
