/** The board on the phone, fetched again when the room says that something has happened, and now and then: what moves says nothing. */
import { createEffect, createMemo, on, onCleanup } from 'solid-js'
import { createLoad, type Loaded } from '#web/load.ts'
import type { Outline } from '#shared/boards.ts'
import type { PhoneModel } from '../model.ts'
import { loadBoard } from './deeds.ts'

/** A crowd writes: one fetch for all of it. Spread, so that a room full of phones does not ask at once. */
const SOON_MS = 1_500
const NOW_AND_THEN_MS = 25_000
const spread = (ms: number): number => ms * (0.7 + Math.random() * 0.6)

/** Call under a Solid owner; it ends with it. */
export function followBoard(phone: PhoneModel): Loaded<Outline> {
  const board = createLoad(
    () => phone.boardId,
    (id) => loadBoard(id, phone.workshop.memberId),
  )
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!document.hidden && phone.online()) void board.refetch()
      look(spread(NOW_AND_THEN_MS))
    }, ms)
  }
  const notes = createMemo(() => phone.live.counts()?.notes)
  createEffect(on([notes, phone.live.event, phone.live.mode, phone.online], () => look(spread(SOON_MS)), { defer: true }))
  look(spread(NOW_AND_THEN_MS))
  const seen = () => document.hidden || look(0)
  document.addEventListener('visibilitychange', seen)
  onCleanup(() => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', seen)
  })
  return board
}
