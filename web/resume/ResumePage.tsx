/** The page to go on as the same guest: four words from the other device, and in. */
import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { parseResumeCode } from '#shared/resume-code.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import { t } from '#web/i18n.tsx'
import { Doorstep } from '#web/join/Doorstep.tsx'
import { session } from '#web/session.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/Checkbox.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import { goOn } from './goOn.ts'
import styles from './ResumePage.module.css'

export function ResumePage() {
  const navigate = useNavigate()
  const [code, setCode] = createSignal('')
  const [shared, setShared] = createSignal(false)
  const [wrong, setWrong] = createSignal(false)
  useTitle(() => t('resume.title'))
  const { busy, error, submit } = createSubmit(async () => {
    setWrong(parseResumeCode(code()) === undefined)
    if (wrong()) return
    navigate(`/w/${await goOn(code(), shared())}`, { replace: true })
  })
  const write = (words: string) => {
    setCode(words)
    setWrong(false)
  }
  return (
    <Doorstep title={t('resume.title')} lead={t('resume.pageLead')}>
      <form class={styles.form} onSubmit={submit} noValidate>
        <Whoever />
        <TextField
          label={t('resume.field')}
          help={t('resume.fieldHelp')}
          value={code()}
          onChange={write}
          error={wrong() ? t('resume.fourWords') : undefined}
          autocomplete="off"
          maxLength={120}
          autofocus
        />
        <FormError error={error()} />
        <div class={styles.enter}>
          <Button type="submit" variant="primary" size="l" block iconEnd="arrow-right" busy={busy()} disabled={session().kind === 'user'}>
            {t('resume.goOn')}
          </Button>
          <Checkbox label={t('join.shared')} help={t('join.sharedHelp')} checked={shared()} onChange={setShared} />
        </div>
        <p class="small">
          {t('resume.noWords')} <a href="/">{t('resume.toCode')}</a>
        </p>
      </form>
    </Doorstep>
  )
}

/** Somebody is signed in here already. */
function Whoever() {
  return (
    <Show when={session().user}>
      <Banner kind="notice">{t(session().kind === 'user' ? 'resume.account' : 'resume.other')}</Banner>
    </Show>
  )
}
