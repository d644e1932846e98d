/** What every part of the board's page shares: the workshop, the open session, the canvas once it is there. */
import { type Accessor, createContext, useContext } from 'solid-js'
import type { Action } from '#shared/roles.ts'
import type { Workshop } from '#shared/workshops.ts'
import type { Canvas, NoteWish } from '#web/canvas/types.ts'
import type { Talking } from '#web/comments/BoardComments.tsx'
import type { Live } from '#web/facilitation/live.ts'
import type { Drawer } from '#web/notes/drawer.ts'
import type { Shelf } from '#web/notes/shelf.ts'
import type { BoardSession } from '#web/sync/types.ts'
import type { Uploads } from './uploads.ts'

export interface Board extends Talking {
  readonly workshop: Accessor<Workshop>
  readonly session: BoardSession
  /** the running workshop: phase, locks, what this person may do */
  readonly live: Live
  /** undefined until its code is there and it is mounted */
  readonly canvas: Accessor<Canvas | undefined>
  /** notes are written without a name: outside the canvas, see `AnonymousNote` */
  readonly anonymous: Accessor<boolean>
  /** the canvas makes no notes itself: without a name, or in silent writing */
  readonly elsewhere: Accessor<boolean>
  setAnonymous(on: boolean): void
  /** the anonymous note being written */
  readonly wish: Accessor<NoteWish | undefined>
  setWish(wish: NoteWish | undefined): void
  /** Somebody wants to write a note that the canvas does not make. */
  writeElsewhere(wish: NoteWish): void
  readonly uploads: Uploads
  /** own notes that are not on the board */
  readonly shelf: Shelf
  readonly drawer: Drawer
  /** notes that are alike stand beside the canvas */
  readonly similar: Accessor<boolean>
  setSimilar(open: boolean): void
}
export const BoardContext = createContext<Board>()

export function useBoard(): Board {
  const board = useContext(BoardContext)
  if (!board) throw new Error('outside a board')
  return board
}

/** May this person do it now? Reactive. */
export const useMay = (): ((action: Action) => boolean) => {
  const { live } = useBoard()
  return live.may
}
