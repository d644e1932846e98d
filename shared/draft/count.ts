/** How long a section is, as the fund counts: what a person sees as one letter is one, and a line break is one. Pure. */
import type { Block, Inline } from './content.ts'

/** Letters that are one code unit each and never join with the next: nearly all that is written here. */
const SIMPLE = /^[\n\u0020-\u02FF\u1E00-\u1EFF\u2010-\u2027\u2030-\u203A]*$/
const segmenter = new Intl.Segmenter('da', { granularity: 'grapheme' })

export function countCharacters(text: string): number {
  const lines = text.replaceAll(/\r\n?/g, '\n')
  if (SIMPLE.test(lines)) return lines.length
  let count = 0
  for (const _ of segmenter.segment(lines)) count += 1
  return count
}

/** Words without the references to their sources, and without the blanks these leave behind. */
export function plainLine(line: readonly Inline[]): string {
  const text = line.map((part) => (part.type === 'text' ? part.text : '\uFFFC')).join('')
  return text.replaceAll(/[ \u00A0]*\uFFFC(?:[ ,;\u00A0]*\uFFFC)*/g, '').trim()
}
/** A block as plain text: a line an item, as it is pasted into a form. */
export function plainBlock(block: Block): string {
  if (block.type !== 'list') return plainLine(block.content)
  return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '–'} ${plainLine(item)}`).join('\n')
}
/** A section as plain text, ready to be pasted into the fund's form: a blank line between blocks. */
export const plainText = (blocks: readonly Block[]): string =>
  blocks
    .map(plainBlock)
    .filter((text) => text !== '')
    .join('\n\n')
