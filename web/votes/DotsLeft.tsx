/** How many dots are left: as dots, as long as they can be counted at a glance, and always in words. */
import { For, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import type { Ballot } from './ballot.ts'
import styles from './DotsLeft.module.css'

const AT_A_GLANCE = 5

/** @param props.theirs somebody else's, who is helped */
export function DotsLeft(props: { ballot: Ballot; theirs?: boolean }) {
  const left = () => props.ballot.left()
  const words = () => {
    if (props.theirs) return t('votes.left', { n: left() })
    return left() === 0 ? t('votes.allPlaced') : t('votes.youHave', { n: left() })
  }
  const places = () => Array.from({ length: props.ballot.rule.dots }, (_, i) => i)
  return (
    <div class={styles.left}>
      <Show when={props.ballot.rule.dots <= AT_A_GLANCE}>
        <span class={styles.dots} aria-hidden="true">
          <For each={places()}>{(place) => <span class={styles.dot} data-spent={place >= left() ? '' : undefined} />}</For>
        </span>
      </Show>
      <span>{words()}</span>
    </div>
  )
}
