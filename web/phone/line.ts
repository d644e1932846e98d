/** The phone's line to the room, opened when the page stands: whoever only wants to write does not wait for its code. */
import { createSignal } from 'solid-js'
import type { ControlLine } from '#web/sync/control.ts'

/** As long as the note field needs to be painted. */
const AFTER_MS = 150
const AGAIN_MS = 4_000

/** What is not known before the line is there reads as on a line that has not been answered yet. */
export function openLine(documentId: string): ControlLine {
  const [line, setLine] = createSignal<ControlLine>()
  let ended = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const open = () =>
    import('#web/sync/control.ts').then(
      ({ openControl }) => ended || setLine(openControl(documentId)),
      () => {
        if (!ended) timer = setTimeout(open, AGAIN_MS)
      },
    )
  timer = setTimeout(open, AFTER_MS)
  return {
    online: () => line()?.online() ?? false,
    role: () => line()?.role(),
    workshop: () => line()?.workshop(),
    event: () => line()?.event(),
    talk: () => line()?.talk(),
    clock: { now: () => line()?.clock.now() ?? Date.now(), hear: (iso) => line()?.clock.hear(iso) },
    writable: () => line()?.writable() ?? true,
    ended: () => line()?.ended(),
    retry: () => line()?.retry(),
    dispose() {
      ended = true
      clearTimeout(timer)
      line()?.dispose()
    },
  }
}
