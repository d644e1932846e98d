/** The facilitator's phone is a remote control: the timer big, what the room has done, the actions as rows, one primary at the bottom. */
import { createSignal, Show, Suspense } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { BarActions } from '#web/facilitation/BarActions.tsx'
import { BarContext, createBar } from '#web/facilitation/barContext.ts'
import { useLive } from '#web/facilitation/context.ts'
import { ProgrammeDialog } from '#web/facilitation/ProgrammeDialog.tsx'
import { createConductor, stepOn } from '#web/facilitation/steps.ts'
import { ActionButton } from '#web/facilitation/ActionButton.tsx'
import { RehearsalBanner } from '#web/rehearsal/RehearsalBanner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { atFoot } from '#web/ui/foot.ts'
import { later } from './later.ts'
import { Notices } from './Notices.tsx'
import type { PhoneModel } from './model.ts'
import styles from './Remote.module.css'
import { Clock, Counts } from './RemoteClock.tsx'

const PhoneBoard = later(async () => (await import('./board/PhoneBoard.tsx')).PhoneBoard)

export function Remote(props: { phone: PhoneModel; onWrite: () => void }) {
  const live = useLive()
  const bar = createBar('rows')
  const conductor = createConductor(live)
  const [open, setOpen] = createSignal(false)
  const [looking, look] = createSignal(false)
  const setCorner = (element: HTMLDivElement) => {
    bar.setCorner(element)
    atFoot(element)
  }
  const step = () => (live.archived() ? undefined : stepOn(live.view()))
  return (
    <BarContext.Provider value={bar}>
      <main class={styles.body} id={looking() ? undefined : 'main'} tabindex="-1" hidden={looking()}>
        <h1 class="sr">{props.phone.workshop.title}</h1>
        <Show when={props.phone.workshop.rehearsal}>
          <RehearsalBanner workshop={props.phone.workshop} face="phone" over={props.phone.gone()} />
        </Show>
        <Notices phone={props.phone} />
        <Show when={!live.archived()}>
          <Clock conductor={conductor} onOpen={() => setOpen(true)} />
        </Show>
        <Counts />
        <div class={styles.rows}>
          <Show when={!live.archived()}>
            <BarActions live={live} />
          </Show>
          <ActionButton icon="layout-dashboard" label={t('phoneBoard.open')} hint={live.archived() ? '' : t('phoneBoard.openHint')} onClick={() => look(true)} />
          <Show when={!live.archived()}>
            <ActionButton icon="pencil-line" label={t('facilitation.writeNote')} hint={t('facilitation.writeNoteHint')} onClick={() => props.onWrite()} />
            <ActionButton icon="list-ordered" label={t('facilitation.openProgramme')} onClick={() => setOpen(true)} />
          </Show>
        </div>
      </main>
      <Suspense>
        <Show when={looking()}>
          <PhoneBoard phone={props.phone} onBack={() => look(false)} />
        </Show>
      </Suspense>
      <div class={styles.corner} ref={setCorner} hidden={looking() || live.archived()}>
        <Show when={step()}>
          {(what) => (
            <Button
              variant={bar.taken() ? 'secondary' : 'primary'}
              size={bar.taken() ? 'm' : 'l'}
              block
              iconEnd={what() === 'finish' ? undefined : 'arrow-right'}
              busy={conductor.busy()}
              onClick={() => void conductor.goOn()}
            >
              {t(`facilitation.${what()}`)}
            </Button>
          )}
        </Show>
      </div>
      <Show when={open()}>
        <ProgrammeDialog conductor={conductor} onClose={() => setOpen(false)} />
      </Show>
    </BarContext.Provider>
  )
}
