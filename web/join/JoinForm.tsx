/** What a newcomer is asked: a name if they like, where they come from. Nothing else stands between them and the board. */
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { useNavigate } from '@solidjs/router'
import type { InvitePreview } from '#shared/invites.ts'
import { LIMITS } from '#shared/limits.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import { t } from '#web/i18n.tsx'
import { session } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/Checkbox.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { AffiliationFields } from './AffiliationFields.tsx'
import { enterWorkshop, type JoinFields } from './enter.ts'
import { JoinFacts } from './JoinFacts.tsx'
import styles from './JoinForm.module.css'

export function JoinForm(props: { invite: InvitePreview; tokenOrCode: string }) {
  const navigate = useNavigate()
  const account = () => (session().kind === 'user' ? session().user?.name : undefined)
  const [fields, set] = createStore<JoinFields>({ name: account() ?? '', affiliation: 'borger', organisation: '', shared: false })
  const [tried, setTried] = createSignal(false)
  const leads = () => props.invite.role === 'facilitator'
  const nicknamed = () => props.invite.identity === 'nickname' && !leads()
  const nameError = () => (tried() && leads() && !fields.name.trim() ? t('join.nameMissing') : undefined)
  const { busy, error, submit } = createSubmit(async () => {
    setTried(true)
    if (nameError()) return
    const { workshopId } = await enterWorkshop(props.tokenOrCode, fields)
    navigate(`/w/${workshopId}`, { replace: true })
  })
  const verb = () => (leads() ? t('join.help') : props.invite.role === 'viewer' ? t('join.look') : t('join.enter'))
  return (
    <form class={styles.form} onSubmit={submit} noValidate>
      <Show when={leads() || props.invite.identity !== 'anonymous'}>
        <TextField
          label={t(nicknamed() ? 'join.nickname' : 'join.name')}
          help={t(leads() ? 'join.nameHelpFacilitator' : nicknamed() ? 'join.nicknameHelp' : 'join.nameHelp')}
          value={fields.name}
          onChange={(name) => set({ name })}
          error={nameError()}
          optional={!leads()}
          autocomplete="nickname"
          maxLength={LIMITS.name}
        />
      </Show>
      <AffiliationFields fields={fields} set={set} />
      <FormError error={error()} />
      <div class={styles.enter}>
        <Button type="submit" variant="primary" size="l" block iconEnd="arrow-right" busy={busy()}>
          {verb()}
        </Button>
        <Show when={!account()}>
          <Checkbox label={t('join.shared')} help={t('join.sharedHelp')} checked={fields.shared} onChange={(shared) => set({ shared })} />
        </Show>
      </div>
      <p class="small">
        {t('guest.cameBack')} <a href="/resume">{t('guest.cameBackLink')}</a>
      </p>
      <JoinFacts invite={props.invite} />
    </form>
  )
}
