/** The open round in the facilitator's hands: turnout, dots of people without a device, counting, taking it back. */
import { createSignal, Match, Switch } from 'solid-js'
import { ruleSentence } from '#shared/facilitation/rule.ts'
import type { Round } from '#shared/facilitation/votes.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import type { Live } from '#web/facilitation/live.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { toast } from '#web/ui/toast.ts'
import { cancelRound, closeRound } from './commands.ts'
import { PaperForm } from './PaperForm.tsx'
import { ProxyForm } from './ProxyForm.tsx'
import styles from './RoundDialog.module.css'

type View = 'round' | 'paper' | 'proxy' | 'close' | 'cancel'
export interface RoundDialogProps {
  live: Live
  round: Round
  /** begins with the question whether to count now */
  closing: boolean
  onClose: () => void
  onCounted: () => void
}

export function RoundDialog(props: RoundDialogProps) {
  const [view, setView] = createSignal<View>(props.closing ? 'close' : 'round')
  const back = () => setView('round')
  const title = () => (view() === 'round' ? props.round.title : t(`votes.view.${view() as Exclude<View, 'round'>}`))
  const turnout = () => t('votes.turnout', { turnout: props.round.turnout, eligible: props.round.eligible })
  return (
    <Dialog open wide={view() === 'paper' || view() === 'proxy'} onOpenChange={props.onClose} title={title()}>
      <Switch>
        <Match when={view() === 'round'}>
          <p class={styles.turnout} role="status">
            {turnout()}
          </p>
          <p>{ruleSentence(props.round, t)}</p>
          <div class={styles.choices}>
            <Button block icon="file-pen-line" onClick={() => setView('paper')}>
              {t('votes.view.paper')}
            </Button>
            <Button block icon="users" onClick={() => setView('proxy')}>
              {t('votes.view.proxy')}
            </Button>
          </div>
          <div class={styles.foot}>
            <Button variant="danger" onClick={() => setView('cancel')}>
              {t('votes.cancelRound')}
            </Button>
            <Button variant="primary" icon="check" onClick={() => setView('close')}>
              {t('votes.count')}
            </Button>
          </div>
        </Match>
        <Match when={view() === 'paper'}>
          <PaperForm live={props.live} round={props.round} onBack={back} />
        </Match>
        <Match when={view() === 'proxy'}>
          <ProxyForm live={props.live} round={props.round} onBack={back} />
        </Match>
        <Match when={view() === 'close'}>
          <Sure
            words={`${turnout()}. ${t('votes.closeHelp')}`}
            confirm={t('votes.count')}
            run={() => closeRound(props.live.workshopId, props.round.id).then(props.onCounted)}
            onBack={props.closing ? props.onClose : back}
          />
        </Match>
        <Match when={view() === 'cancel'}>
          <Sure
            danger
            words={`${turnout()}. ${t('votes.cancelHelp')}`}
            confirm={t('votes.cancelRound')}
            run={async () => {
              await cancelRound(props.live.workshopId, props.round.id)
              toast(t('votes.cancelled'))
              props.onClose()
            }}
            onBack={back}
          />
        </Match>
      </Switch>
    </Dialog>
  )
}

/** Are you sure, with what it means. */
function Sure(props: { words: string; confirm: string; danger?: boolean; run: () => Promise<unknown>; onBack: () => void }) {
  const { busy, error, submit } = createSubmit(() => props.run())
  return (
    <>
      <p>{props.words}</p>
      <FormError error={error()} />
      <div class={styles.foot}>
        <Button onClick={() => props.onBack()}>{t('common.cancel')}</Button>
        <Button variant={props.danger ? 'danger-solid' : 'primary'} busy={busy()} onClick={() => void submit()} ref={(button) => queueMicrotask(() => button.focus())}>
          {props.confirm}
        </Button>
      </div>
    </>
  )
}
