/** The result of a round: the best as rows of dots, who took part, and how many dots there were. */
import { createMemo, Show } from 'solid-js'
import type { Round } from '#shared/facilitation/votes.ts'
import { t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Books } from '#web/ui/Books.tsx'
import { ResultBars } from '#web/votes/ResultBars.tsx'
import { loadResult, ranked, totalDots } from '#web/votes/results.ts'
import type { Wall } from './model.ts'
import styles from './ResultScene.module.css'
import shared from './Wall.module.css'

/** more do not fit in letters that the back row can read */
const ROWS = 6

export function ResultScene(props: { wall: Wall; round: Round }) {
  // again after a line that was down: the answer may have been on its way then
  const result = createLoad(
    () => ({ id: props.round.id, online: props.wall.online() }),
    ({ id }) => loadResult(props.wall.live.workshopId, id),
  )
  const withDots = createMemo(() => {
    const known = result()
    return known && ranked(known).filter((one) => one.dots > 0)
  })
  const more = () => Math.max(0, (withDots()?.length ?? 0) - ROWS)
  return (
    <div class={styles.scene}>
      <section class={styles.ranking}>
        <h1 class={styles.title}>{t('wall.result')}</h1>
        <Show when={withDots()}>
          {(rows) => (
            <Show when={rows().length > 0} fallback={<p class={shared.caption}>{t('wall.noResult')}</p>}>
              <ResultBars wall ranked={rows().slice(0, ROWS)} />
            </Show>
          )}
        </Show>
      </section>
      <aside class={styles.side}>
        <div class={shared.figure}>
          <p class={shared.number}>{props.round.turnout}</p>
          <p class={shared.caption}>{t('wall.resultBy', { n: props.round.turnout, eligible: props.round.eligible, dots: totalDots(result()?.tally ?? []) })}</p>
        </div>
        <p class={styles.round} dir="auto">
          {props.round.title}
        </p>
        <Show when={more() > 0}>
          <p class={shared.caption}>{t('wall.resultMore', { n: more() })}</p>
        </Show>
        <div class={styles.books}>
          <Books width={540} scale={1.35} from={9} shelf={false} />
        </div>
      </aside>
    </div>
  )
}
