/** For parts that come when they are first needed, and then stay. */
import { type Accessor, createMemo } from 'solid-js'

/** true from the first time on. Call under a Solid owner. */
export const hasBeen = (now: Accessor<boolean>): Accessor<boolean> => createMemo<boolean>((before) => before || now(), false)
