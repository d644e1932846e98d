/** The newest counted round over the list: open when it has just been counted, one press away later. */
import { createEffect, createSignal, on, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { useVotes } from './context.ts'
import styles from './ListResult.module.css'
import { ResultView } from './ResultView.tsx'

export function ListResult(props: { onShow: (itemId: string) => void }) {
  const votes = useVotes()
  const [open, setOpen] = createSignal(false)
  const counted = () => (votes.shown()?.closedAt ? votes.result() : undefined)
  createEffect(on(votes.open, (now, before) => !now && before && setOpen(true)))
  return (
    <Show when={counted()}>
      {(result) => (
        <section class={styles.result} aria-labelledby="vote-result">
          <div class={styles.head}>
            <h2 id="vote-result" dir="auto">
              {t('votes.resultOf', { title: result().round.title })}
            </h2>
            <Button variant="quiet" aria-expanded={open()} onClick={() => setOpen(!open())}>
              {t(open() ? 'votes.hideResult' : 'votes.seeResult')}
            </Button>
          </div>
          <Show when={open()}>
            <ResultView result={result()} onShow={props.onShow} />
          </Show>
        </section>
      )}
    </Show>
  )
}
