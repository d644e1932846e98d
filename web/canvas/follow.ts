/** Going where somebody else looks, until one moves oneself. */
/** Call inside a Solid root; it ends with it. */
import { EASINGS, type Editor, type TLEventInfo } from 'tldraw'
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { BoardSession, Person } from '#web/sync/types.ts'
import { boxOf } from './look.ts'

/** views come ten times a second: the camera is there when the next one comes */
const STEP_MS = 120

export interface Follow {
  /** member id */
  readonly following: Accessor<string | undefined>
  follow(memberId: string | undefined): void
}

/** Does whoever follows `from` come to `to`, by way of those who are followed? Two who follow each other would zoom out for ever. */
export function leadsTo(people: readonly Person[], from: string, to: string): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = people.find((person) => person.memberId === at && person.following)?.following) {
    if (at === to) return true
    seen.add(at)
  }
  return false
}

/** Is this the person moving about? A pointer that only passes over is not. */
function isMove(info: TLEventInfo): boolean {
  if (info.type === 'wheel' || info.type === 'pinch') return true
  if (info.type === 'keyboard') return info.name === 'key_down' && !['Shift', 'Control', 'Alt', 'Meta'].includes(info.key)
  return info.type === 'pointer' && info.name === 'pointer_down'
}

export function openFollow(editor: Editor, session: BoardSession): Follow {
  const [following, set] = createSignal<string>()
  const follow = (memberId: string | undefined) => {
    if (memberId !== undefined && leadsTo(session.people(), memberId, session.memberId())) return
    set(memberId)
    session.setPresence({ following: memberId })
  }
  const leader = () => session.people().find((person) => person.memberId === following() && person.face === 'canvas' && !person.self)
  createEffect(() => {
    if (following() === undefined) return
    // they have gone, or follow us by now
    if (!leader() || leadsTo(session.people(), following() ?? '', session.memberId())) follow(undefined)
  })
  createEffect(
    on(
      () => leader()?.view?.join(),
      () => {
        const view = leader()?.view
        if (view) editor.zoomToBounds(boxOf(view), { inset: 0, animation: { duration: STEP_MS, easing: EASINGS.linear } })
      },
    ),
  )
  const stop = (info: TLEventInfo) => {
    if (following() !== undefined && isMove(info)) follow(undefined)
  }
  editor.on('event', stop)
  onCleanup(() => editor.off('event', stop))
  return { following, follow }
}
