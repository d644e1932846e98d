/** The canvas when somebody gathers everyone, and what it shows when one does it oneself. */
import type { Accessor } from 'solid-js'
import type { Canvas } from '#web/canvas/types.ts'
import type { BoardSession } from '#web/sync/types.ts'
import { answerCalls } from './calls.ts'
import { provideHere } from './gather.ts'

/** Call inside a component; it ends with it. */
export function guideCanvas(session: BoardSession, canvas: Accessor<Canvas | undefined>): void {
  answerCalls(session.event, {
    nameOf: (focus) => (session.records.get(`${focus}#s`) as { name?: string } | undefined)?.name,
    canGo: () => canvas() !== undefined,
    go: ({ view, focus }) => canvas()?.lookAt(view ? { view } : { ...(focus !== undefined && { focus }) }) ?? (() => undefined),
  })
  provideHere(() => canvas()?.place())
}
