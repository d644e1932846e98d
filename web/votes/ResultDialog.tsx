/** The newest result in the facilitator's hands: the ranking, and a further round among the best by one press. */
import { createMemo, createSignal, Show } from 'solid-js'
import { bestOf } from '#shared/facilitation/eligible.ts'
import type { Round } from '#shared/facilitation/votes.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import type { Live } from '#web/facilitation/live.ts'
import { t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { openAgain } from './commands.ts'
import styles from './ResultDialog.module.css'
import { loadResult, type Result } from './results.ts'
import { ResultView } from './ResultView.tsx'
import { Stepper } from './Stepper.tsx'

const BEST = 3

export function ResultDialog(props: { live: Live; round: Round; onClose: () => void; onNew: () => void }) {
  const result = createLoad(
    () => props.round.id,
    (roundId) => loadResult(props.live.workshopId, roundId),
  )
  return (
    <Dialog
      open
      wide
      onOpenChange={props.onClose}
      title={t('votes.resultOf', { title: props.round.title })}
      footer={
        <Button icon="circle-dot" onClick={() => props.onNew()}>
          {t('votes.another')}
        </Button>
      }
    >
      <Show when={result()} fallback={result.error ? <FormError error={result.error} /> : <Skeleton lines={6} />}>
        {(counted) => (
          <ResultView result={counted()}>
            <Again workshopId={props.live.workshopId} result={counted()} onOpened={props.onClose} />
          </ResultView>
        )}
      </Show>
    </Dialog>
  )
}

function Again(props: { workshopId: string; result: Result; onOpened: () => void }) {
  const supported = createMemo(() => props.result.tally.filter((item) => item.dots > 0).length)
  const [top, setTop] = createSignal(Math.min(BEST, supported()))
  const best = () => bestOf(props.result.tally, top()).length
  const { busy, error, submit } = createSubmit(async () => {
    await openAgain(props.workshopId, props.result.round.id, top())
    props.onOpened()
  })
  return (
    <Show when={supported() > 1}>
      <section class={styles.again} aria-labelledby="vote-again">
        <h3 id="vote-again">{t('votes.again')}</h3>
        <div class={styles.row}>
          <Stepper label={t('votes.againHowMany')} value={top()} min={2} max={supported()} onChange={setTop} />
          <Button variant="primary" busy={busy()} onClick={() => void submit()}>
            {t('votes.againAmong', { n: best() })}
          </Button>
        </div>
        <Show when={best() > top()}>
          <p class="small muted">{t('votes.againEqual')}</p>
        </Show>
        <FormError error={error()} />
      </section>
    </Show>
  )
}
