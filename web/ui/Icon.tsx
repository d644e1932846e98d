/** An icon. Decoration next to words, unless `label` makes it speak by itself. */
import styles from './Icon.module.css'
import { ICONS, type IconName } from './icons.ts'

export type { IconName }

/** @param props.size in px; 20 unless told */
export function Icon(props: { name: IconName; size?: 16 | 20 | 24 | 32; label?: string; class?: string }) {
  return (
    <svg
      class={`${styles.icon} ${props.class ?? ''}`}
      data-icon={props.name}
      data-size={props.size ?? 20}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-linecap="round"
      stroke-linejoin="round"
      role={props.label === undefined ? undefined : 'img'}
      aria-label={props.label}
      aria-hidden={props.label === undefined ? 'true' : undefined}
    >
      <path d={ICONS[props.name]} />
    </svg>
  )
}
