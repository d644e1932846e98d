/** The phone page once its data is here: bar, notices, composer, my notes, foot. */
import { createEffect, createSignal, lazy, on, Show, Suspense } from 'solid-js'
import type { Workshop } from '#shared/workshops.ts'
import { LiveContext } from '#web/facilitation/context.ts'
import { loadAllTexts, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import type { ControlLine } from '#web/sync/control.ts'
import { Composer } from './Composer.tsx'
import { forgetAnswers } from './data.ts'
import type { Entry } from './entries.ts'
import { GonePanel } from './GonePanel.tsx'
import { createPhone } from './model.ts'
import { MyNotes } from './MyNotes.tsx'
import { Notices } from './Notices.tsx'
import { PhoneBar } from './PhoneBar.tsx'
import { PhoneFoot } from './PhoneFoot.tsx'
import styles from './PhonePage.module.css'
import type { EntryStore } from './store.ts'

const Rehearsal = lazy(async () => ({ default: (await Promise.all([import('#web/rehearsal/RehearsalBanner.tsx'), loadAllTexts()]))[0].RehearsalBanner }))
const Camera = lazy(async () => ({ default: (await Promise.all([import('./Camera.tsx'), loadAllTexts()]))[0].Camera }))

export function PhoneScreen(props: { workshop: Workshop; store: EntryStore; restored: readonly Entry[]; open: (boardId: string) => ControlLine }) {
  const phone = createPhone(props.workshop, props.store, props.restored, props.open)
  const [said, say] = createSignal('')
  const [unsent, setUnsent] = createSignal<readonly string[]>()
  createEffect(
    on(phone.settled, (what) => {
      if (what?.kind === 'created') say(t(what.note.anonymous && !what.private ? 'phone.announce.anonymous' : 'phone.announce.saved'))
      else if (what) say(t(what.kind === 'changed' ? 'phone.announce.changed' : 'phone.announce.removed'))
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
    <Show when={!unsent()} fallback={<GonePanel unsent={unsent() ?? []} />}>
      <LiveContext.Provider value={phone.live}>
        <div class={styles.page}>
          <PhoneBar workshop={props.workshop} />
          <main class={styles.body} id="main" tabindex="-1">
            <Show when={props.workshop.rehearsal}>
              <Suspense>
                <Rehearsal workshop={props.workshop} face="phone" over={phone.gone()} />
              </Suspense>
            </Show>
            <Notices phone={phone} />
            <h1 class={styles.question} dir="auto">
              {props.workshop.question || props.workshop.title}
            </h1>
            <Show
              when={phone.writing() === 'yes'}
              fallback={
                <Button block icon="list" href={`/w/${props.workshop.id}/list`}>
                  {t('phone.seeAll')}
                </Button>
              }
            >
              <Composer phone={phone} say={say} />
            </Show>
            <Show when={phone.pictures()}>
              <Suspense>
                <Camera phone={phone} say={say} />
              </Suspense>
            </Show>
            <Show when={phone.writing() !== 'viewer'}>
              <MyNotes phone={phone} />
            </Show>
          </main>
          <PhoneFoot phone={phone} />
          <p class="sr" role="status">
            {said()}
          </p>
        </div>
      </LiveContext.Provider>
    </Show>
  )
}
