/** The one illustration: notes standing like books on an oak shelf. For doorsteps only, never inside the work. */
import { For, Show } from 'solid-js'
import styles from './Books.module.css'
import { shelve } from './shelve.ts'

const HEIGHT = 150
const SHELF = 12

/** @param props.width in px, as drawn; CSS may stretch it; @param props.scale of the books; @param props.from which book comes first; @param props.shelf false leaves out the board */
export function Books(props: { width?: number; scale?: number; from?: number; shelf?: boolean }) {
  const width = () => (props.width ?? 600) / (props.scale ?? 1)
  const shelf = () => props.shelf ?? true
  return (
    <svg class={styles.books} viewBox={`0 0 ${width()} ${HEIGHT + (shelf() ? SHELF : 0)}`} preserveAspectRatio="xMinYMax slice" aria-hidden="true">
      <For each={shelve(width(), props.from ?? 0)}>
        {(book) => (
          <g transform={book.lean ? `rotate(-12 ${book.x + book.width} ${HEIGHT})` : undefined}>
            <rect x={book.x + 0.5} y={HEIGHT - book.height + 0.5} width={book.width - 1} height={book.height - 0.5} rx="1.5" style={{ fill: book.fill, stroke: book.outline }} />
            <Show when={book.bands} fallback={<circle cx={book.x + book.width / 2} cy={HEIGHT - book.height + 18} r="3.5" style={{ fill: book.mark }} />}>
              <rect x={book.x + 4} y={HEIGHT - book.height + 14} width={book.width - 8} height="2" style={{ fill: book.mark }} />
              <rect x={book.x + 4} y={HEIGHT - 20} width={book.width - 8} height="2" style={{ fill: book.mark }} />
            </Show>
          </g>
        )}
      </For>
      <Show when={shelf()}>
        <rect class={styles.top} x="0" y={HEIGHT} width={width()} height="8" />
        <rect class={styles.edge} x="0" y={HEIGHT + 8} width={width()} height="4" />
      </Show>
    </svg>
  )
}
