/** Name and language of one's account. */
import { createSignal } from 'solid-js'
import type { Locale, User } from '#shared/accounts.ts'
import { LIMITS } from '#shared/limits.ts'
import { api, call } from '#web/api.ts'
import { setLocale, t } from '#web/i18n.tsx'
import { refreshSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { ChoiceChips } from '#web/ui/ChoiceChips.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { toast } from '#web/ui/toast.ts'
import { FormError } from './FormError.tsx'
import { createSubmit } from './submit.ts'
import styles from './accounts.module.css'

export const languageOptions = () => [
  { value: 'da' as Locale, label: t('common.danish') },
  { value: 'en' as Locale, label: t('common.english') },
]

export function ProfileForm(props: { user: User }) {
  const [name, setName] = createSignal(props.user.name)
  const [language, setLanguage] = createSignal(props.user.locale)
  const [tried, setTried] = createSignal(false)
  const nameError = () => (tried() && !name().trim() ? t('accounts.nameMissing') : undefined)
  const { busy, error, submit } = createSubmit(async () => {
    setTried(true)
    if (!name().trim()) return
    await call(api.session.$patch({ json: { name: name().trim(), locale: language() } }))
    await setLocale(language())
    await refreshSession()
    toast(t('accounts.profileSaved'))
  })
  return (
    <form class={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('accounts.name')}
        help={t('accounts.nameHelp')}
        value={name()}
        onChange={setName}
        error={nameError()}
        autocomplete="name"
        maxLength={LIMITS.name}
        required
      />
      <ChoiceChips legend={t('common.language')} options={languageOptions()} value={language()} onChange={setLanguage} />
      <FormError error={error()} />
      <div class={styles.end}>
        <Button type="submit" busy={busy()}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}
