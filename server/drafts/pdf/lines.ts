/** Running text broken into lines, each as pieces from left to right. */
import bidiFactory from 'bidi-js'
import { isRightToLeft } from '../flow/contained.ts'
import type { Style } from './faces.ts'
import type { Glyphs, Piece } from './glyphs.ts'

export interface TextLook {
  style: Style
  size: number
  color: string
}
export interface Run extends TextLook {
  text: string
  /** the place in the file that it leads to */
  target?: string | null
}
export interface DrawnPiece extends Piece, TextLook {
  width: number
  target?: string | null
}
export interface TextLine {
  pieces: DrawnPiece[]
  width: number
  /** the words in reading order, where what is drawn does not say them: right to left, or with signs no font has */
  actual?: string
  /** the paragraph is read from the right */
  rtl: boolean
}

const bidi = bidiFactory()
const segmenter = new Intl.Segmenter('da', { granularity: 'grapheme' })
const WORDS = /[^ \t]+[ \t]*|[ \t]+/g
const endsWord = (text: string): boolean => /[ \t]$/.test(text)

interface Word {
  runs: Run[]
  width: number
}

function drawn(run: Run, glyphs: Glyphs): DrawnPiece[] {
  const { text, ...look } = run
  return glyphs.pieces(text, run.style).map((piece) => ({ ...look, ...piece, width: glyphs.widthOf(piece, run.size) }))
}
const widthOf = (run: Run, glyphs: Glyphs): number => drawn(run, glyphs).reduce((sum, piece) => sum + piece.width, 0)

/** Words across runs: `[N9]` and the comma after it stay together. */
function wordsOf(runs: readonly Run[], glyphs: Glyphs): Word[] {
  const words: Word[] = []
  let open = false
  for (const run of runs)
    for (const [text] of run.text.matchAll(WORDS)) {
      const part = { ...run, text }
      const width = widthOf(part, glyphs)
      const last = words.at(-1)
      if (open && last) {
        last.runs.push(part)
        last.width += width
      } else words.push({ runs: [part], width })
      open = !endsWord(text)
    }
  return words
}

/** A word that is wider than the line, cut between letters. */
function cut(word: Word, width: number, glyphs: Glyphs): Word[] {
  const parts: Word[] = [{ runs: [], width: 0 }]
  for (const run of word.runs)
    for (const { segment } of segmenter.segment(run.text)) {
      const letter = { ...run, text: segment }
      const wide = widthOf(letter, glyphs)
      let last = parts.at(-1) as Word
      if (last.width + wide > width && last.runs.length > 0) {
        last = { runs: [], width: 0 }
        parts.push(last)
      }
      const before = last.runs.at(-1)
      if (before && before.style === letter.style && before.color === letter.color && before.target === letter.target) before.text += segment
      else last.runs.push(letter)
      last.width += wide
    }
  return parts
}

function fill(words: readonly Word[], width: number, glyphs: Glyphs): Run[][] {
  const lines: Run[][] = [[]]
  let used = 0
  const pieces = words.flatMap((word) => (word.width > width ? cut(word, width, glyphs) : [word]))
  for (const word of pieces) {
    if (used > 0 && used + visibleWidth(word, glyphs) > width) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push(...word.runs)
    used += word.width
  }
  return lines
}
/** Blanks at the end of a line may hang over its edge. */
function visibleWidth({ runs, width }: Word, glyphs: Glyphs): number {
  const last = runs.at(-1)
  if (!last || !endsWord(last.text)) return width
  return width - widthOf({ ...last, text: last.text.slice(last.text.trimEnd().length) }, glyphs)
}

/** Runs that differ in nothing are one: a whole line is then drawn at once. */
function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (last && last.style === run.style && last.size === run.size && last.color === run.color && last.target === run.target) last.text += run.text
    else result.push({ ...run })
  }
  return result
}

/** The pieces as they stand from left to right (UAX 9, L2 over pieces). */
function ordered(runs: readonly Run[], base: 'ltr' | 'rtl', glyphs: Glyphs): DrawnPiece[] {
  const text = runs.map((run) => run.text).join('')
  const { levels } = bidi.getEmbeddingLevels(text, base)
  const pieces: { piece: DrawnPiece; level: number }[] = []
  let at = 0
  for (const run of runs) {
    let from = 0
    for (let to = 1; to <= run.text.length; to++) {
      if (to < run.text.length && levels[at + to] === levels[at + from]) continue
      const level = levels[at + from] ?? 0
      const part = run.text.slice(from, to)
      for (const piece of drawn({ ...run, text: level % 2 === 1 && !isRightToLeft(part) ? mirrored(part) : part }, glyphs)) pieces.push({ piece, level })
      from = to
    }
    at += run.text.length
  }
  return reordered(pieces)
}
/** Signs without a direction of their own, within words from the right. */
const mirrored = (text: string): string =>
  [...text]
    .toReversed()
    .map((char) => bidi.getMirroredCharacter(char) ?? char)
    .join('')

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

/** The lines of one paragraph; each `\n` begins a new one. */
export function linesOf(runs: readonly Run[], width: number, glyphs: Glyphs): TextLine[] {
  const whole = runs.map((run) => run.text).join('')
  const turned = isRightToLeft(whole)
  const rtl = turned && bidi.getEmbeddingLevels(whole.replaceAll(/\[N\d+\]/g, '')).paragraphs[0]?.level === 1
  return hardLines(runs).flatMap((line) =>
    fill(wordsOf(line, glyphs), width, glyphs).map((filled): TextLine => {
      const parts = merged(filled)
      const before = glyphs.uncovered
      glyphs.uncovered = false
      const pieces = turned ? ordered(parts, rtl ? 'rtl' : 'ltr', glyphs) : parts.flatMap((run) => drawn(run, glyphs))
      const missing = glyphs.uncovered
      glyphs.uncovered = before || missing
      const actual = turned || missing ? parts.map((run) => run.text).join('') : undefined
      return { pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0), rtl, ...(actual !== undefined && { actual }) }
    }),
  )
}
function hardLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs)
    for (const [at, text] of run.text.split(/\r\n?|[\n\v\f\u2028\u2029]/).entries()) {
      if (at > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    }
  return lines
}
