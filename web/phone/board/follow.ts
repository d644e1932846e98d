/** The board on the phone: asked for every few seconds as long as somebody looks at it; while it reads the same, the server sends nothing. */
import { createEffect, createMemo, on, onCleanup } from 'solid-js'
import type { Outline } from '#shared/boards.ts'
import { createLoad, type Loaded } from '#web/load.ts'
import type { PhoneModel } from '../model.ts'
import { createReader } from './read.ts'

/** A crowd writes: one fetch for all of it. Spread, so that a room full of phones does not ask at once. */
const SOON_MS = 1_500
const NOW_AND_THEN_MS = 5_000
const spread = (ms: number): number => ms * (0.7 + Math.random() * 0.6)

/** Call under a Solid owner; it ends with it. @param fetched a board that was asked for at this time has come */
export function followBoard(phone: PhoneModel, fetched: (askedAt: number) => void): Loaded<Outline> {
  const read = createReader(phone.boardId, phone.workshop.memberId)
  const board = createLoad(
    () => phone.boardId,
    async () => {
      const askedAt = performance.now()
      const { outline, fresh } = await read()
      if (fresh) fetched(askedAt)
      return outline
    },
  )
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (ms: number) => {
    clearTimeout(timer)
    const mine = setTimeout(async () => {
      if (!document.hidden && phone.online() && !board.loading) await board.refetch()
      if (timer === mine) look(spread(NOW_AND_THEN_MS))
    }, ms)
    timer = mine
  }
  const notes = createMemo(() => phone.live.counts()?.notes)
  createEffect(on([notes, phone.live.event, phone.live.mode, phone.online], () => look(spread(SOON_MS)), { defer: true }))
  look(spread(NOW_AND_THEN_MS))
  const seen = () => document.hidden || look(0)
  document.addEventListener('visibilitychange', seen)
  onCleanup(() => {
    clearTimeout(timer)
    timer = undefined
    document.removeEventListener('visibilitychange', seen)
  })
  return board
}
