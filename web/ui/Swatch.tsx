/** A small pad of one of the six papers, with its edge pattern. Only the drawing; the control around it has the name. */
import styles from './Swatch.module.css'

/** @param props.color tldraw's colour name or our own; @param props.size side in px, 36 unless told */
export function Swatch(props: { color: string; size?: number }) {
  return (
    <span class={styles.pad} data-c={props.color} style={{ '--pad': props.size ? `${props.size}px` : undefined }} aria-hidden="true">
      <span class={styles.cue} />
    </span>
  )
}
