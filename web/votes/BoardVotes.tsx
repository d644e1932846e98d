/** Votes over the canvas, where the note pads stand else: the dots that are left and the rule; after the count, that there is a result. */
import { createEffect, createSignal, Match, on, Show, Switch } from 'solid-js'
import { ruleSentence } from '#shared/facilitation/rule.ts'
import { useBoard } from '#web/board/context.ts'
import { t } from '#web/i18n.tsx'
import { atFoot } from '#web/ui/foot.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import styles from './BoardVotes.module.css'
import { useVotes } from './context.ts'
import { DotsLeft } from './DotsLeft.tsx'
import { totalDots } from './results.ts'
import { ResultView } from './ResultView.tsx'
import { DoneButton, YourDots } from './VoteCard.tsx'

export function BoardVotes() {
  const votes = useVotes()
  const [seen, setSeen] = createSignal<string>()
  const counted = () => (votes.shown()?.closedAt && votes.shown()?.id !== seen() ? votes.result() : undefined)
  // somebody who comes later finds the numbers on the notes; the bar is for those who were there
  let there: string | undefined
  createEffect(
    on(votes.shown, (round) => {
      if (round && round.closedAt === null) there = round.id
      else if (round && round.id !== there) setSeen(round.id)
    }),
  )
  return (
    <Switch>
      <Match when={votes.open()}>{(_) => <VotingBar />}</Match>
      <Match when={counted()}>
        {(result) => (
          <section class={styles.counted} ref={atFoot} aria-label={t('votes.result')}>
            <p role="status">{t('votes.counted', { n: totalDots(result().tally), turnout: result().round.turnout, eligible: result().round.eligible })}</p>
            <button type="button" class={styles.link} onClick={() => votes.setReading(true)}>
              {t('votes.seeRanking')}
            </button>
            <IconButton icon="x" label={t('common.close')} onClick={() => setSeen(votes.shown()?.id)} />
          </section>
        )}
      </Match>
    </Switch>
  )
}

function VotingBar() {
  const votes = useVotes()
  return (
    <Show when={votes.open()}>
      {(round) => (
        <section class={styles.bar} ref={atFoot} aria-label={round().title}>
          <p class={styles.title} dir="auto">
            {round().title}
          </p>
          <p class={styles.rule}>{ruleSentence(round(), t)}</p>
          <Show when={votes.ballot()} fallback={<p>{t('votes.notAsked')}</p>}>
            {(ballot) => (
              <>
                <div class={styles.row}>
                  <DotsLeft ballot={ballot()} />
                  <DoneButton short />
                </div>
                <Show when={votes.done() || ballot().blocked()}>
                  <p class={styles.rule} role="status">
                    {t(ballot().blocked() ? 'votes.unsent' : 'votes.thanks')} {t('votes.thanksHelp')}
                  </p>
                </Show>
                <p class="sr">{t('votes.keyHelp')}</p>
              </>
            )}
          </Show>
        </section>
      )}
    </Show>
  )
}

/** Docked beside the canvas: the ranking, or one's own dots while the round is open. */
export function VotesPanel() {
  const votes = useVotes()
  const { canvas } = useBoard()
  return (
    <section class={styles.panel} aria-labelledby="votes-panel">
      <div class={styles.head}>
        <h2 id="votes-panel" dir="auto" tabindex="-1" ref={(heading) => queueMicrotask(() => heading.focus())}>
          {t('votes.resultOf', { title: votes.shown()?.title ?? '' })}
        </h2>
        <IconButton icon="x" label={t('common.close')} onClick={() => votes.setReading(false)} />
      </div>
      <Show when={votes.result()} fallback={<Show when={votes.ballot()}>{(ballot) => <YourDots ballot={ballot()} />}</Show>}>
        {(result) => <ResultView result={result()} onShow={(itemId) => canvas()?.show(`shape:${itemId}`)} />}
      </Show>
    </section>
  )
}
