/** How a bar shows its actions, and which of them is the primary one. */
import { createContext, createSignal, useContext } from 'solid-js'

export interface Bar {
  /** `bar`: words where there is room, else the icon; `rows`: one under the other, on the facilitator's phone */
  readonly look: 'bar' | 'rows'
  /** where the primary action stands */
  readonly corner: () => HTMLElement | undefined
  setCorner(corner: HTMLElement): void
  /** an action is the primary one now, so that going on is not */
  readonly taken: () => boolean
  /** @returns gives it back */
  take(): () => void
}
export const BarContext = createContext<Bar>()

export function createBar(look: Bar['look']): Bar {
  const [corner, setCorner] = createSignal<HTMLElement>()
  const [takers, setTakers] = createSignal(0)
  const take = () => {
    setTakers((count) => count + 1)
    return () => setTakers((count) => count - 1)
  }
  return { look, corner, setCorner, taken: () => takers() > 0, take }
}

export function useBar(): Bar {
  const bar = useContext(BarContext)
  if (!bar) throw new Error('outside a bar')
  return bar
}
