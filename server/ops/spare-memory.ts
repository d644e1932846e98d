/** What boards at rest have left behind: V8 keeps it for itself, for minutes and in parts for good, unless it is told that nobody waits. */
import { getHeapStatistics } from 'node:v8'

/** bytes; for less nobody should pause */
const WORTH = 64 * 1024 * 1024

const held = (): number => {
  const { total_heap_size, external_memory } = getHeapStatistics()
  return total_heap_size + external_memory
}

export class SpareMemory {
  #kept = held()

  /**
   * Gives back to the system what has gathered since the last time, if it is much. Holds up the event loop for 150 to 260 ms when hundreds of megabytes have gathered.
   * Does nothing where Node was started without `--expose-gc`.
   */
  giveBack(): void {
    if (!globalThis.gc || held() < this.#kept + WORTH) return
    globalThis.gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })
    this.#kept = held()
  }
}
