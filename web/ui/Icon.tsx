/** An icon. Decoration next to words, unless `label` makes it speak by itself. */
import { createSignal } from 'solid-js'
import styles from './Icon.module.css'
import type { IconName } from './icons.ts'
import { FIRST_ICONS } from './icons-first.ts'

export type { IconName }

const [icons, setIcons] = createSignal<Readonly<Partial<Record<IconName, string>>>>(FIRST_ICONS)
let asked = false
/** All others come when the first of them is needed. */
function pathOf(name: IconName): string {
  const path = icons()[name]
  if (path !== undefined || asked) return path ?? ''
  asked = true
  import('./icons.ts').then(
    ({ ICONS }) => setIcons(ICONS),
    () => {
      asked = false
    },
  )
  return ''
}

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
      <path d={pathOf(props.name)} />
    </svg>
  )
}
