/** The blocks of a document on paper: each drawn, and told what it is. */
import type { FlowBlock, FlowNote, Line, Span, TextStyle } from '../flow/model.ts'
import { contained } from '../flow/contained.ts'
import { drawAside, type Element, linesContent, makeRoom, MARGIN, type Paper, TEXT_WIDTH } from './paper.ts'
import { linesOf, type Run, type TextLook } from './lines.ts'

export const INK = '#1a1d29'
export const QUIET = '#5c5e69'
export const ACCENT = '#2a3b9f'
export const OAK_INK = '#6b4a1e'
const OAK = '#cda775'
const OAK_TINT = '#f2e6d2'
const RULE = '#e1d9ca'

export interface Look extends TextLook {
  /** of a line */
  height: number
  before: number
  after: number
  indent?: number
  box?: { fill?: string; line: string }
}
const look = (size: number, more: Partial<Look> = {}): Look => ({ style: 'regular', size, color: INK, height: size * 1.38, before: 0, after: 6, ...more })
export const LOOKS: Record<TextStyle, Look> = {
  body: look(10.5),
  lead: look(14, { color: ACCENT, after: 14, height: 18 }),
  guidance: look(10, { color: QUIET, after: 4 }),
  check: look(8.5, { color: OAK_INK }),
  write: look(10, { color: QUIET, before: 6, after: 12, box: { line: RULE } }),
  unofficial: look(10, { style: 'bold', color: OAK_INK, before: 4, after: 12, box: { fill: OAK_TINT, line: OAK } }),
  small: look(8.5, { color: QUIET, before: 2, after: 6 }),
  quote: look(10.5, { before: 4, after: 8, indent: 18 }),
}
const HEADINGS = {
  1: look(17, { style: 'bold', before: 22, after: 6, height: 21 }),
  2: look(12.5, { style: 'bold', color: ACCENT, before: 14, after: 4, height: 16 }),
  3: look(11, { style: 'bold', before: 9, after: 3, height: 14 }),
} as const
const TITLE = look(26, { style: 'bold', before: 18, after: 6, height: 31 })

function runOf(span: Span, base: TextLook): Run {
  if (span.type === 'ref') return { ...base, text: `[${contained(span.label)}]`, style: 'bold', color: ACCENT, target: span.target }
  const words = span.user ? contained(span.text) : span.text
  return { ...base, text: words, ...(span.mark === 'strong' && { style: 'bold' as const }), ...(span.mark === 'quiet' && { color: QUIET }) }
}
export const runsOf = (line: Line, { style, size, color }: TextLook): Run[] => line.map((span) => runOf(span, { style, size, color }))

/** A paragraph below what is there. */
export function write(paper: Paper, parent: Element, tag: string, { runs, look: how, left = 0 }: { runs: readonly Run[]; look: Look; left?: number }): Element {
  const indent = left + (how.indent ?? 0)
  const place = { left: MARGIN.left + indent, width: TEXT_WIDTH - indent - (how.indent ?? 0), height: how.height }
  const lines = linesOf(runs, place.width, paper.glyphs)
  if (paper.y > MARGIN.top) paper.y += how.before
  const element = paper.pages.struct(tag, {}, linesContent(paper, lines, place))
  parent.add(element)
  element.end()
  paper.y += how.after
  return element
}

const PADDING = 7
/** In a frame; too long for a sheet, it goes without. */
function boxed(paper: Paper, { style, line }: Extract<FlowBlock, { kind: 'text' }>): void {
  const how = LOOKS[style]
  const place = { left: MARGIN.left + PADDING, width: TEXT_WIDTH - 2 * PADDING, height: how.height }
  const lines = linesOf(runsOf(line, how), place.width, paper.glyphs)
  const height = lines.length * how.height + 2 * PADDING
  makeRoom(paper, height + how.before)
  paper.y += how.before
  const top = paper.y
  paper.pages.markContent('Artifact', { type: 'Layout' })
  paper.pages.lineWidth(0.75).rect(MARGIN.left, top, TEXT_WIDTH, height)
  if (how.box?.fill) paper.pages.fillAndStroke(how.box.fill, how.box.line)
  else paper.pages.stroke(how.box?.line ?? RULE)
  paper.pages.endMarkedContent()
  paper.y = top + PADDING
  const element = paper.pages.struct('P', {}, linesContent(paper, lines, place))
  paper.root.add(element)
  element.end()
  paper.y += PADDING + how.after
}

export function textBlock(paper: Paper, block: Extract<FlowBlock, { kind: 'text' }>): void {
  const how = LOOKS[block.style]
  if (how.box) boxed(paper, block)
  else write(paper, paper.root, block.style === 'quote' ? 'BlockQuote' : 'P', { runs: runsOf(block.line, how), look: how })
}

/** A heading never stands alone at the foot of a sheet. */
const COMPANY = 46
export function headingBlock(paper: Paper, level: 0 | 1 | 2 | 3, words: string): void {
  const how = level === 0 ? TITLE : HEADINGS[level]
  makeRoom(paper, how.before + how.height + COMPANY)
  write(paper, paper.root, `H${level || 1}`, { runs: [{ ...how, text: words }], look: how })
}

const INDENT = 16
const DASH = '–'
/** One item: its mark, and its words beside it. */
function listItem(paper: Paper, list: Element, { mark, runs, anchor }: { mark: string; runs: readonly Run[]; anchor?: string | null }): void {
  const how = { ...LOOKS.body, after: 3 }
  makeRoom(paper, how.height)
  if (anchor) paper.pages.addNamedDestination(anchor, 'XYZ', MARGIN.left, paper.y, null)
  const item = paper.pages.struct('LI')
  list.add(item)
  const top = paper.y
  const place = { left: MARGIN.left, width: INDENT * 2, height: how.height }
  const label = linesOf([{ ...how, text: mark, color: QUIET }], place.width, paper.glyphs)
  // a dash is for the eye only: a list says by itself that it is one
  if (mark === DASH) drawAside(paper, label, place)
  else {
    const name = paper.pages.struct('Lbl', {}, linesContent(paper, label, place, false))
    item.add(name)
    name.end()
  }
  paper.y = top
  write(paper, item, 'LBody', { runs, look: how, left: INDENT })
  item.end()
}
export function listBlock(paper: Paper, { ordered, items }: Extract<FlowBlock, { kind: 'list' }>): void {
  const list = paper.pages.struct('L')
  paper.root.add(list)
  for (const [at, line] of items.entries()) listItem(paper, list, { mark: ordered ? `${at + 1}.` : DASH, runs: runsOf(line, LOOKS.body) })
  list.end()
  paper.y += LOOKS.body.after
}

function noteRuns({ label, text, tail }: FlowNote): Run[] {
  const { style, size, color } = LOOKS.body
  const base = { style, size, color }
  const name: Run[] =
    label === null
      ? []
      : [
          { ...base, text: `[${label}]`, style: 'bold', color: ACCENT },
          { ...base, text: ' ' },
        ]
  return [...name, { ...base, text: contained(text) }, { ...base, text: tail, color: QUIET }]
}
export function notesBlock(paper: Paper, { notes }: Extract<FlowBlock, { kind: 'notes' }>): void {
  const list = paper.pages.struct('L')
  paper.root.add(list)
  for (const note of notes) listItem(paper, list, { mark: DASH, runs: noteRuns(note), anchor: note.anchor })
  list.end()
  paper.y += LOOKS.body.after
}
