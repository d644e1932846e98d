/** The board for the thumb: everybody's notes by zone and group, one below the other; a note goes to another group where the phase lets one. */
import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import type { Outline, OutlineNote } from '#shared/boards.ts'
import { explain, t } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import type { PhoneModel } from '../model.ts'
import { createDeeds } from './deeds.ts'
import { followBoard } from './follow.ts'
import { MoveSheet } from './MoveSheet.tsx'
import styles from './PhoneBoard.module.css'
import { findNote, notesOf } from './places.ts'
import { type Hand, ZoneNotes } from './ZoneNotes.tsx'

export function PhoneBoard(props: { phone: PhoneModel; onBack: () => void }) {
  const { phone } = props
  const board = followBoard(phone)
  const deeds = createDeeds(phone.boardId, () => board.refetch())
  const [asked, ask] = createSignal<string>()
  const moving = createMemo(() => {
    const [outline, id] = [board(), asked()]
    return outline && id !== undefined ? findNote(outline, id) : undefined
  })
  const locked = () => (phone.live.may('workshop.facilitate') ? [] : (phone.live.view()?.locks.zones ?? []))
  const mayMove = () => phone.live.may('note.move')
  let heading: HTMLHeadingElement | undefined
  onMount(() => heading?.focus())
  const back = wayBack(() => props.onBack())
  const hand: Hand = {
    mayMove: (note: OutlineNote) => phone.online() && mayMove() && !locked().includes(findNote(board() as Outline, note.id)?.zone?.id ?? ''),
    ask: (note) => ask(note.id),
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
      <Words phone={phone} error={board() ? undefined : board.error} mayMove={mayMove()} onAgain={() => void board.refetch()} />
      <Show when={board()} fallback={<Show when={!board.error}>{<Skeleton lines={6} />}</Show>}>
        {(outline) => <Zones outline={outline()} hand={hand} />}
      </Show>
      <Show when={board() && moving()}>
        {(found) => (
          <MoveSheet outline={board() as Outline} found={found()} locked={locked()} deeds={deeds} mayMake={phone.live.may('group.edit')} onClose={() => ask(undefined)} />
        )}
      </Show>
    </main>
  )
}

/** The phone's own way back closes the board and leaves the page alone. Call inside a component. @returns goes that way */
function wayBack(leave: () => void): () => void {
  history.pushState(history.state, '')
  window.addEventListener('popstate', leave)
  onCleanup(() => window.removeEventListener('popstate', leave))
  return () => history.back()
}

/** What stands over the notes: no network, not now, or that there was no answer. */
function Words(props: { phone: PhoneModel; error: unknown; mayMove: boolean; onAgain: () => void }) {
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
          <strong>{t('phoneBoard.offline')}</strong> {t('phoneBoard.offlineHelp')}
        </Banner>
      </Show>
      <Show when={props.phone.online() && !props.mayMove && props.phone.live.role() === 'participant'}>
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
