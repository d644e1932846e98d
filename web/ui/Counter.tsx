/** How much of a text's room is used. Speaks only when it begins to matter. */
import { createMemo, Show, untrack } from 'solid-js'
import { t } from '#web/i18n.tsx'
import styles from './Counter.module.css'
import { Icon } from './Icon.tsx'

/** the last tenth is near */
const NEAR = 0.9

/** Both in characters. */
export function Counter(props: { value: number; max: number }) {
  const state = createMemo(() => {
    if (props.value > props.max) return 'over'
    return props.value > props.max * NEAR ? 'near' : undefined
  })
  const words = () => (props.value > props.max ? t('ui.counterOver', { n: props.value - props.max }) : t('ui.counter', { n: props.value, max: props.max }))
  const announced = createMemo(() => (state() ? untrack(words) : ''))
  return (
    <span class={styles.counter} data-state={state()}>
      <Show when={state()}>
        <Icon name="triangle-alert" size={16} />
      </Show>
      <span>{words()}</span>
      <span class="sr" role="status">
        {announced()}
      </span>
    </span>
  )
}
