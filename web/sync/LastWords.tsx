/** Under the word that one is not let in: what was written on this device and never sent. */
import { createSignal } from 'solid-js'
import { dropRescue, readRescue } from './rescued.ts'
import { RescueNotice } from './RescueNotice.tsx'

export function LastWords(props: { workshopId: string }) {
  const [texts, setTexts] = createSignal<readonly string[]>(readRescue(sessionStorage, props.workshopId))
  const dismissRescue = () => {
    dropRescue(sessionStorage, props.workshopId)
    setTexts([])
  }
  return <RescueNotice shutOut session={{ rescued: texts, dismissRescue }} />
}
