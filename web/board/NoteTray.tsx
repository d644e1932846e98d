/** Six pads on the oak: press one and put the note down, or drag it straight to where it belongs. */
import { createSignal, For, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import { NOTE_COLORS, type NoteColor } from '#shared/board/records.ts'
import type { Canvas } from '#web/canvas/types.ts'
import { t } from '#web/i18n.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { OakLine } from '#web/ui/OakLine.tsx'
import { useBoard } from './context.ts'
import styles from './NoteTray.module.css'
import { createPadDrag, type Held } from './padDrag.ts'
import { moveByArrows } from './toolbarKeys.ts'

export function NoteTray(props: { canvas: Canvas }) {
  const { workshop, anonymous, setAnonymous, shelf, drawer } = useBoard()
  const [held, hold] = createSignal<Held>()
  const forced = () => workshop().identity === 'anonymous'
  return (
    <div class={styles.tray} role="toolbar" aria-label={t('board.newNote')} onKeyDown={moveByArrows}>
      <div class={styles.pads}>
        <span class={styles.label} aria-hidden="true">
          {t(anonymous() ? 'board.newNoteAnonymous' : 'board.newNote')}
        </span>
        <For each={NOTE_COLORS}>{(color) => <Pad color={color} canvas={props.canvas} hold={hold} />}</For>
        <Show when={!forced()}>
          <span class={styles.noName}>
            <IconButton icon="eye-off" label={t('board.withoutName')} tooltip="top" pressed={anonymous()} onClick={() => setAnonymous(!anonymous())} />
          </span>
        </Show>
        <Show when={shelf.silent() || shelf.notes().length > 0}>
          <span class={styles.mine}>
            <IconButton
              icon="sticky-note"
              label={t('mine.open', { n: shelf.notes().length })}
              tooltip="top"
              pressed={drawer.opened()}
              onClick={() => (drawer.opened() ? drawer.close() : drawer.open())}
            />
            <Show when={shelf.notes().length > 0}>
              <span class={styles.badge} aria-hidden="true">
                {shelf.notes().length}
              </span>
            </Show>
          </span>
        </Show>
      </div>
      <div class={styles.oak}>
        <OakLine />
      </div>
      <Show when={held()}>{(note) => <Ghost held={note()} />}</Show>
    </div>
  )
}

function Pad(props: { color: NoteColor; canvas: Canvas; hold: (held: Held | undefined) => void }) {
  const { anonymous, elsewhere } = useBoard()
  const chosen = () => props.canvas.tool() === 'note' && props.canvas.color() === props.color
  const name = () => t(anonymous() ? 'board.padAnonymous' : 'board.pad', { color: t(`common.color.${props.color}`) })
  const take = (direct: boolean) => {
    if (chosen()) props.canvas.chooseTool('select')
    // a finger or a key cannot point first: the note comes to the middle
    else if (direct || elsewhere()) props.canvas.writeNote(props.color)
    else props.canvas.takeNote(props.color)
  }
  return (
    <button
      type="button"
      class={styles.pad}
      data-c={props.color}
      aria-label={name()}
      title={t(`common.color.${props.color}`)}
      aria-pressed={chosen()}
      {...createPadDrag({ color: props.color, hold: props.hold, drop: (at) => props.canvas.dropNote(props.color, at), press: take })}
    >
      <span class={styles.paper} />
    </button>
  )
}

/** The note in the hand, on its way to the board. */
function Ghost(props: { held: Held }) {
  return (
    <Portal>
      <span class={styles.ghost} data-c={props.held.color} style={{ left: `${props.held.x}px`, top: `${props.held.y}px` }} aria-hidden="true" />
    </Portal>
  )
}
