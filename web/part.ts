/** Parts of a page that come when they are needed. A page without them still works, so a bad network is no failure: they come when it is better. */
import { type Component, lazy } from 'solid-js'

const AGAIN_MS = 4_000

export async function untilThere<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    }
  }
}

/** A part whose texts the page has already; with its texts it is `later`. */
export const part = <Props extends object>(load: () => Promise<Component<Props>>) => lazy(async () => ({ default: await untilThere(load) }))
