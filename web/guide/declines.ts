/** Whether this device goes along by itself when somebody gathers everyone. */
import { createSignal } from 'solid-js'

const STORED = 'samtavle.staysPut'
const [declines, set] = createSignal(localStorage.getItem(STORED) === 'yes')
export { declines }

export function setDeclines(on: boolean): void {
  set(on)
  if (on) localStorage.setItem(STORED, 'yes')
  else localStorage.removeItem(STORED)
}
