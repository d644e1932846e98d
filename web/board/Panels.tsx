/** What stands beside the canvas: one thing at a time, the newest wish. None of it covers the corner in which the canvas's library signs. */
import { createEffect, createMemo, Match, on, Switch } from 'solid-js'
import { BoardComments } from '#web/comments/BoardComments.tsx'
import { VotesPanel } from '#web/votes/BoardVotes.tsx'
import { useVotes } from '#web/votes/context.ts'
import { PeoplePanel } from '#web/workshops/PeoplePanel.tsx'
import styles from './BoardScreen.module.css'
import { useBoard } from './context.ts'
import { MyShelf } from './MyShelf.tsx'
import { SimilarBeside } from './SimilarBeside.tsx'

type Panel = 'people' | 'comments' | 'votes' | 'similar' | 'shelf'

export function Panels(props: { people: boolean; onPeople: (open: boolean) => void }) {
  const { drawer, similar, setSimilar, talking, setTalking, workshop } = useBoard()
  const votes = useVotes()
  const comments = createMemo(() => talking() !== undefined)
  const shown = (): Panel | undefined => {
    if (props.people) return 'people'
    if (comments()) return 'comments'
    if (votes.reading()) return 'votes'
    if (similar()) return 'similar'
    return drawer.opened() ? 'shelf' : undefined
  }
  /** The shelf stays where it is, behind what is asked for now, and is there again after it. */
  const putAway = (wanted: Panel) => {
    if (wanted !== 'people') props.onPeople(false)
    if (wanted !== 'comments') setTalking(undefined)
    if (wanted !== 'votes') votes.setReading(false)
    if (wanted !== 'similar') setSimilar(false)
  }
  const asks = (wanted: Panel, wish: () => unknown) => createEffect(on(wish, (asked) => asked && putAway(wanted), { defer: true }))
  asks('people', () => props.people)
  asks('comments', comments)
  asks('votes', votes.reading)
  asks('similar', similar)
  asks('shelf', drawer.wishes)
  return (
    <Switch>
      <Match when={shown() === 'people'}>
        <aside class={styles.panel} data-docked>
          <PeoplePanel workshop={workshop()} onClose={() => props.onPeople(false)} />
        </aside>
      </Match>
      <Match when={shown() === 'comments'}>
        <aside class={styles.panel} data-docked aria-labelledby="comments-title">
          <BoardComments />
        </aside>
      </Match>
      <Match when={shown() === 'votes'}>
        <aside class={styles.panel} data-docked aria-labelledby="votes-panel">
          <VotesPanel />
        </aside>
      </Match>
      <Match when={shown() === 'similar'}>
        <aside class={styles.panel} data-docked>
          <SimilarBeside />
        </aside>
      </Match>
      <Match when={shown() === 'shelf'}>
        <div class={styles.panel} data-docked>
          <MyShelf />
        </div>
      </Match>
    </Switch>
  )
}
