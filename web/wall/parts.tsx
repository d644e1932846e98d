/** What several scenes of the wall share: the question, the time, the way in. */
import { Show } from 'solid-js'
import type { Workshop } from '#shared/workshops.ts'
import { locale, t } from '#web/i18n.tsx'
import { JoinCode } from '#web/ui/JoinCode.tsx'
import { Qr } from '#web/ui/Qr.tsx'
import type { Wall } from './model.ts'
import { clockFace, type Left } from './time.ts'
import styles from './Wall.module.css'

/** A question of five hundred characters still has to leave room for the code. */
export const sizeOf = (text: string): 'l' | 'm' | 's' | 'xs' => (text.length > 320 ? 'xs' : text.length > 180 ? 's' : text.length > 90 ? 'm' : 'l')
export const questionOf = (workshop: Workshop): string => workshop.question || workshop.title

export function Question(props: { workshop: Workshop }) {
  return (
    <h1 class={styles.question} dir="auto" lang={props.workshop.locale} data-size={sizeOf(questionOf(props.workshop))}>
      {questionOf(props.workshop)}
    </h1>
  )
}

/** The instruction of the phase; a language that is missing is served by the other. */
export function instructionOf({ live }: Wall): { text: string; lang: string } | undefined {
  const { da, en } = live.view()?.phase?.instruction ?? {}
  const own = locale() === 'da' ? da : en
  if (own) return { text: own, lang: locale() }
  const other = da ?? en
  return other ? { text: other, lang: da ? 'da' : 'en' } : undefined
}

export type LeftWords = 'wall.left' | 'wall.leftToWrite' | 'wall.leftToVote'
const wordsOf = (left: Left, running: LeftWords) =>
  t(left.state === 'running' ? running : left.state === 'last' ? 'wall.lastMinute' : left.state === 'paused' ? 'wall.paused' : 'wall.timeUp')

/** The time that is left, with the words for it. */
export function BigTime(props: { left: Left | undefined; words: LeftWords }) {
  return (
    <Show when={props.left}>
      {(left) => (
        <div class={styles.figure} role="timer" data-state={left().state}>
          <p class={styles.number} data-accent="">
            {clockFace(left().seconds, locale())}
          </p>
          <p class={styles.caption}>{wordsOf(left(), props.words)}</p>
        </div>
      )}
    </Show>
  )
}

/** The code and its QR, small: somebody always comes late. */
export function SmallDoor(props: { wall: Wall }) {
  return (
    <Show when={props.wall.door()?.door}>
      {(door) => (
        <div class={styles.smallDoor}>
          <Qr text={door().shortUrl} label={t('wall.qrLabel', { address: door().shortUrl })} />
          <JoinCode code={door().code} />
        </div>
      )}
    </Show>
  )
}
