/** Text that saves itself: a moment after the last key, and at once when one leaves the field or the page. */
import { createSignal, onCleanup } from 'solid-js'
import { explain } from '#web/i18n.tsx'
import { toast } from '#web/ui/toast.ts'

const PAUSE_MS = 900

export interface Saving<T> {
  /** `changed`: not sent yet · `saved`: on disk */
  state(): 'idle' | 'changed' | 'saving' | 'saved'
  /** Saves soon. */
  later(value: T): void
  /** Saves what waits. */
  now(value?: T): void
}

/** Saves in order, the newest last. What fails is said, stays in the field, and is sent with the next change. Call under a Solid owner. */
export function createSaving<T>(save: (value: T) => Promise<unknown>): Saving<T> {
  const [state, setState] = createSignal<ReturnType<Saving<T>['state']>>('idle')
  let waiting: { value: T } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let line: Promise<unknown> = Promise.resolve()
  const send = async () => {
    const sent = waiting
    if (!sent) return
    waiting = undefined
    setState('saving')
    try {
      await save(sent.value)
      if (!waiting) setState('saved')
    } catch (error) {
      waiting ??= sent
      setState('changed')
      toast(explain(error), { kind: 'error' })
    }
  }
  const now = (value?: T) => {
    if (value !== undefined) waiting = { value }
    clearTimeout(timer)
    line = line.then(send)
  }
  onCleanup(() => now())
  return {
    state,
    later: (value) => {
      waiting = { value }
      setState('changed')
      clearTimeout(timer)
      timer = setTimeout(() => now(), PAUSE_MS)
    },
    now,
  }
}
