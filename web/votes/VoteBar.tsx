/** At the foot of a face: dots left, and done. */
import { Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { atFoot } from '#web/ui/foot.ts'
import { useVotes } from './context.ts'
import { DotsLeft } from './DotsLeft.tsx'
import { DoneButton } from './VoteCard.tsx'
import styles from './VoteBar.module.css'

export function VoteBar() {
  const votes = useVotes()
  return (
    <Show when={votes.ballot()}>
      {(ballot) => (
        <section class={styles.bar} ref={atFoot} aria-label={t('votes.yours')}>
          <div class={styles.words}>
            <DotsLeft ballot={ballot()} />
            <Show when={ballot().blocked()}>
              <p class={styles.unsent} role="status">
                {t('votes.unsent')}
              </p>
            </Show>
          </div>
          <DoneButton short />
        </section>
      )}
    </Show>
  )
}
