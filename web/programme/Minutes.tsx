/** How long a phase is: round steps by the buttons, any number by typing. */
import { LIMITS } from '#shared/limits.ts'
import { t } from '#web/i18n.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import styles from './Minutes.module.css'
import { stepMinutes } from './times.ts'

export function Minutes(props: { title: string; value: number; onChange: (minutes: number) => void }) {
  const step = (by: 1 | -1) => props.onChange(stepMinutes(props.value, by, LIMITS.phaseMinutes))
  const typed = (field: HTMLInputElement) => {
    const minutes = Math.round(Number(field.value))
    if (minutes >= 1 && minutes <= LIMITS.phaseMinutes) props.onChange(minutes)
    field.value = String(props.value)
  }
  return (
    <span class={styles.minutes}>
      <IconButton icon="minus" label={t('programme.shorter', { title: props.title })} disabled={props.value <= 1} onClick={() => step(-1)} />
      <label class={styles.field}>
        <span class="sr">{t('programme.minutesOf', { title: props.title })}</span>
        <input inputmode="numeric" autocomplete="off" maxLength={3} value={props.value} onChange={(event) => typed(event.currentTarget)} />
        <span aria-hidden="true">{t('programme.min')}</span>
      </label>
      <IconButton icon="plus" label={t('programme.longer', { title: props.title })} disabled={props.value >= LIMITS.phaseMinutes} onClick={() => step(1)} />
    </span>
  )
}
