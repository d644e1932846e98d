/** How a text fits on a note without a screen to measure it on: the widths of our own letters, laid in lines as a browser would. */
import { NOTE_SIZE, type Via } from './records.ts'

// The note as the canvas draws it: band and padding, the type size and what it may shrink to.
const TEXT_WIDTH = NOTE_SIZE - 24 - 12 - 1
const TOP = 14
const FONT = 22
const MIN_FONT = 16
const LINE = 1.24

/** Advance widths of Atkinson Hyperlegible Next at weight 510, two hexadecimal digits a character in 1/250 em, rounded up: U+20 to U+7E, and U+A0 to U+FF. */
const ASCII =
  '4a4a55af96ebb72e4f4f7a973b5c3c67a46a8d939b9599839b923c3c8c9c8c80c3a29da3aa928cb1af6686a289d2b0b698b99e9691ac9adaa398995267568e604287917c918a54908c453f8248d88c8c91935b7a578a7bb17f78785a3d5a89'
const LATIN_1 =
  '4a4a7c9c93983d8763c85f969800c85c5d956263429f814246436296d0d1df79a2a2a2a2a2a2e7a39292929266666666afb0b6b6b6b6b686b6acacacac989896878787878787da7c8a8a8a8a45454548908c8c8c8c8c8c978c8a8a8a8a789178'
/** Other scripts come from other fonts: as wide as most of their letters are; a picture is wider than any letter. */
const OTHER = 0.6
const PICTURE = 1.3

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x20 && code <= 0x7e) return Number.parseInt(ASCII.slice(2 * (code - 0x20), 2 * (code - 0x20) + 2), 16) / 250
  if (code >= 0xa0 && code <= 0xff) return Number.parseInt(LATIN_1.slice(2 * (code - 0xa0), 2 * (code - 0xa0) + 2), 16) / 250
  return code >= 0x1100 ? PICTURE : OTHER
}
/** Page units that number and author take under the text; a note from paper says so on a line of its own. */
export const footHeight = (via: Via | undefined): number => (via === 'paper' ? 56 : 36)

/** em */
const widthOfWord = (word: string): number => Array.from(word).reduce((sum, character) => sum + widthOf(character), 0)

/** Lines that `text` takes where a line is `line` em wide; longer words break. */
function linesOf(text: string, line: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let used = 0
    lines += 1
    for (const word of paragraph.split(/\s+/)) {
      const width = widthOfWord(word)
      const gap = used > 0 ? widthOf(' ') : 0
      if (used > 0 && used + gap + width > line) {
        lines += 1
        used = 0
      } else used += gap
      used += width
      if (used > line) {
        lines += Math.ceil(used / line) - 1
        used = used % line || line
      }
    }
  }
  return lines
}

/**
 * A long word makes the type smaller, many lines make the note taller. The canvas measures exactly when somebody writes there.
 * @param via where the note comes from, as its `meta` says
 * @returns `growY` in page units beyond `NOTE_SIZE`, `fontSizeAdjustment` in px
 */
export function fitText(text: string, via?: Via): { growY: number; fontSizeAdjustment: number } {
  const longest = Math.max(0.1, ...text.split(/\s+/).map(widthOfWord))
  const font = Math.min(FONT, Math.max(MIN_FONT, Math.floor(TEXT_WIDTH / longest)))
  const height = TOP + linesOf(text, TEXT_WIDTH / font) * font * LINE + footHeight(via)
  return { growY: Math.max(0, Math.ceil(height - NOTE_SIZE)), fontSizeAdjustment: font }
}
