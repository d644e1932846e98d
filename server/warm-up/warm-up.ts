/**
 * An evening in fast motion, right after the start: V8 compiles what has run often, and until then an edit takes up to twice as long.
 * Those who come through the door first should not be whom it learns from. In small steps, so that whoever is there already hardly notices.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Lines, openLines } from './lines.ts'
import { setWarmUpStage } from './stage.ts'
import { createWriter, type Writer } from './writer.ts'

const PEOPLE = 10
/** Three times as many made no difference that could be measured. */
const EDITS = 1_000
/** between two edits: the rooms of the house come first, and so does whoever shares the core */
const PAUSE_MS = 1

/** Everybody in turn writes, and two others point. Ends early when `signal` says so. */
export async function play({ sockets }: Lines, writers: readonly Writer[], edits: number, signal: AbortSignal): Promise<void> {
  const send = (at: number, what: 'edit' | 'cursor') => {
    const frame = writers[at % writers.length]?.[what]()
    if (frame) sockets[at % writers.length]?.send(frame)
  }
  for (let edit = 0; edit < edits && !signal.aborted; edit++) {
    send(edit, 'edit')
    send(edit + 1, 'cursor')
    send(edit + 2, 'cursor')
    await sleep(PAUSE_MS)
  }
}

/** @param dataDir of this process alone @throws Error when no stage could be set; the server works all the same */
export async function warmUp(dataDir: string, signal: AbortSignal): Promise<void> {
  const stage = await setWarmUpStage(dataDir, PEOPLE)
  try {
    const lines = await openLines(stage)
    await play(
      lines,
      stage.peers.map(({ clientId = 0 }) => createWriter(clientId)),
      EDITS,
      signal,
    )
    lines.close()
  } finally {
    await stage.clear()
  }
}
