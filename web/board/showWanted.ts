/** An address may name a note to look at: `?note=<id>`. */
import { createEffect } from 'solid-js'
import { recordIdOf } from '#shared/board/layout.ts'
import type { Board } from './context.ts'

/** Call under a Solid owner. */
export function showWanted({ canvas, session }: Pick<Board, 'canvas' | 'session'>): void {
  let wanted = new URLSearchParams(location.search).get('note')
  createEffect(() => {
    const open = canvas()
    if (!open || !session.ready() || wanted === null) return
    const id = wanted
    wanted = null
    open.show(recordIdOf(id))
  })
}
