/** What the facilitator can do beside going on: a plain list, in the order in which it is shown. Each action decides itself when it is there. */
import { type Component, For } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { GatherAction } from '#web/guide/GatherAction.tsx'
import { LockAction } from '#web/guide/LockAction.tsx'
import { RevealAction } from '#web/reveal/RevealAction.tsx'
import { VoteAction } from '#web/votes/VoteAction.tsx'
import type { Live } from './live.ts'

export interface ActionProps {
  live: Live
}
const ACTIONS: readonly Component<ActionProps>[] = [RevealAction, VoteAction, GatherAction, LockAction]

export function BarActions(props: ActionProps) {
  return <For each={ACTIONS}>{(Action) => <Dynamic component={Action} live={props.live} />}</For>
}
