/** A note's text as HTML. tldraw builds its whole text schema anew for each text, which is most of the time a note takes to appear. */
/** Nearly all texts are lines without marks: their HTML is written here, letter for letter as tldraw would. */
import { renderHtmlFromRichText, type Editor, type TLRichText } from 'tldraw'

interface Paragraph {
  type: string
  attrs?: { dir?: string }
  content?: { type: string; text?: string; marks?: unknown[] }[]
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00a0': '&nbsp;' }
const escaped = (text: string): string => text.replace(/[&<>\u00a0]/g, (letter) => ESCAPES[letter] ?? letter)

/** @returns undefined for a text with anything but lines: marks, links, lists, headings */
export function plainHtml(richText: TLRichText): string | undefined {
  const lines: string[] = []
  for (const { type, attrs, content = [] } of richText.content as Paragraph[]) {
    if (type !== 'paragraph' || (attrs?.dir ?? 'auto') !== 'auto' || content.some((part) => part.type !== 'text' || part.marks?.length)) return undefined
    const line = content.map(({ text = '' }) => escaped(text)).join('')
    // a browser would let an empty line collapse
    lines.push(line === '' ? '<p><br /></p>' : `<p dir="auto">${line}</p>`)
  }
  return lines.join('')
}

export const htmlOf = (editor: Editor, richText: TLRichText): string => plainHtml(richText) ?? renderHtmlFromRichText(editor, richText)

/** In the element that tldraw measures. */
export const htmlToMeasure = (editor: Editor, richText: TLRichText): string => `<div class="tl-rich-text">${htmlOf(editor, richText)}</div>`
