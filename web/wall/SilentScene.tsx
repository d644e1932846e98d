/** Silent writing: the time, the number, and one blank square on the shelf for each note. The room sees that it grows, and nothing else. */
import { createMemo, For, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import type { Wall } from './model.ts'
import { BigTime, instructionOf, Question, SmallDoor } from './parts.tsx'
import { MOST_SQUARES, squareFor } from './pile.ts'
import styles from './SilentScene.module.css'
import shared from './Wall.module.css'

export function SilentScene(props: { wall: Wall }) {
  const { live } = props.wall
  const notes = () => live.counts()?.private ?? 0
  const words = () => instructionOf(props.wall)
  const from = () => {
    const { writers = 0, people = 0 } = live.counts() ?? {}
    return t('wall.notesFrom', { n: notes(), writers, people: Math.max(people, writers) })
  }
  return (
    <div class={styles.scene}>
      <header class={shared.head}>
        <Question workshop={live.workshop()} />
        <SmallDoor wall={props.wall} />
      </header>
      <section class={styles.figures}>
        <BigTime left={props.wall.left()} words="wall.leftToWrite" />
        <div class={shared.figure}>
          <p class={shared.number}>{notes()}</p>
          <p class={shared.caption}>{from()}</p>
        </div>
        <p class={styles.words} dir="auto" lang={words()?.lang}>
          {words()?.text ?? t('wall.silent')}
        </p>
      </section>
      <Pile notes={notes()} />
    </div>
  )
}

function Pile(props: { notes: number }) {
  const squares = createMemo(() => Array.from({ length: Math.min(props.notes, MOST_SQUARES) }, (_, at) => at))
  return (
    <Show when={props.notes > 0}>
      <div class={styles.pile} aria-hidden="true" style={{ '--square': squareFor(squares().length) }}>
        <For each={squares()}>{() => <i />}</For>
      </div>
    </Show>
  )
}
