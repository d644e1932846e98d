/** The wall once the workshop is known: one scene over the oak board, and a way out that shows itself when somebody reaches for it. */
import { type Accessor, createMemo, createSignal, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import type { Round } from '#shared/facilitation/votes.ts'
import type { WallAnswer } from '#shared/wall.ts'
import type { Workshop } from '#shared/workshops.ts'
import { t } from '#web/i18n.tsx'
import type { Loaded } from '#web/load.ts'
import { RehearsalBanner } from '#web/rehearsal/RehearsalBanner.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { DoorScene } from './DoorScene.tsx'
import { EndScene } from './EndScene.tsx'
import { createWall } from './model.ts'
import { PauseScene } from './PauseScene.tsx'
import { ResultScene } from './ResultScene.tsx'
import { SilentScene } from './SilentScene.tsx'
import { VoteScene } from './VoteScene.tsx'
import { WallControls, wallIsDark } from './WallControls.tsx'
import styles from './Wall.module.css'
import { Foot } from './Foot.tsx'

const BoardScene = lazy(async () => ({ default: (await import('./BoardScene.tsx')).BoardScene }))

export function WallScreen(props: { workshop: Loaded<Workshop>; known: Accessor<Workshop>; info: Loaded<WallAnswer> }) {
  const wall = createWall(props.workshop, props.known, props.info)
  const kind = createMemo(() => wall.scene().kind)
  const round = createMemo<Round | undefined>(() => {
    const scene = wall.scene()
    return 'round' in scene ? scene.round : undefined
  })
  const [reached, setReached] = createSignal(false)
  let calm: ReturnType<typeof setTimeout> | undefined
  const reach = () => {
    setReached(true)
    clearTimeout(calm)
    calm = setTimeout(() => setReached(false), 3_000)
  }
  return (
    <div class={styles.wall} data-theme={wallIsDark() ? 'dark' : 'light'} data-scene={kind()} data-reached={reached() ? '' : undefined} onPointerMove={reach}>
      <RehearsalBanner workshop={props.known()} face="wall" over={wall.ended()} />
      <main id="main" class={styles.main} tabindex="-1">
        <Switch>
          <Match when={kind() === 'door'}>
            <DoorScene wall={wall} />
          </Match>
          <Match when={kind() === 'silent'}>
            <SilentScene wall={wall} />
          </Match>
          <Match when={kind() === 'vote' && round()}>{(open) => <VoteScene wall={wall} round={open()} />}</Match>
          <Match when={kind() === 'result' && round()}>{(closed) => <ResultScene wall={wall} round={closed()} />}</Match>
          <Match when={kind() === 'pause'}>
            <PauseScene wall={wall} />
          </Match>
          <Match when={kind() === 'end'}>
            <EndScene wall={wall} />
          </Match>
          <Match when={kind() === 'board'}>
            <Suspense fallback={<p class={styles.loading}>{t('wall.boardLoading')}</p>}>
              <BoardScene wall={wall} />
            </Suspense>
          </Match>
        </Switch>
      </main>
      <Foot wall={wall} />
      <Show when={!wall.online() && wall.live.view()}>
        <p class={styles.offline} role="status">
          <Icon name="wifi-off" size={32} />
          {t('wall.offline')}
        </p>
      </Show>
      <WallControls id={props.known().id} />
    </div>
  )
}
