/** A place for a dot: pressed, it is there. Where several fit, a second button takes one back. */
import { Show } from 'solid-js'
import { formatNumber, t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import type { Ballot } from './ballot.ts'
import styles from './DotButton.module.css'

/** A finger that trembles taps twice. */
const TWICE_MS = 350

export interface DotButtonProps {
  ballot: Ballot
  itemId: string
  /** what it is called: `N9 Fællesspisning` */
  name: string
  /** it lies on a note's own paper */
  onPaper?: boolean
  onPress: (itemId: string) => void
  onTake: (itemId: string) => void
}

export function DotButton(props: DotButtonProps) {
  let last = Number.NEGATIVE_INFINITY
  const dots = () => props.ballot.on(props.itemId)
  const several = () => Math.min(props.ballot.rule.maxPerItem, props.ballot.rule.dots) > 1
  const full = () => dots() >= props.ballot.rule.maxPerItem || props.ballot.left() === 0
  const label = () => (several() ? t('votes.addTo', { name: props.name, n: dots() }) : t('votes.dotOn', { name: props.name }))
  const press = (event: MouseEvent) => {
    if (event.timeStamp - last < TWICE_MS) return
    last = event.timeStamp
    props.onPress(props.itemId)
  }
  return (
    <span class={styles.place} data-paper={props.onPaper ? '' : undefined}>
      <Show when={several() && dots() > 0}>
        <IconButton icon="minus" label={t('votes.takeFrom', { name: props.name })} onClick={() => props.onTake(props.itemId)} />
      </Show>
      <button
        type="button"
        class={styles.dot}
        data-on={dots() > 0 ? '' : undefined}
        data-off={full() && dots() === 0 ? '' : undefined}
        aria-label={label()}
        aria-pressed={several() ? undefined : dots() > 0}
        aria-disabled={full() && (several() || dots() === 0) ? true : undefined}
        onClick={press}
      >
        <Show when={dots() > 0}>
          <Show when={several()} fallback={<Icon name="check" />}>
            <b aria-hidden="true">{formatNumber(dots())}</b>
          </Show>
        </Show>
      </button>
    </span>
  )
}
