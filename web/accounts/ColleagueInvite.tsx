/** A one-time link that gives a colleague an account. */
import { createSignal, Show } from 'solid-js'
import { api, call } from '#web/api.ts'
import { formatDate, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { CopyRow } from '#web/workshops/CopyRow.tsx'
import { FormError } from './FormError.tsx'
import { createSubmit } from './submit.ts'
import styles from './accounts.module.css'

export function ColleagueInvite() {
  const [link, setLink] = createSignal<{ url: string; expiresAt: string }>()
  const { busy, error, submit } = createSubmit(async () => setLink(await call(api['account-invites'].$post())))
  return (
    <div class={styles.section}>
      <p>{t('accounts.inviteColleagueLead')}</p>
      <div class={styles.live} aria-live="polite">
        <Show when={link()}>
          {(made) => <CopyRow label={t('accounts.accountLink')} value={made().url} help={t('accounts.accountLinkHelp', { date: formatDate(made().expiresAt) })} />}
        </Show>
      </div>
      <FormError error={error()} />
      <div class={styles.end}>
        <Button icon="user-plus" busy={busy()} onClick={() => void submit()}>
          {link() ? t('accounts.makeAnotherAccountLink') : t('accounts.makeAccountLink')}
        </Button>
      </div>
    </div>
  )
}
