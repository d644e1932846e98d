/** Writing on the phone: what happens now, the note field when one may write, my notes, and how much is saved. */
import { Show, Suspense } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from './Composer.tsx'
import { later } from './later.ts'
import type { PhoneModel } from './model.ts'
import { MyNotes } from './MyNotes.tsx'
import { PhoneFoot } from './PhoneFoot.tsx'
import styles from './PhonePage.module.css'

const Rehearsal = later(async () => (await import('#web/rehearsal/RehearsalBanner.tsx')).RehearsalBanner)
const Camera = later(async () => (await import('./Camera.tsx')).Camera)
const PhonePaper = later(async () => (await import('#web/paper/PhonePaper.tsx')).PhonePaper)
const NowLine = later(async () => (await import('./Now.tsx')).NowLine)
const Waiting = later(async () => (await import('./Waiting.tsx')).Waiting)
const Notices = later(async () => (await import('./Notices.tsx')).Notices)
const ToRemote = later(async () => (await import('./ToRemote.tsx')).ToRemote)

interface WritingProps {
  phone: PhoneModel
  say: (words: string) => void
  /** the page stands: what can wait may come */
  calm: boolean
  /** for who leads: back to the remote control */
  onRemote?: () => void
}

export function Writing(props: WritingProps) {
  const { phone } = props
  /** a phase in which one looks up, with its own words */
  const waits = () => props.calm && phone.writing() === 'locked' && phone.live.view()?.status === 'running'
  return (
    <>
      <main class={styles.body} id="main" tabindex="-1">
        <Show when={phone.workshop.rehearsal}>
          <Suspense>
            <Rehearsal workshop={phone.workshop} face="phone" over={phone.gone()} />
          </Suspense>
        </Show>
        <Show when={props.onRemote}>
          {(back) => (
            <Suspense>
              <ToRemote onClick={back()} />
            </Suspense>
          )}
        </Show>
        <Show when={props.calm}>
          <Suspense>
            <Notices phone={phone} />
          </Suspense>
        </Show>
        <Show when={waits()} fallback={<Question phone={phone} calm={props.calm} />}>
          <Suspense>
            <Waiting />
          </Suspense>
        </Show>
        <Show
          when={phone.writing() === 'yes'}
          fallback={
            <Button block icon="list" href={`/w/${phone.workshop.id}/list`}>
              {t('phone.seeAll')}
            </Button>
          }
        >
          <Composer phone={phone} say={props.say} />
        </Show>
        <Show when={phone.pictures()}>
          <Suspense>
            <Camera phone={phone} say={props.say} />
            <PhonePaper phone={phone} />
          </Suspense>
        </Show>
        <Show when={phone.writing() !== 'viewer'}>
          <MyNotes phone={phone} />
        </Show>
      </main>
      <PhoneFoot phone={phone} />
    </>
  )
}

function Question(props: { phone: PhoneModel; calm: boolean }) {
  const { workshop } = props.phone
  return (
    <div class={styles.ask}>
      <h1 class={styles.question} dir="auto">
        {workshop.question || workshop.title}
      </h1>
      <Show when={props.calm}>
        <Suspense>
          <NowLine />
        </Suspense>
      </Show>
    </div>
  )
}
