/** Being called to what a facilitator sees: said first, done a moment later, and never by itself while somebody writes. */
import { type Accessor, createEffect, on, onCleanup } from 'solid-js'
import { t } from '#web/i18n.tsx'
import type { RoomEvent } from '#web/sync/types.ts'
import { closeToast, toast } from '#web/ui/toast.ts'
import { declines } from './declines.ts'
import { isOwnCall } from './gather.ts'

export type Call = Extract<RoomEvent, { type: 'gathered' }>
/** What a face can do about a call. */
export interface Answer {
  /** the name of the zone or group it is about */
  nameOf(focus: string): string | undefined
  canGo(call: Call): boolean
  /** @returns goes back to where one was */
  go(call: Call): () => void
}

/** time to read, and to say no */
const GRACE_MS = 2_500
const WRITING = 'textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"]), [contenteditable="true"], [role="dialog"] *, [role="menu"] *'
const isWriting = (): boolean => document.activeElement?.matches(WRITING) ?? false

export const callerOf = ({ name }: Call): string => name || t('common.role.facilitator')
export function wordsOf(call: Call, place: string | undefined): string {
  return place ? t('guide.callsAt', { name: callerOf(call), place }) : t('guide.calls', { name: callerOf(call) })
}

/** Call inside a component; it ends with it. */
export function answerCalls(event: Accessor<RoomEvent | undefined>, answer: Answer): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const hear = (call: Call) => {
    clearTimeout(timer)
    const place = call.focus === undefined ? undefined : answer.nameOf(call.focus)
    const words = wordsOf(call, place)
    const go = () => {
      const back = answer.go(call)
      toast(place ? t('guide.wentAt', { place }) : t('guide.went', { name: callerOf(call) }), { action: { label: t('guide.back'), run: back } })
    }
    const offer = () => toast(words, { action: { label: t('guide.go'), run: go } })
    if (!answer.canGo(call)) return void toast(words)
    if (declines() || isWriting()) return void offer()
    const said = toast(words, { action: { label: t('guide.stay'), run: () => clearTimeout(timer) } })
    timer = setTimeout(() => {
      closeToast(said)
      if (isWriting()) offer()
      else go()
    }, GRACE_MS)
  }
  createEffect(on(event, (news) => news?.type === 'gathered' && !isOwnCall(news.id) && hear(news), { defer: true }))
  onCleanup(() => clearTimeout(timer))
}
