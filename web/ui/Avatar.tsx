/** A person as initials on a note colour. The name is said beside it, or by `label`; the colour means nothing. */
import styles from './Avatar.module.css'

/** Two letters: of the first and the last name, or the first two of the only one; a dash for nobody. What is in brackets is no name. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/)
    .filter((word, at) => word !== '' && (at === 0 || !word.startsWith('(')))
  const [first = '', last = ''] = words.length > 1 ? [Array.from(words[0] ?? '')[0], Array.from(words.at(-1) ?? '')[0]] : Array.from(words[0] ?? '')
  return (first + last).toLocaleUpperCase() || '–'
}

/** @param props.color any CSS colour (presence carries one), or a paper's token name like `blue`; oak without one */
export function Avatar(props: { name: string; color?: string; size?: 's' | 'm'; away?: boolean; label?: string }) {
  const fill = () => (props.color && /^[a-z]+$/.test(props.color) ? `var(--note-${props.color}, ${props.color})` : props.color)
  const voice = () => (props.label ? { role: 'img' as const, 'aria-label': props.label } : { 'aria-hidden': 'true' as const })
  return (
    <span
      {...voice()}
      class={styles.avatar}
      data-size={props.size ?? 'm'}
      data-away={props.away ? '' : undefined}
      style={{ '--av': fill() }}
      data-initials={initials(props.name)}
    />
  )
}
