/** The table of contents: its lines are kept free at the front, and filled when it is known on which page everything begins. */
import type { Flow } from '../flow/model.ts'
import { ACCENT, LOOKS, write } from './blocks.ts'
import { linesOf } from './lines.ts'
import { type Element, linesContent, makeRoom, MARGIN, type Paper, TEXT_WIDTH } from './paper.ts'

interface Entry {
  text: string
  /** where its line was kept free, and on which page */
  top: number
  page: number
  element: Element
}
export interface Contents {
  entries: Entry[]
  /** pages on which the headings of the first level begin, in order, from 1 */
  starts: number[]
  element: Element | undefined
  place(title: string): void
  reached(level: 1 | 2 | 3, text: string): void
}

const HEIGHT = 13.5
const LOOK = { style: 'regular', size: 10.5, color: '#1a1d29' } as const
const pageNow = ({ pages }: Paper): number => pages.bufferedPageRange().count
const anchorOf = (at: number): string => `heading-${at}`

export function reserveContents(paper: Paper, flow: Flow): Contents {
  const titles = flow.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))
  let branch: PDFKit.PDFOutline | undefined
  const contents: Contents = {
    entries: [],
    starts: [],
    element: undefined,
    place: (title) => {
      write(paper, paper.root, 'P', { runs: [{ ...LOOKS.lead, size: 12.5, style: 'bold', color: ACCENT, text: title }], look: { ...LOOKS.lead, before: 12, after: 4 } })
      const list = paper.pages.struct('TOC')
      paper.root.add(list)
      contents.element = list
      for (const text of titles) {
        makeRoom(paper, HEIGHT)
        const element = paper.pages.struct('TOCI')
        list.add(element)
        contents.entries.push({ text, top: paper.y, page: pageNow(paper), element })
        paper.y += HEIGHT
      }
      paper.y += 8
    },
    reached: (level, text) => {
      if (level === 1) {
        paper.pages.addNamedDestination(anchorOf(contents.starts.length), 'XYZ', MARGIN.left, paper.y - 60, null)
        contents.starts.push(pageNow(paper))
        branch = paper.pages.outline.addItem(text)
      } else if (level === 2) (branch ?? paper.pages.outline).addItem(text)
    },
  }
  return contents
}

const NUMBER_WIDTH = 30
export function fillContents(paper: Paper, { entries, starts, element }: Contents): void {
  for (const [at, { text, top, page, element: item }] of entries.entries()) {
    paper.pages.switchToPage(page - 1)
    const target = anchorOf(at)
    const [line] = linesOf([{ ...LOOK, text, target }], TEXT_WIDTH - NUMBER_WIDTH, paper.glyphs)
    const number = linesOf([{ ...LOOK, text: String(starts[at] ?? '') }], NUMBER_WIDTH, paper.glyphs)
    const fill = (lines: typeof number, left: number, width: number, right: boolean) => {
      paper.y = top
      for (const child of linesContent(paper, lines, { left, width, height: HEIGHT, right }, false)) item.add(child)
    }
    if (line) fill([line], MARGIN.left, TEXT_WIDTH - NUMBER_WIDTH, false)
    fill(number, MARGIN.left + TEXT_WIDTH - NUMBER_WIDTH, NUMBER_WIDTH, true)
    item.end()
  }
  element?.end()
}
