/** The pieces of a line as they stand from left to right, where some of them are read from the right (UAX 9). */
import bidiFactory from 'bidi-js'
import { isRightToLeft } from '../flow/contained.ts'
import type { DrawnPiece, Run } from './lines.ts'

const bidi = bidiFactory()

/** Whether a text as a whole is read from the right; names of notes in it do not count. */
export const readsFromRight = (text: string): boolean => bidi.getEmbeddingLevels(text.replaceAll(/\[N\d+\]/g, '')).paragraphs[0]?.level === 1

/** Signs without a direction of their own, within words from the right. */
const mirrored = (text: string): string =>
  [...text]
    .toReversed()
    .map((char) => bidi.getMirroredCharacter(char) ?? char)
    .join('')

/** Rule L2 of the algorithm, over pieces. */
function reordered(pieces: { piece: DrawnPiece; level: number }[]): DrawnPiece[] {
  const highest = Math.max(0, ...pieces.map(({ level }) => level))
  for (let level = highest; level > 0; level--)
    for (let from = 0; from < pieces.length; from++) {
      let to = from
      while (to < pieces.length && (pieces[to]?.level ?? 0) >= level) to++
      if (to > from) pieces.splice(from, to - from, ...pieces.slice(from, to).toReversed())
      from = to
    }
  return pieces.map(({ piece }) => piece)
}

/** @param draw a run as pieces of one font each */
export function ordered(runs: readonly Run[], base: 'ltr' | 'rtl', draw: (run: Run) => DrawnPiece[]): DrawnPiece[] {
  const { levels } = bidi.getEmbeddingLevels(runs.map((run) => run.text).join(''), base)
  const pieces: { piece: DrawnPiece; level: number }[] = []
  let at = 0
  for (const run of runs) {
    let from = 0
    for (let to = 1; to <= run.text.length; to++) {
      if (to < run.text.length && levels[at + to] === levels[at + from]) continue
      const level = levels[at + from] ?? 0
      const part = run.text.slice(from, to)
      for (const piece of draw({ ...run, text: level % 2 === 1 && !isRightToLeft(part) ? mirrored(part) : part })) pieces.push({ piece, level })
      from = to
    }
    at += run.text.length
  }
  return reordered(pieces)
}
