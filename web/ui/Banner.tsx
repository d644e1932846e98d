/** A message that stays as long as it is true: what has happened, what it means, what to do. */
import { type JSX, Show } from 'solid-js'
import styles from './Banner.module.css'
import { Icon, type IconName } from './Icon.tsx'

export interface BannerProps {
  /** notice: good to know · offline: may cost work · stop: something is refused or broken · ok: well again */
  kind: 'notice' | 'offline' | 'stop' | 'ok'
  icon?: IconName
  /** start with a `<strong>` sentence */
  children: JSX.Element
  action?: JSX.Element
}
const ICON_OF = { notice: 'info', offline: 'wifi-off', stop: 'circle-alert', ok: 'circle-check' } as const satisfies Record<BannerProps['kind'], IconName>

/** Read aloud when it appears: `stop` at once, the others when there is a pause. */
export function Banner(props: BannerProps) {
  return (
    <div class={styles.banner} data-kind={props.kind} data-action={props.action ? '' : undefined} role={props.kind === 'stop' ? 'alert' : 'status'}>
      <Icon name={props.icon ?? ICON_OF[props.kind]} />
      <div>{props.children}</div>
      <Show when={props.action}>
        <div class={styles.end}>{props.action}</div>
      </Show>
    </div>
  )
}
