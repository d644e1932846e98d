/** Sheets of paper with a place to write on: where the next line goes, and what it is in the structure that is read aloud. */
import PDFDocument from 'pdfkit'
import { isRightToLeft } from '../flow/contained.ts'
import { Glyphs } from './glyphs.ts'
import { drawPieces } from './ink.ts'
import type { TextLine } from './lines.ts'

const MM = 72 / 25.4
export const PAGE = { width: 210 * MM, height: 297 * MM } as const
export const MARGIN = { left: 22 * MM, right: 22 * MM, top: 25 * MM, bottom: 22 * MM } as const
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right
export const BOTTOM = PAGE.height - MARGIN.bottom

/** An element of the structure tree; closures draw what it holds. */
export interface Element {
  add(child: Element | (() => void)): Element
  end(): void
}
export interface Pages extends Omit<PDFKit.PDFDocument, 'struct' | 'addStructure' | 'goTo' | 'text' | 'continueOnNewPage' | 'page' | 'addContent'> {
  /** the one that is drawn on */
  page: { fonts: Record<string, unknown> }
  addContent(operators: string): unknown
  struct(type: string, options?: object, children?: readonly (Element | (() => void))[]): Element
  addStructure(element: Element): void
  goTo(x: number, y: number, w: number, h: number, name: string, options?: object): unknown
  text(text: string, x: number, y: number, options?: object): unknown
  continueOnNewPage(): unknown
}
export interface Paper {
  pages: Pages
  glyphs: Glyphs
  /** whole document, in reading order */
  root: Element
  /** top of the next line */
  y: number
}

export function newPaper({ title, language }: { title: string; language: string }): Paper {
  const pages = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    lang: language,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    bufferPages: true,
    info: { Title: title, Creator: 'Samtavle', Producer: 'Samtavle' },
  } as PDFKit.PDFDocumentOptions) as unknown as Pages
  const root = pages.struct('Document')
  pages.addStructure(root)
  return { pages, glyphs: new Glyphs(pages), root, y: MARGIN.top }
}

/** Makes room for so much; on a new sheet where this one is full. @returns whether it is a new one */
export function makeRoom(paper: Paper, height: number): boolean {
  if (paper.y + height <= BOTTOM || paper.y === MARGIN.top) return false
  paper.pages.continueOnNewPage()
  paper.y = MARGIN.top
  return true
}

/** Of a line's height, above its letters' foot. */
const ASCENT = 0.76
export interface LinePlace {
  left: number
  width: number
  height: number
  right?: boolean
}
const startOf = (line: TextLine, { left, width, right = false }: LinePlace): number => (right || line.rtl ? left + width - line.width : left)

function drawLine(paper: Paper, line: TextLine, place: LinePlace, top: number): void {
  drawPieces(paper, line.pieces, startOf(line, place), top + place.height * ASCENT)
}

function drawLines(paper: Paper, lines: readonly TextLine[], place: LinePlace, begin: () => number): void {
  for (const line of lines) drawLine(paper, line, place, begin())
}

/** Lines to look at that are not read aloud; what comes next may stand beside them. */
export function drawAside(paper: Paper, lines: readonly TextLine[], place: LinePlace): void {
  artifact(paper, () => {
    for (const [at, line] of lines.entries()) drawLine(paper, line, place, paper.y + at * place.height)
  })
}

/** A line with places to go to: each is an element of its own in what is read aloud. */
function linkedParts(paper: Paper, line: TextLine, place: LinePlace, begin: () => number): (Element | (() => void))[] {
  let x = startOf(line, place)
  let top: number | undefined
  return line.pieces.map((piece) => {
    const at = x
    x += piece.width
    const draw = () => {
      top ??= begin()
      drawPieces(paper, [piece], at, top + place.height * ASCENT)
    }
    const { target } = piece
    if (!target) return draw
    const link: Element = paper.pages.struct('Link', { alt: piece.text }, [
      () => {
        draw()
        paper.pages.goTo(at, top ?? 0, piece.width, place.height, target, { structParent: link, Contents: new String(piece.text) })
      },
    ])
    return link
  })
}

/** A line whose words are told beside its letters too: some readers look there, but they turn around what is read from the right. */
function drawSpoken(paper: Paper, line: TextLine, place: LinePlace, top: number): void {
  if (isRightToLeft(line.actual ?? '')) return drawLine(paper, line, place, top)
  paper.pages.markContent('Span', { actual: line.actual } as object)
  drawLine(paper, line, place, top)
  paper.pages.endMarkedContent()
}

/** How many lines have to fit on a sheet for this one to begin on it: no line of a paragraph stands alone at a head or a foot. */
const together = (at: number, of: number): number => (at === 0 ? Math.min(of, of === 3 ? 3 : 2) : of > 3 && at === of - 2 ? 2 : 1)

/** What an element holds that shows these lines, one below the other, over as many sheets as it takes. */
export function linesContent(paper: Paper, lines: readonly TextLine[], place: LinePlace, flows = true): (Element | (() => void))[] {
  const children: (Element | (() => void))[] = []
  let plain: TextLine[] = []
  let begun = 0
  const begin = (): number => {
    if (flows) makeRoom(paper, together(begun, lines.length) * place.height)
    begun += 1
    const top = paper.y
    paper.y += place.height
    return top
  }
  const flush = () => {
    const now = plain
    plain = []
    if (now.length > 0) children.push(() => drawLines(paper, now, place, begin))
  }
  for (const line of lines) {
    if (line.actual !== undefined) {
      flush()
      children.push(paper.pages.struct('Span', { actual: line.actual }, [() => drawSpoken(paper, line, place, begin())]))
    } else if (line.pieces.some(({ target }) => target)) {
      flush()
      children.push(...linkedParts(paper, line, place, begin))
    } else plain.push(line)
  }
  flush()
  return children
}

/** Something to look at that is not read aloud. */
export function artifact({ pages }: Paper, draw: () => void): void {
  pages.markContent('Artifact', { type: 'Layout' })
  draw()
  pages.endMarkedContent()
}
