/** Notes in parts that one request can hold. */
import type { BatchNote } from '#shared/note-batch.ts'
import { LIMITS } from '#shared/limits.ts'

/** half of what a request may be, for what JSON and UTF-8 add */
const PART_CHARACTERS = LIMITS.bodyBytes / 4

/** As few parts as there can be, in order. */
export function partsOf(notes: readonly BatchNote[]): BatchNote[][] {
  const parts: BatchNote[][] = []
  let size = 0
  for (const note of notes) {
    const length = JSON.stringify(note).length
    const part = parts.at(-1)
    size += length
    if (part && part.length < LIMITS.batchNotes && size <= PART_CHARACTERS) part.push(note)
    else {
      parts.push([note])
      size = length
    }
  }
  return parts
}
