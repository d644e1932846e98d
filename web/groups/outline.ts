/** The board as an outline, kept up with at leisure: for what is read beside the work, not for the work itself. */
import { type Accessor, createSignal, onCleanup } from 'solid-js'
import { type BoardOutline, outlineOf } from '#shared/board/outline.ts'
import type { BoardSession } from '#web/sync/types.ts'

const READ_MS = 600

/** Call under a Solid owner; it ends with it. */
export function followOutline(session: BoardSession): Accessor<BoardOutline> {
  const [outline, setOutline] = createSignal(outlineOf(session.records))
  let timer: ReturnType<typeof setTimeout> | undefined
  const read = () => {
    timer = undefined
    setOutline(outlineOf(session.records))
  }
  const observe = () => {
    timer ??= setTimeout(read, READ_MS)
  }
  session.records.observe(observe)
  onCleanup(() => {
    session.records.unobserve(observe)
    clearTimeout(timer)
  })
  return outline
}
