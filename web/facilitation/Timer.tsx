/** The timer: what is left as a pie and as a clock, and in words when it is not simply running. */
import { type Accessor, Show } from 'solid-js'
import { locale, t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { type Countdown, clockFace } from './countdown.ts'
import styles from './Timer.module.css'

/** @param props.big the clock alone, as the biggest thing on the screen */
export function Timer(props: { countdown: Accessor<Countdown | undefined>; big?: boolean }) {
  return (
    <Show when={props.countdown()}>
      {(now) => (
        <span class={styles.timer} data-state={now().state} data-big={props.big ? '' : undefined} role="timer" aria-label={t('facilitation.timer')}>
          <span class={styles.pie} style={{ '--left': now().share }} aria-hidden="true">
            <Show when={now().state === 'paused' || now().state === 'over'}>
              <Icon name={now().state === 'over' ? 'check' : 'pause'} size={16} />
            </Show>
          </span>
          <Show when={now().state !== 'over'} fallback={<Over />}>
            <span>{clockFace(now().seconds, locale())}</span>
          </Show>
          <Show when={now().state === 'last' || now().state === 'paused'}>
            <small>{t(now().state === 'last' ? 'facilitation.lastMinute' : 'facilitation.paused')}</small>
          </Show>
        </span>
      )}
    </Show>
  )
}

/** In fewer words where there is little room. */
function Over() {
  return (
    <>
      <span class={styles.long}>{t('facilitation.timeUp')}</span>
      <span class={styles.short}>{t('facilitation.over')}</span>
    </>
  )
}
