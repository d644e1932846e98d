/** What is typed in a field on its way into the document: taken at a pause, and when the field is left. What is no answer stays in the field, and is not taken. */
import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** Others see what one types at this distance; it is one step of undo with what follows at once. */
const PAUSE_MS = 400

export interface Typing {
  /** what the field shows */
  readonly shown: Accessor<string>
  /** what stands in it was left, and is no answer */
  readonly wrong: Accessor<boolean>
  /** the browser's own undo is at work in it */
  readonly busy: Accessor<boolean>
  input(text: string): void
  leave(): void
}

/** Call under a Solid owner. @param take false: this is no answer */
export function createTyping({ document, take }: { document: Accessor<string>; take: (text: string) => boolean }): Typing {
  const [typed, setTyped] = createSignal<string>()
  const [wrong, setWrong] = createSignal(false)
  let [timer, taken]: [ReturnType<typeof setTimeout> | undefined, string | undefined] = [undefined, undefined]
  const settle = (): boolean => {
    clearTimeout(timer)
    const text = typed()
    // what others have written since is not written over by leaving the field
    if (text === undefined || text === taken) return true
    const good = take(text)
    if (good) taken = text
    return good
  }
  onCleanup(settle)
  return {
    shown: () => typed() ?? document(),
    wrong,
    busy: () => typed() !== undefined,
    input: (text) => {
      clearTimeout(timer)
      setWrong(false)
      setTyped(text)
      timer = setTimeout(settle, PAUSE_MS)
    },
    leave: () => {
      const good = settle()
      setWrong(!good)
      if (!good) return
      taken = undefined
      setTyped(undefined)
    },
  }
}
