/** `?note=`: the note that a link means is shown once the board is drawn, and the address forgets it. */
import { useSearchParams } from '@solidjs/router'
import { type Accessor, createEffect, untrack } from 'solid-js'
import { recordIdOf } from '#shared/board/layout.ts'
import type { Canvas } from '#web/canvas/types.ts'

/** Call inside a component under the router; it ends with it. */
export function showWished(canvas: Accessor<Canvas | undefined>): void {
  const [search, setSearch] = useSearchParams<{ note: string }>()
  createEffect(() => {
    const ready = canvas()
    const id = untrack(() => search.note)
    if (!ready?.loaded() || !id) return
    ready.show(recordIdOf(id))
    setSearch({ note: undefined }, { replace: true })
  })
}
