/** The board on the wall: what the room has made, to look at. It shows all of it, or what the facilitator shows. */
import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { Canvas } from '#web/canvas/types.ts'
import { locale, t } from '#web/i18n.tsx'
import { createNames } from '#web/board/names.ts'
import { openBoard } from '#web/sync/client.ts'
import type { BoardSession } from '#web/sync/types.ts'
import type { Wall } from './model.ts'
import { guideWall } from './view.ts'
import { BigTime, instructionOf, questionOf, SmallDoor } from './parts.tsx'
import { wallIsDark } from './WallControls.tsx'
import styles from './BoardScene.module.css'

/** Nobody writes on the wall, and no pointer of it is shown to others. Theirs would lie on the notes: only the light that somebody points with is seen. */
const toLookAt = (session: BoardSession): BoardSession =>
  Object.create(session, {
    editable: { value: () => false },
    edit: { value: () => undefined },
    people: { value: () => session.people().flatMap((person) => (person.pointing ? [{ ...person, name: '' }] : [])) },
    setPresence: { value: () => session.setPresence({ face: 'wall', cursor: null, selection: [] }) },
  }) as BoardSession

export function BoardScene(props: { wall: Wall }) {
  const { live } = props.wall
  const session = openBoard({ documentId: live.boardId, shared: true })
  onCleanup(() => session.dispose())
  const [canvas, setCanvas] = createSignal<Canvas>()
  const words = () => instructionOf(props.wall)
  guideWall(canvas, session, live)
  return (
    <div class={styles.scene}>
      <header class={styles.head}>
        <div class={styles.words}>
          <h1 dir="auto">{questionOf(live.workshop())}</h1>
          <Show when={words()}>
            {(text) => (
              <p dir="auto" lang={text().lang}>
                {text().text}
              </p>
            )}
          </Show>
        </div>
        <BigTime left={props.wall.left()} words="wall.left" />
        <SmallDoor wall={props.wall} />
      </header>
      <section class={styles.board} aria-label={t('wall.board')}>
        <Show when={session.ready()} fallback={<p>{t('wall.boardLoading')}</p>}>
          <Host wall={props.wall} session={session} onCanvas={(next) => setCanvas(() => next)} />
        </Show>
      </section>
    </div>
  )
}

function Host(props: { wall: Wall; session: BoardSession; onCanvas: (canvas: Canvas | undefined) => void }) {
  let host: HTMLDivElement | undefined
  const names = createNames(props.session, props.wall.live.workshop)
  const ended = new AbortController()
  onCleanup(() => {
    ended.abort()
    props.onCanvas(undefined)
  })
  onMount(async () => {
    const { mountCanvas } = await import('#web/canvas/mount.tsx')
    if (!host || ended.signal.aborted) return
    const nothing = {
      may: () => false,
      elsewhere: () => true,
      onElsewhere: () => undefined,
      onForeign: () => undefined,
      upload: async () => undefined,
      comments: () => new Map(),
      onComments: () => undefined,
    }
    const canvas = await mountCanvas(host, { session: toLookAt(props.session), locale, dark: wallIsDark, names, ...nothing }, ended.signal).catch(() => undefined)
    if (canvas) props.onCanvas(canvas)
  })
  return <div ref={host} class={styles.host} />
}
