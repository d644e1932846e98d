/** A QR code, dark on white in both themes, with its quiet zone: phones must read it from the back row. */
import { encode } from 'uqr'
import styles from './Qr.module.css'

/** ISO 18004 asks for four modules; the frame around it adds to them */
const QUIET = 4

/** @param props.text what a phone reads; @param props.label what it is for; the size comes from CSS `--qr` (200px) */
export function Qr(props: { text: string; label: string }) {
  const code = () => encode(props.text, { ecc: 'M', border: 0 })
  return (
    <svg class={styles.qr} viewBox={`${-QUIET} ${-QUIET} ${code().size + 2 * QUIET} ${code().size + 2 * QUIET}`} role="img" aria-label={props.label} shape-rendering="crispEdges">
      <path d={modules(code().data)} />
    </svg>
  )
}

/** One run of dark modules is one rectangle. */
function modules(rows: boolean[][]): string {
  let path = ''
  for (const [y, row] of rows.entries())
    for (let x = 0; x < row.length; x++) {
      const from = x
      while (row[x]) x++
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`
    }
  return path
}
