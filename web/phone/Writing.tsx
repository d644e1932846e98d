/** Writing on the phone: what happens now, the note field when one may write, my notes, and how much is saved. */
import { createSignal, Show, Suspense } from 'solid-js'
import { Composer } from './Composer.tsx'
import { later } from './later.ts'
import type { PhoneModel } from './model.ts'
import { MyNotes } from './MyNotes.tsx'
import { PhoneFoot } from './PhoneFoot.tsx'
import styles from './PhonePage.module.css'

const Above = later(async () => (await import('./Above.tsx')).Above)
const Pictures = later(async () => (await import('./Pictures.tsx')).Pictures)
const NowLine = later(async () => (await import('./Now.tsx')).NowLine)
const Waiting = later(async () => (await import('./Waiting.tsx')).Waiting)
const BoardDoor = later(async () => (await import('./board/BoardDoor.tsx')).BoardDoor)
const PhoneBoard = later(async () => (await import('./board/PhoneBoard.tsx')).PhoneBoard)

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
  const [looking, look] = createSignal(false)
  /** a phase in which one looks up, with its own words */
  const waits = () => props.calm && phone.writing() === 'locked' && phone.live.view()?.status === 'running'
  return (
    <>
      <main class={styles.body} id={looking() ? undefined : 'main'} tabindex="-1" hidden={looking()}>
        <Show when={props.calm}>
          <Suspense>
            <Above phone={phone} onRemote={props.onRemote} />
          </Suspense>
        </Show>
        <Show when={waits()} fallback={<Question phone={phone} calm={props.calm} />}>
          <Suspense>
            <Waiting />
          </Suspense>
        </Show>
        <Show when={phone.writing() === 'yes'}>
          <Composer phone={phone} say={props.say} />
        </Show>
        <Show when={props.calm && (phone.live.mode() !== 'hidden' || phone.live.view()?.revealed)}>
          <Suspense>
            <BoardDoor phone={phone} looking={looking()} onOpen={() => look(true)} />
          </Suspense>
        </Show>
        <Show when={phone.pictures()}>
          <Suspense>
            <Pictures phone={phone} say={props.say} />
          </Suspense>
        </Show>
        <Show when={phone.writing() !== 'viewer'}>
          <MyNotes phone={phone} />
        </Show>
      </main>
      <Suspense>
        <Show when={looking()}>
          <PhoneBoard phone={phone} onBack={() => look(false)} />
        </Show>
      </Suspense>
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
