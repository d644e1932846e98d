/** A whole link for those who are not in the room; shown once, so it is copied from here. */
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Invite } from '#shared/invites.ts'
import { LIMITS } from '#shared/limits.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { CopyRow } from './CopyRow.tsx'
import { type Ending, ENDINGS, endOf, usesOf } from './linkOptions.ts'
import type { Invites } from './invites.ts'
import styles from './NewLink.module.css'

const ROLES = ['participant', 'viewer', 'facilitator'] as const

export function NewLink(props: { invites: Invites }) {
  const [form, setForm] = createSignal(false)
  const quick = createSubmit(() => props.invites.make({ role: 'facilitator', maxUses: 1, expiresAt: endOf('week') }))
  return (
    <section class={styles.links}>
      <h3>{t('invite.fullLink')}</h3>
      <p class="small muted">{t('invite.newLinkLead')}</p>
      <div class={styles.live} aria-live="polite">
        <Show when={props.invites.fresh()}>{(made) => <CopyRow label={t(`invite.fullLinkFor.${made().role}`)} value={made().url} help={t('invite.shownOnce')} />}</Show>
      </div>
      <Show when={form()}>
        <LinkForm invites={props.invites} onMade={() => setForm(false)} />
      </Show>
      <FormError error={quick.error()} />
      <Show when={!form()}>
        <div class={styles.ways}>
          <Button icon="plus" onClick={() => setForm(true)}>
            {t('invite.newLink')}
          </Button>
          <Button variant="quiet" icon="user-plus" busy={quick.busy()} onClick={() => void quick.submit()}>
            {t('invite.coFacilitator')}
          </Button>
        </div>
        <p class="small muted">{t('invite.coFacilitatorHelp')}</p>
      </Show>
    </section>
  )
}

function LinkForm(props: { invites: Invites; onMade: () => void }) {
  const [fields, set] = createStore<{ role: Invite['role']; label: string; ending: Ending; uses: string }>({ role: 'participant', label: '', ending: 'never', uses: '' })
  const [tried, setTried] = createSignal(false)
  const { busy, error, submit } = createSubmit(async () => {
    setTried(true)
    const maxUses = usesOf(fields.uses)
    if (maxUses === undefined) return
    await props.invites.make({ role: fields.role, label: fields.label.trim(), maxUses, expiresAt: endOf(fields.ending) })
    props.onMade()
  })
  const usesError = () => (tried() && usesOf(fields.uses) === undefined ? t('invite.maxUsesWrong') : undefined)
  return (
    <form class={styles.form} onSubmit={submit} noValidate>
      <NativeSelect label={t('invite.role')} value={fields.role} options={ROLES.map((value) => ({ value, label: t(`invite.role.${value}`) }))} onChange={(role) => set({ role })} />
      <TextField
        label={t('invite.label')}
        help={t('invite.labelHelp')}
        value={fields.label}
        onChange={(label) => set({ label })}
        maxLength={LIMITS.label}
        autocomplete="off"
        optional
        autofocus
      />
      <NativeSelect
        label={t('invite.expires')}
        value={fields.ending}
        options={ENDINGS.map((value) => ({ value, label: t(`invite.expires.${value}`) }))}
        onChange={(ending) => set({ ending })}
      />
      <TextField
        label={t('invite.maxUses')}
        help={t('invite.maxUsesHelp')}
        value={fields.uses}
        onChange={(uses) => set({ uses })}
        error={usesError()}
        inputmode="numeric"
        autocomplete="off"
        optional
      />
      <FormError error={error()} />
      <div class={styles.ways}>
        <Button type="submit" variant="primary" busy={busy()}>
          {t('invite.make')}
        </Button>
        <Button onClick={props.onMade}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
