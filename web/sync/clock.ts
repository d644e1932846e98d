/** The server's clock as this page knows it: timers count on it, whatever the device's own clock says. */
export interface ServerClock {
  /** milliseconds since 1970, by the server; the device's own time until the server has told it */
  now(): number
  /** @param iso what the server's clock shows now */
  hear(iso: string): void
}

/**
 * Counts on from the last word of the server by a clock that nobody can set. A device that slept may have stopped counting;
 * it hears the time again with its next socket.
 */
export function createServerClock(ticks: () => number = () => performance.now(), own: () => number = Date.now): ServerClock {
  let last: { at: number; ticks: number } | undefined
  return {
    now: () => (last ? last.at + (ticks() - last.ticks) : own()),
    hear(iso) {
      const at = Date.parse(iso)
      if (!Number.isNaN(at)) last = { at, ticks: ticks() }
    },
  }
}
