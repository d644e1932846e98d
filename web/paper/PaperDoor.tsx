/** The door to paper for every face: its code and words come when somebody opens it. */
import { lazy, Show, Suspense } from 'solid-js'
import { loadAllTexts } from '#web/i18n.tsx'
import type { PaperKind, PaperPlace } from './context.ts'

const PaperDialog = lazy(async () => ({ default: (await Promise.all([import('./PaperDialog.tsx'), loadAllTexts()]))[0].PaperDialog }))
const BehalfDialog = lazy(async () => ({ default: (await Promise.all([import('./BehalfDialog.tsx'), loadAllTexts()]))[0].BehalfDialog }))

/** @param props.kind undefined: closed */
export function PaperDoor(props: { kind: PaperKind | undefined; place: PaperPlace; onClose: () => void }) {
  return (
    <Suspense>
      <Show when={props.kind === 'lines'}>
        <PaperDialog place={props.place} onClose={props.onClose} />
      </Show>
      <Show when={props.kind === 'behalf'}>
        <BehalfDialog place={props.place} onClose={props.onClose} />
      </Show>
    </Suspense>
  )
}
