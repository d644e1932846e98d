/** How long our server's event loop was held up, from its own /metrics: since the last reading, which empties the histogram. */

/** Node counts the whole interval between two ticks of the monitor, its own resolution included. */
const RESOLUTION_MS = 10
const LINE = /^samtavle_nodejs_eventloop_lag_p99_seconds (\S+)$/m

/** @returns p99 in milliseconds, null when the server does not say */
export async function loopDelay(port: number): Promise<number | null> {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const seconds = LINE.exec(metrics)?.[1]
  return seconds === undefined ? null : Math.max(0, Math.round((Number(seconds) * 1000 - RESOLUTION_MS) * 100) / 100)
}
