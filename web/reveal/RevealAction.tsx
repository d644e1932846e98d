/** The facilitator's »Vis 127 sedler«, and for a while afterwards »Tag tilbage«. */
import { type Accessor, createSignal, Match, onCleanup, Show, Switch } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { ActionButton } from '#web/facilitation/ActionButton.tsx'
import type { Live } from '#web/facilitation/live.ts'
import { createCounts } from './counts.ts'
import { QueueDialog } from './QueueDialog.tsx'
import { RevealDialog } from './RevealDialog.tsx'
import { TakeBackDialog } from './TakeBackDialog.tsx'

/** So long it stands in the bar; later there is too much on the notes for anybody to want it. */
const TAKE_BACK_MS = 15 * 60_000
/** When the time is nearly up, showing is what comes next. */
const LAST_MINUTE_MS = 60_000
const LOOK_MS = 5_000

export function RevealAction(props: { live: Live }) {
  return (
    <Show when={props.live.may('workshop.facilitate')}>
      <Reveal live={props.live} />
    </Show>
  )
}

function Reveal(props: { live: Live }) {
  const { live } = props
  const counts = createCounts(live)
  const [open, setOpen] = createSignal<'reveal' | 'takeBack' | 'queue'>()
  const close = () => setOpen(undefined)
  const now = createNow(live)
  const waiting = () => live.counts()?.private ?? 0
  const last = () => {
    const shown = counts()?.lastReveal
    return shown && now() - Date.parse(shown.at) < TAKE_BACK_MS ? shown : undefined
  }
  return (
    <>
      <Switch>
        <Match when={waiting() > 0}>
          <ActionButton icon="eye" label={t('reveal.show', { n: waiting() })} hint={t('reveal.hint')} primary={isNext(live, now())} onClick={() => setOpen('reveal')} />
        </Match>
        <Match when={last()}>
          {(shown) => (
            <ActionButton
              icon="undo-2"
              label={t('reveal.takeBackLong', { n: shown().notes })}
              short={t('reveal.takeBack')}
              hint={t('reveal.takeBackHint')}
              onClick={() => setOpen('takeBack')}
            />
          )}
        </Match>
      </Switch>
      <Show when={open() === 'reveal'}>
        <RevealDialog live={live} counts={counts} onClose={close} onQueue={() => setOpen('queue')} onTakeBack={() => setOpen('takeBack')} />
      </Show>
      <Show when={open() === 'queue'}>
        <QueueDialog live={live} onClose={close} />
      </Show>
      <Show when={open() === 'takeBack' && last()} keyed>
        {(shown) => <TakeBackDialog boardId={live.boardId} shown={shown} onClose={close} onDone={counts.refetch} />}
      </Show>
    </>
  )
}

function createNow(live: Live): Accessor<number> {
  const [now, setNow] = createSignal(live.now())
  const timer = setInterval(() => setNow(live.now()), LOOK_MS)
  onCleanup(() => clearInterval(timer))
  return now
}

/** Silent writing is over, or nearly. */
function isNext(live: Live, now: number): boolean {
  const timer = live.view()?.timer
  if (live.mode() !== 'hidden' || !timer) return true
  return timer.endsAt !== undefined && Date.parse(timer.endsAt) - now < LAST_MINUTE_MS
}
