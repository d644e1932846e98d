/** When the draft has to be handed in, by the clocks there, and how long that is. */
import { Show } from 'solid-js'
import type { Check } from '#shared/draft/checks.ts'
import { instantOf } from '#shared/draft/deadline.ts'
import { formatDate, t } from '#web/i18n.tsx'
import { useDraft } from '../model.ts'
import styles from './ChecksPane.module.css'

/** How long is left, in the two largest measures that count. */
function leftIn({ params = {} }: Check): string {
  const [days, hours, minutes] = [Number(params.n), Number(params.hours), Number(params.minutes)]
  const [d, h, m] = [t('draft.forms.days', { n: days }), t('draft.forms.hours', { n: hours }), t('draft.forms.minutes', { n: minutes })]
  if (days >= 7) return d
  return days > 0 ? `${d} ${h}` : `${h} ${m}`
}

export function Deadline() {
  const { form, checks } = useDraft()
  const check = () => checks().find(({ id }) => id.startsWith('deadline.'))
  const at = () => {
    const deadline = form()?.deadline
    return deadline && formatDate(instantOf(deadline), { dateStyle: 'full', timeStyle: 'short', timeZone: deadline.tz })
  }
  return (
    <Show when={check()}>
      {(known) => (
        <section class={styles.deadline} aria-label={t('draft.forms.deadline')}>
          <p>
            <b>{known().id === 'deadline.passed' ? t('draft.forms.passed') : leftIn(known())}</b>
          </p>
          <p class="small muted">{t('draft.forms.deadlineAt', { at: at() ?? '' })}</p>
        </section>
      )}
    </Show>
  )
}
