/** The timer in detail: more time, less, a length of its own, what happens at the end. */
import { createSignal, For, Show } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Switch } from '#web/ui/Switch.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { bellOn, setBell } from './bell.ts'
import styles from './ClockSettings.module.css'
import { useLive } from './context.ts'
import { createCountdown } from './countdown.ts'
import type { Conductor } from './steps.ts'
import { Timer } from './Timer.tsx'

const MINUTE_MS = 60_000
const PLUS = [1, 2, 5] as const

export function ClockSettings(props: { conductor: Conductor }) {
  const live = useLive()
  const countdown = createCountdown(live)
  const add = (minutes: number) => void props.conductor.tell({ type: 'extend', ms: minutes * MINUTE_MS })
  return (
    <section class={styles.clock} data-later aria-labelledby="clock-heading">
      <h3 id="clock-heading">{t('facilitation.clock')}</h3>
      <Show when={live.view()?.status === 'running'}>
        <div class={styles.row}>
          <Timer countdown={countdown} />
          <Show when={live.view()?.timer}>
            <Button size="s" icon="minus" onClick={() => add(-1)}>
              {t('facilitation.less')}
            </Button>
          </Show>
          <For each={PLUS}>
            {(minutes) => (
              <Button size="s" icon="plus" onClick={() => add(minutes)}>
                {t('facilitation.plus', { n: minutes })}
              </Button>
            )}
          </For>
        </div>
        <OwnTime conductor={props.conductor} />
      </Show>
      <Switch
        label={t('facilitation.autoAdvance')}
        help={t('facilitation.autoAdvanceHelp')}
        checked={live.view()?.autoAdvance ?? false}
        onChange={(on) => void props.conductor.tell({ type: 'autoAdvance', on })}
      />
      <Switch label={t('facilitation.bell')} help={t('facilitation.bellHelp')} checked={bellOn(true)} onChange={setBell} />
    </section>
  )
}

function OwnTime(props: { conductor: Conductor }) {
  const live = useLive()
  const [text, setText] = createSignal('')
  const [wrong, setWrong] = createSignal(false)
  const set = async (event: Event) => {
    event.preventDefault()
    const minutes = Number(text().replace(',', '.'))
    const ms = Math.round(minutes * MINUTE_MS)
    const fits = minutes >= 1 && ms <= LIMITS.timerMs
    setWrong(!fits)
    if (fits && (await props.conductor.tell({ type: 'timer', ms }))) setText('')
  }
  return (
    <form class={styles.own} onSubmit={(event) => void set(event)} noValidate>
      <TextField
        label={t('facilitation.ownTime')}
        value={text()}
        onChange={setText}
        inputmode="decimal"
        autocomplete="off"
        maxLength={5}
        error={wrong() ? t('facilitation.ownTimeWrong') : undefined}
      />
      <div class={styles.row}>
        <Button type="submit">{t('facilitation.setTime')}</Button>
        <Show when={live.view()?.timer}>
          <Button variant="quiet" onClick={() => void props.conductor.tell({ type: 'timer', ms: 0 })}>
            {t('facilitation.noTimer')}
          </Button>
        </Show>
      </div>
    </form>
  )
}
