/** One line: the phase, and what one may do now. */
import { Show } from 'solid-js'
import { locale, t } from '#web/i18n.tsx'
import { useLive } from './context.ts'
import styles from './PhaseNow.module.css'
import { sayNow } from './words.ts'

/** @param props.untitled the phase's title stands beside it already */
export function PhaseNow(props: { untitled?: boolean }) {
  const live = useLive()
  const saying = () => sayNow(live, locale())
  const own = () => {
    const said = saying()
    return 'text' in said ? said : undefined
  }
  const general = () => {
    const said = saying()
    return 'key' in said ? t(said.key) : ''
  }
  return (
    <p class={styles.line}>
      <Show when={!props.untitled && live.view()?.phase}>{(phase) => <b dir="auto">{phase().title}</b>}</Show>{' '}
      <Show when={own()} fallback={<span>{general()}</span>}>
        {(said) => (
          <span lang={said().lang} dir="auto">
            {said().text}
          </span>
        )}
      </Show>
    </p>
  )
}
