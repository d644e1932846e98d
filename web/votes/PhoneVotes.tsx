/** Votes on the phone: the round that is open takes the page, the counted one is a press away; else a strip over the page tells of them. */
import { type Accessor, createEffect, createMemo, createSignal, Match, on, onCleanup, onMount, Show, Switch } from 'solid-js'
import type { Round } from '#shared/facilitation/votes.ts'
import { loadRounds } from '#web/phone/data.ts'
import type { PhoneModel } from '#web/phone/model.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { useVotes } from './context.ts'
import { PhoneBallot } from './PhoneBallot.tsx'
import styles from './PhoneVotes.module.css'
import { VotesProvider } from './Provider.tsx'
import { totalDots } from './results.ts'
import { ResultView } from './ResultView.tsx'

export interface PhoneVotesProps {
  phone: PhoneModel
  /** rounds as the device remembers them */
  known: Accessor<readonly Round[] | undefined>
  /** the rest of the page is out of sight */
  onCover: (covered: boolean) => void
}

export function PhoneVotes(props: PhoneVotesProps) {
  // kept for a page load without a network
  onMount(() => void loadRounds(props.phone.live.workshopId, props.phone.workshop.memberId).catch(() => undefined))
  return (
    <VotesProvider live={props.phone.live} known={props.known}>
      <Pages {...props} />
    </VotesProvider>
  )
}

function Pages(props: PhoneVotesProps) {
  const votes = useVotes()
  const [reading, setReading] = createSignal<string>()
  const [aside, setAside] = createSignal<string>()
  const openId = createMemo(() => votes.open()?.id)
  // somebody who is writing a note is asked, not interrupted
  createEffect(on(openId, (id) => id && setAside(props.phone.writing() === 'yes' ? id : undefined)))
  const balloting = () => votes.ballot() && !votes.done() && aside() !== openId()
  const result = () => (reading() !== undefined && reading() === votes.shown()?.id ? votes.result() : undefined)
  createEffect(() => props.onCover(Boolean(balloting() || result())))
  onCleanup(() => props.onCover(false))
  const leave = () => setReading(undefined)
  return (
    <Switch fallback={<Strip onVote={() => setAside(undefined)} onRead={() => setReading(votes.shown()?.id)} />}>
      <Match when={balloting() && votes.ballot()}>{(ballot) => <PhoneBallot phone={props.phone} ballot={ballot()} onAside={() => setAside(openId())} />}</Match>
      <Match when={result()}>
        {(counted) => (
          <main class={styles.body} id="main" tabindex="-1">
            <div class={styles.head}>
              <h1 dir="auto" tabindex="-1" ref={(heading) => queueMicrotask(() => heading.focus())}>
                {t('votes.resultOf', { title: counted().round.title })}
              </h1>
            </div>
            <ResultView result={counted()} />
            <Button block icon="arrow-left" onClick={leave}>
              {t('votes.hideResult')}
            </Button>
          </main>
        )}
      </Match>
    </Switch>
  )
}

/** What there is to know of votes while the page shows something else. */
function Strip(props: { onVote: () => void; onRead: () => void }) {
  const votes = useVotes()
  const vote = () => {
    votes.setDone(false)
    props.onVote()
  }
  return (
    <Switch>
      <Match when={votes.open()}>
        {(round) => (
          <section class={styles.strip} aria-label={round().title}>
            <Show when={votes.ballot()} fallback={<p>{t('votes.notAsked')}</p>}>
              {(ballot) => (
                <>
                  <p role="status">
                    <Show when={votes.done()} fallback={<b dir="auto">{t('votes.open', { title: round().title })}</b>}>
                      <b>{t(ballot().blocked() ? 'votes.thanksUnsent' : 'votes.thanks')}</b> {t('votes.thanksHelp')}
                    </Show>
                  </p>
                  <Button variant={votes.done() ? 'secondary' : 'primary'} onClick={vote}>
                    {t(votes.done() ? 'votes.change' : 'votes.placeDots')}
                  </Button>
                </>
              )}
            </Show>
          </section>
        )}
      </Match>
      <Match when={votes.result()}>
        {(result) => (
          <section class={styles.strip} aria-label={t('votes.result')}>
            <p role="status">
              <b dir="auto">{t('votes.countedNow', { title: result().round.title })}</b>{' '}
              {t('votes.counted', { n: totalDots(result().tally), turnout: result().round.turnout, eligible: result().round.eligible })}
            </p>
            <Button onClick={() => props.onRead()}>{t('votes.seeResult')}</Button>
          </section>
        )}
      </Match>
    </Switch>
  )
}
