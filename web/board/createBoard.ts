/** An open board as all parts of its page share it: session, running workshop, canvas, what is being written and what is said. */
import { createSignal, onCleanup } from 'solid-js'
import { isStaff } from '#shared/roles.ts'
import type { Workshop } from '#shared/workshops.ts'
import type { Canvas, NoteWish } from '#web/canvas/types.ts'
import { createTalking } from '#web/comments/BoardComments.tsx'
import { createLive } from '#web/facilitation/live.ts'
import { guideCanvas } from '#web/guide/onCanvas.ts'
import { createDrawer } from '#web/notes/drawer.ts'
import { createShelf } from '#web/notes/shelf.ts'
import { openBoard } from '#web/sync/client.ts'
import type { Board } from './context.ts'
import { createUploads } from './uploads.ts'

/** Call under a Solid owner; it ends with it. */
export function createBoard(workshop: () => Workshop): Board & { setCanvas: (canvas: Canvas | undefined) => void } {
  const session = openBoard({ documentId: workshop().boards[0]?.id ?? '' })
  onCleanup(() => session.dispose())
  const live = createLive(workshop, session)
  const [canvas, setCanvas] = createSignal<Canvas>()
  const [wantsAnonymous, setAnonymous] = createSignal(false)
  const [wish, setWish] = createSignal<NoteWish>()
  const [similar, setSimilar] = createSignal(false)
  // where nobody has a name, no note may carry its writer's id
  const anonymous = () => wantsAnonymous() || workshop().identity === 'anonymous'
  const shelf = createShelf(session, live, 'canvas')
  guideCanvas(session, canvas)
  const drawer = createDrawer(shelf, () => !isStaff(workshop().role) && shelf.may('note.create'))
  return {
    workshop,
    ...createTalking(session),
    session,
    live,
    canvas,
    setCanvas: (next) => setCanvas(() => next),
    anonymous,
    setAnonymous,
    wish,
    setWish,
    elsewhere: () => anonymous() || shelf.silent(),
    writeElsewhere: (next) => (shelf.silent() ? drawer.open({ ...next, anonymous: wantsAnonymous() }) : setWish(next)),
    shelf,
    drawer,
    similar: () => similar() && live.may('workshop.facilitate') && live.may('group.edit'),
    setSimilar,
    uploads: createUploads(session.documentId, () => live.may('drawing.edit')),
  }
}
