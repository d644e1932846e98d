/** Whether the shelf stands open beside the canvas, and the note that is being written in it. */
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import { createStore, type SetStoreFunction } from 'solid-js/store'
import { NOTE_COLORS } from '#shared/board/records.ts'
import type { NoteWish } from '#web/canvas/types.ts'
import type { NoteFields } from './NoteForm.tsx'
import type { Shelf } from './shelf.ts'

export interface Drawer {
  readonly opened: Accessor<boolean>
  readonly fields: NoteFields
  readonly set: SetStoreFunction<NoteFields>
  /** see `ShelfPanel` */
  readonly wishes: Accessor<number>
  /** @param wish somebody wants to write this note */
  open(wish?: NoteWish): void
  close(): void
}
/** beside the canvas there is room for it */
const WIDE = '(min-width: 700px)'

/**
 * Opens by itself when silent writing begins, where there is room, and closes when the notes have gone to the board.
 * Call under a Solid owner.
 * @param opensItself for those who are here to write
 */
export function createDrawer(shelf: Shelf, opensItself: Accessor<boolean>): Drawer {
  const key = `samtavle.writing.${shelf.boardId}`
  const [opened, setOpened] = createSignal(false)
  const [wishes, setWishes] = createSignal(0)
  const [fields, set] = createStore<NoteFields>({
    text: sessionStorage.getItem(key) ?? '',
    color: NOTE_COLORS[0] ?? 'yellow',
    zoneId: shelf.zones()[0]?.value ?? '',
    anonymous: false,
    error: undefined,
  })
  // an idea half written survives a reload and a change of face, on this tab only
  const keep = () => (fields.text ? sessionStorage.setItem(key, fields.text) : sessionStorage.removeItem(key))
  window.addEventListener('pagehide', keep)
  onCleanup(() => {
    window.removeEventListener('pagehide', keep)
    keep()
  })
  createEffect(
    on(shelf.silent, (silent) => {
      if (silent && opensItself() && matchMedia(WIDE).matches) setOpened(true)
      if (!silent && shelf.notes().length === 0) setOpened(false)
    }),
  )
  return {
    opened,
    fields,
    set,
    wishes,
    open(wish) {
      if (wish) {
        const { color, zoneId, text, anonymous } = wish
        set({ color, ...(anonymous && { anonymous }), ...(zoneId !== undefined && { zoneId }), ...(text !== undefined && { text }), error: undefined })
        setWishes((count) => count + 1)
      }
      setOpened(true)
    },
    close: () => {
      setOpened(false)
      setWishes(0)
    },
  }
}
