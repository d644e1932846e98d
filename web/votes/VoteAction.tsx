/** Votes in the facilitator's bar: open a round, see how many have voted, count, and read the result. */
import { createMemo, createSignal, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { ActionButton } from '#web/facilitation/ActionButton.tsx'
import type { ActionProps } from '#web/facilitation/BarActions.tsx'
import { t } from '#web/i18n.tsx'

const OpenRound = lazy(async () => ({ default: (await import('./OpenRound.tsx')).OpenRound }))
const RoundDialog = lazy(async () => ({ default: (await import('./RoundDialog.tsx')).RoundDialog }))
const ResultDialog = lazy(async () => ({ default: (await import('./ResultDialog.tsx')).ResultDialog }))

type Shown = 'new' | 'round' | 'close' | 'result'

export function VoteAction(props: ActionProps) {
  const [shown, show] = createSignal<Shown>()
  const rounds = () => props.live.view()?.votes ?? []
  const open = createMemo(() => rounds().find((round) => round.closedAt === null))
  const last = createMemo(() => rounds().findLast((round) => round.closedAt !== null))
  const due = () => props.live.view()?.phase?.kind === 'prikker'
  const close = () => show(undefined)
  return (
    <Show when={props.live.may('workshop.facilitate')}>
      <Show when={open()} fallback={<Idle due={due() && !last()} counted={last() !== undefined} onNew={() => show('new')} onResult={() => show('result')} />}>
        {(round) => (
          <>
            <ActionButton
              icon="circle-dot"
              label={t('votes.manage', { turnout: round().turnout, eligible: round().eligible })}
              short={t('votes.turnoutShort', { turnout: round().turnout, eligible: round().eligible })}
              hint={t('votes.manageHint')}
              onClick={() => show('round')}
            />
            <ActionButton primary icon="check" label={t('votes.count')} onClick={() => show('close')} />
          </>
        )}
      </Show>
      <Suspense>
        <Switch>
          <Match when={shown() === 'new' && !open()}>
            <OpenRound live={props.live} onClose={close} />
          </Match>
          <Match when={(shown() === 'round' || shown() === 'close') && open()}>
            {(round) => <RoundDialog live={props.live} round={round()} closing={shown() === 'close'} onClose={close} onCounted={() => show('result')} />}
          </Match>
          <Match when={shown() === 'result' && last()}>{(round) => <ResultDialog live={props.live} round={round()} onClose={close} onNew={() => show('new')} />}</Match>
        </Switch>
      </Suspense>
    </Show>
  )
}

function Idle(props: { due: boolean; counted: boolean; onNew: () => void; onResult: () => void }) {
  return (
    <Show
      when={props.counted}
      fallback={<ActionButton primary={props.due} icon="circle-dot" label={t('votes.newRound')} short={t('votes.short')} hint={t('votes.newHint')} onClick={() => props.onNew()} />}
    >
      <ActionButton icon="circle-dot" label={t('votes.seeResult')} short={t('votes.short')} hint={t('votes.resultHint')} onClick={() => props.onResult()} />
    </Show>
  )
}
