/** V8 has a thread beside ours, for compiling and collecting. Where there is one core, each of its turns on it holds up every board for two or three milliseconds. */
import { readdirSync, readFileSync } from 'node:fs'
import { setPriority } from 'node:os'

const THREADS = '/proc/self/task'
/** What V8's own threads are called. */
const HELPER = 'V8Worker'
/** On Linux a priority is a thread's own. At 19, the lowest, a busy core would leave boards with code that is not compiled: a third fewer edits a second. */
const AFTER_BOARDS = 14

/** Lets V8's threads wait for the event loop; elsewhere than on Linux nothing changes. Never throws: without it boards are slower, no more. */
export function letHelpersWait(): void {
  try {
    for (const thread of readdirSync(THREADS)) if (readFileSync(`${THREADS}/${thread}/comm`, 'utf8').trim() === HELPER) setPriority(Number(thread), AFTER_BOARDS)
  } catch {
    // another system, or a thread that has just ended
  }
}
