/** The HTML of a note's plain text is the one tldraw would write, and nothing else is taken for plain. */
import fc from 'fast-check'
import { renderHtmlFromRichText, type Editor, type TLRichText } from 'tldraw'
import { expect, test } from 'vitest'
import { toRichText } from '#shared/board/records.ts'
import { htmlOf, plainHtml } from '#web/canvas/note/html.ts'

const editor = { getTextOptions: () => ({}) } as unknown as Editor
const doc = (...content: unknown[]) => ({ type: 'doc', content }) as TLRichText
const line = (...content: unknown[]) => ({ type: 'paragraph', content })

test('lines are written as tldraw writes them, whatever they hold', () => {
  const text = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '<b>&amp;</b>', 'æ\u00a0ø', '"å\'', ' to  rum ', 'مرحبا')), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(text, (lines) => {
      const richText = toRichText(lines.join('\n'))
      expect(plainHtml(richText)).toBe(renderHtmlFromRichText(editor, richText))
    }),
  )
})

test.each([
  ['a line that tldraw has saved', doc({ type: 'paragraph', attrs: { dir: 'auto' }, content: [{ type: 'text', text: 'Kaffe' }] })],
  ['two texts in a line', doc(line({ type: 'text', text: 'Kaffe' }, { type: 'text', text: ' & te', marks: [] }))],
  ['no text', doc({ type: 'paragraph', content: [] })],
])('%s is plain', (_, richText) => {
  expect(plainHtml(richText)).toBe(renderHtmlFromRichText(editor, richText))
})

test.each([
  ['a mark', doc(line({ type: 'text', text: 'fed', marks: [{ type: 'bold' }] }))],
  ['a link', doc(line({ type: 'text', text: 'her', marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }] }))],
  ['a soft break', doc(line({ type: 'text', text: 'et' }, { type: 'hardBreak' }, { type: 'text', text: 'to' }))],
  ['a list', doc({ type: 'bulletList', content: [{ type: 'listItem', content: [line({ type: 'text', text: 'punkt' })] }] })],
  ['a heading', doc({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Titel' }] })],
  ['a direction', doc({ type: 'paragraph', attrs: { dir: 'rtl' }, content: [{ type: 'text', text: 'Kaffe' }] })],
])('%s is left to tldraw', (_, richText) => {
  expect(plainHtml(richText)).toBeUndefined()
  expect(htmlOf(editor, richText)).toBe(renderHtmlFromRichText(editor, richText))
})
