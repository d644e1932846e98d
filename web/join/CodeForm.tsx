/** Type the code from the wall, go in. */
import { createSignal } from 'solid-js'
import { useNavigate } from '@solidjs/router'
import { parseCode } from '#shared/ids.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { CodeField } from './CodeField.tsx'
import styles from './CodeForm.module.css'

export function CodeForm(props: { autofocus?: boolean; initial?: string }) {
  const navigate = useNavigate()
  const [code, setCode] = createSignal(props.initial ?? '')
  const [wrong, setWrong] = createSignal(false)
  const changed = (next: string) => {
    setCode(next)
    setWrong(false)
  }
  const go = (event: SubmitEvent) => {
    event.preventDefault()
    const parsed = parseCode(code())
    if (parsed) navigate(`/join/${parsed}`)
    else setWrong(true)
  }
  return (
    <form class={styles.form} onSubmit={go} noValidate>
      <CodeField value={code()} onChange={changed} error={wrong() ? t('join.codeWrong') : undefined} autofocus={props.autofocus ?? false} />
      <Button type="submit" variant="primary" size="l" block iconEnd="arrow-right">
        {t('join.enter')}
      </Button>
      <p class="small">
        {t('guest.cameBack')} <a href="/resume">{t('guest.cameBackLink')}</a>
      </p>
    </form>
  )
}
