/** The board for the thumb: everybody's notes by zone and group, one below the other; a note goes to another group where the phase lets one. */
import { createComputed, createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type { Outline } from '#shared/boards.ts'
import { explain, t } from '#web/i18n.tsx'
import { hideNotes } from '#web/moderation/hideNotes.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import type { PhoneModel } from '../model.ts'
import { createDeeds, type Deeds } from './deeds.ts'
import { followBoard } from './follow.ts'
import { movesOf } from './keep.ts'
import { boardAfter, type Move, notesUnderWay } from './moves.ts'
import { MoveSheet } from './MoveSheet.tsx'
import styles from './PhoneBoard.module.css'
import { findNote, notesOf } from './places.ts'
import type { MoveQueue } from './queue.ts'
import { type Hand, ZoneNotes } from './ZoneNotes.tsx'

export function PhoneBoard(props: { phone: PhoneModel; onBack: () => void }) {
  const { phone } = props
  const [queue, setQueue] = createSignal<MoveQueue>()
  void movesOf(phone).then(setQueue)
  const board = followBoard(phone, (askedAt) => queue()?.fetched(askedAt))
  const shown = createShown(board, () => queue()?.shown() ?? [])
  const deeds = createMemo(() => {
    const open = queue()
    return open && createDeeds(open, () => board.refetch())
  })
  const [asked, ask] = createSignal<string>()
  const moving = createMemo(() => {
    const [outline, id] = [shown(), asked()]
    return outline && id !== undefined ? findNote(outline, id) : undefined
  })
  const locked = () => (phone.live.may('workshop.facilitate') ? [] : (phone.live.view()?.locks.zones ?? []))
  const mayMove = () => phone.live.may('note.move')
  const underWay = createMemo(() => notesUnderWay(queue()?.waiting() ?? []))
  let heading: HTMLHeadingElement | undefined
  onMount(() => heading?.focus())
  const back = wayBack(() => props.onBack())
  const hand: Hand = {
    mayMove: (note) => deeds() !== undefined && mayMove() && !locked().includes(findNote(shown() as Outline, note.id)?.zone?.id ?? ''),
    ask: (note) => ask(note.id),
    waits: (note) => underWay().has(note.id),
    mayHide: () => phone.online() && phone.live.may('workshop.facilitate'),
    hide: (note) => void hideNotes(phone.boardId, [note.id], () => void board.refetch()),
  }
  return (
    <main class={styles.board} id="main" tabindex="-1">
      <div class={styles.head}>
        <Button size="s" variant="quiet" icon="arrow-left" onClick={back}>
          {t('phoneBoard.back')}
        </Button>
        <h1 class={styles.title} tabindex="-1" ref={heading}>
          {t('phoneBoard.title')}
        </h1>
      </div>
      <Words phone={phone} waiting={underWay().size} error={shown() ? undefined : board.error} mayMove={mayMove()} onAgain={() => void board.refetch()} />
      <Show when={shown()} fallback={<Show when={!board.error}>{<Skeleton lines={6} />}</Show>}>
        {(outline) => <Zones outline={outline()} hand={hand} />}
      </Show>
      <Show when={deeds() && moving()}>
        {(found) => (
          <MoveSheet
            outline={shown() as Outline}
            found={found()}
            locked={locked()}
            deeds={deeds() as Deeds}
            mayMake={phone.live.may('group.edit')}
            onClose={() => ask(undefined)}
          />
        )}
      </Show>
    </main>
  )
}

/** The board with what is still under way, kept row by row: what stays the same keeps its place on the screen, and the focus. */
function createShown(board: () => Outline | undefined, moves: () => readonly Move[]): () => Outline | undefined {
  const [store, setStore] = createStore<{ outline?: Outline }>({})
  createComputed(() => {
    const outline = board()
    // reconciling writes into what it was given: the fetched board must stay as it came
    if (outline) setStore('outline', reconcile(structuredClone(boardAfter(outline, moves())), { key: 'id' }))
  })
  return () => store.outline
}

/** The phone's own way back closes the board and leaves the page alone. Call inside a component. @returns goes that way */
function wayBack(leave: () => void): () => void {
  history.pushState(history.state, '')
  window.addEventListener('popstate', leave)
  onCleanup(() => window.removeEventListener('popstate', leave))
  return () => history.back()
}

/** What stands over the notes: no network, not now, or that there was no answer. */
function Words(props: { phone: PhoneModel; waiting: number; error: unknown; mayMove: boolean; onAgain: () => void }) {
  return (
    <>
      <Show when={props.error}>
        <Banner
          kind="stop"
          icon="circle-alert"
          action={
            <Button size="s" onClick={() => props.onAgain()}>
              {t('common.tryAgain')}
            </Button>
          }
        >
          <strong>{t('phoneBoard.failed')}</strong> {explain(props.error)}
        </Banner>
      </Show>
      <Show when={!props.error && !props.phone.online()}>
        <Banner kind="offline" icon="cloud-off">
          <strong>{t('phoneBoard.offline')}</strong> {t(props.mayMove ? 'phoneBoard.offlineHelp' : 'phoneBoard.offlineLook')}
          <Show when={props.waiting > 0}> {t('phoneBoard.waitingCount', { n: props.waiting })}</Show>
        </Banner>
      </Show>
      <Show when={!props.mayMove && props.phone.live.role() === 'participant'}>
        <p class="small muted">{t('phoneBoard.closed')}</p>
      </Show>
    </>
  )
}

function Zones(props: { outline: Outline; hand: Hand }) {
  const loose = () => ({ id: '', title: t('list.outside'), groups: props.outline.groups, notes: props.outline.notes })
  const parts = () => [...props.outline.zones, ...(notesOf(loose()) > 0 ? [loose()] : [])]
  const jump = (id: string) => {
    const title = document.getElementById(`zone-${id}`)
    title?.focus({ preventScroll: true })
    title?.scrollIntoView({ block: 'start' })
  }
  return (
    <Show when={parts().some((zone) => notesOf(zone) > 0)} fallback={<p class="muted">{t('phoneBoard.empty')}</p>}>
      <Show when={parts().length > 1}>
        <nav class={styles.jumps} aria-label={t('phoneBoard.zones')}>
          <For each={parts()}>
            {(zone) => (
              <button type="button" class={styles.jump} onClick={() => jump(zone.id)}>
                <span dir="auto">{zone.title || t('list.unnamedZone')}</span> <b class="num">{notesOf(zone)}</b>
              </button>
            )}
          </For>
        </nav>
      </Show>
      <For each={parts()}>{(zone) => <ZoneNotes zone={zone} hand={props.hand} />}</For>
    </Show>
  )
}
