/** The phone page once its data is here: bar, and under it what this person does there. */
import { createEffect, createSignal, on, Show, Suspense } from 'solid-js'
import { isStaff } from '#shared/roles.ts'
import type { Workshop } from '#shared/workshops.ts'
import { LiveContext } from '#web/facilitation/context.ts'
import { t } from '#web/i18n.tsx'
import type { ControlLine } from '#web/sync/control.ts'
import { toast } from '#web/ui/toast.ts'
import { hearCall } from './calls.ts'
import { forgetAnswers } from './data.ts'
import type { Entry } from './entries.ts'
import { createCalm, later } from './later.ts'
import { createPhone } from './model.ts'
import { PhoneBar } from './PhoneBar.tsx'
import styles from './PhonePage.module.css'
import type { EntryStore } from './store.ts'
import { VoteSlot } from './VoteSlot.tsx'
import { Writing } from './Writing.tsx'

const GonePanel = later(async () => (await import('./GonePanel.tsx')).GonePanel)
const Remote = later(async () => (await import('./Remote.tsx')).Remote)

export function PhoneScreen(props: { workshop: Workshop; store: EntryStore; restored: readonly Entry[]; open: (boardId: string) => ControlLine }) {
  const phone = createPhone(props.workshop, props.store, props.restored, props.open)
  const [said, say] = createSignal('')
  const calm = createCalm()
  const [covered, setCovered] = createSignal(false)
  // who leads has a remote control, and writes when they say so
  const [writing, setWriting] = createSignal(false)
  const leads = () => isStaff(phone.live.role()) && !writing()
  const [unsent, setUnsent] = createSignal<readonly string[]>()
  createEffect(
    on(phone.settled, (what) => {
      if (what?.kind === 'created') say(t(what.private ? 'phone.announce.private' : what.note.anonymous ? 'phone.announce.anonymous' : 'phone.announce.saved'))
      else if (what) say(t(what.kind === 'changed' ? 'phone.announce.changed' : 'phone.announce.removed'))
    }),
  )
  createEffect(
    on(phone.live.event, (what) => {
      if (what?.type === 'revealed') toast(t('phone.revealed', { n: what.notes }))
      if (what?.type === 'taken-back') toast(t('phone.takenBack'))
      if (what?.type === 'gathered') void hearCall(what, props.workshop)
    }),
  )
  // removed from the workshop: nothing stays on the device
  createEffect(
    on(phone.gone, (gone) => {
      if (!gone) return
      void phone.outbox.discard().then(setUnsent)
      forgetAnswers(props.workshop)
    }),
  )
  return (
    <Show
      when={!unsent()}
      fallback={
        <Suspense>
          <GonePanel unsent={unsent() ?? []} />
        </Suspense>
      }
    >
      <LiveContext.Provider value={phone.live}>
        <div class={styles.page}>
          <PhoneBar workshop={props.workshop} outbox={phone.outbox} calm={calm()} remote={leads()} />
          <VoteSlot phone={phone} onCover={setCovered} />
          <div class={styles.rest} hidden={covered()}>
            <Show when={leads()} fallback={<Writing phone={phone} calm={calm()} say={say} onRemote={isStaff(phone.live.role()) ? () => setWriting(false) : undefined} />}>
              <Suspense fallback={<main class={styles.body} id="main" aria-busy="true" />}>
                <Remote phone={phone} onWrite={() => setWriting(true)} />
              </Suspense>
            </Show>
          </div>
          <p class="sr" role="status">
            {said()}
          </p>
        </div>
      </LiveContext.Provider>
    </Show>
  )
}
