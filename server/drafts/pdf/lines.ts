/** Running text broken into lines, each as pieces from left to right. */
import { isJoined, isRightToLeft } from '../flow/contained.ts'
import { ordered, readsFromRight } from './bidi.ts'
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
  /** the words in reading order, where what is drawn does not say them: right to left, letters that join, or signs no font has */
  actual?: string
  /** the paragraph is read from the right */
  rtl: boolean
}

const segmenter = new Intl.Segmenter('da', { granularity: 'grapheme' })
const WORDS = /[^ \t]+[ \t]*|[ \t]+/g
const lettersOf = (text: string): string => text.replace(/[ \t]+$/, '')

/** A stretch of one run. */
interface Part {
  run: Run
  text: string
}
interface Word {
  parts: Part[]
  width: number
  /** without the blanks after it: they may hang over a line's edge */
  visible: number
}

const drawn = (run: Run, glyphs: Glyphs): DrawnPiece[] => {
  const { text, ...look } = run
  return glyphs.pieces(text, run.style).map((piece) => ({ ...look, ...piece, width: glyphs.widthOf(piece, run.size) }))
}

/** Words across runs: `[N9]` and the comma after it stay together. */
function wordsOf(runs: readonly Run[], glyphs: Glyphs): Word[] {
  const words: Word[] = []
  let open: Word | undefined
  for (const run of runs)
    for (const text of run.text.match(WORDS) ?? []) {
      const letters = lettersOf(text)
      const width = glyphs.widthOfText(text, run.style, run.size)
      const visible = letters === text ? width : glyphs.widthOfText(letters, run.style, run.size)
      if (open) {
        open.parts.push({ run, text })
        open.visible = open.width + visible
        open.width += width
      } else {
        open = { parts: [{ run, text }], width, visible }
        words.push(open)
      }
      if (letters !== text) open = undefined
    }
  return words
}

/** A word that is wider than the line, cut between letters. */
function cut(word: Word, width: number, glyphs: Glyphs): Word[] {
  const pieces: Word[] = [{ parts: [], width: 0, visible: 0 }]
  for (const { run, text } of word.parts)
    for (const { segment } of segmenter.segment(text)) {
      const wide = glyphs.widthOfText(segment, run.style, run.size)
      let last = pieces.at(-1) as Word
      if (last.width + wide > width && last.parts.length > 0) {
        last = { parts: [], width: 0, visible: 0 }
        pieces.push(last)
      }
      last.parts.push({ run, text: segment })
      last.width += wide
      if (lettersOf(segment) !== '') last.visible = last.width
    }
  return pieces
}

function fill(words: readonly Word[], width: number, glyphs: Glyphs): Part[][] {
  const lines: Part[][] = [[]]
  let used = 0
  const pieces = words.flatMap((word) => (word.width > width ? cut(word, width, glyphs) : word))
  for (const word of pieces) {
    if (used > 0 && used + word.visible > width) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push(...word.parts)
    used += word.width
  }
  return lines
}

const looksAlike = (a: Run, b: Run): boolean => a === b || (a.style === b.style && a.size === b.size && a.color === b.color && a.target === b.target)
/** Stretches that differ in nothing are one: a whole line is then drawn at once. */
function merged(parts: readonly Part[]): Run[] {
  const result: Run[] = []
  for (const { run, text } of parts) {
    const last = result.at(-1)
    if (last && looksAlike(last, run)) last.text += text
    else result.push({ ...run, text })
  }
  return result
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

/** The lines of one paragraph; each `\n` begins a new one. */
export function linesOf(runs: readonly Run[], width: number, glyphs: Glyphs): TextLine[] {
  const whole = runs.map((run) => run.text).join('')
  const turned = isRightToLeft(whole)
  const rtl = turned && readsFromRight(whole)
  const joined = isJoined(whole)
  return hardLines(runs).flatMap((line) =>
    fill(wordsOf(line, glyphs), width, glyphs).map((filled): TextLine => {
      const parts = merged(filled)
      const before = glyphs.uncovered
      glyphs.uncovered = false
      const draw = (run: Run) => drawn(run, glyphs)
      const pieces = turned ? ordered(parts, rtl ? 'rtl' : 'ltr', draw) : parts.flatMap(draw)
      const missing = glyphs.uncovered
      glyphs.uncovered = before || missing
      const actual = turned || joined || missing ? parts.map((run) => run.text).join('') : undefined
      return { pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0), rtl, ...(actual !== undefined && { actual }) }
    }),
  )
}
