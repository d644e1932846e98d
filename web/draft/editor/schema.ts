/** Draft text as ProseMirror sees it: flat blocks of text and sources, no marks. Lenient on purpose: whatever the room lets in can be shown. */
import { Schema } from 'prosemirror-model'
import { BLOCK, type BlockKind, isBlockKind, SOURCE } from '#shared/draft/layout.ts'

const TAGS: Record<BlockKind, string> = { paragraph: 'p', heading: 'h3', quote: 'blockquote', bullet: 'p', number: 'p' }
const numberOf = (element: HTMLElement): BlockKind => (element.closest('ol') ? 'number' : 'bullet')

export const schema = new Schema({
  nodes: {
    doc: { content: `${BLOCK}+` },
    [BLOCK]: {
      content: `(text|${SOURCE})*`,
      attrs: { kind: { default: 'paragraph' } },
      // a note may have several lines
      whitespace: 'pre',
      toDOM: ({ attrs }) => {
        const kind = isBlockKind(attrs.kind) ? attrs.kind : 'paragraph'
        return [TAGS[kind], { 'data-kind': kind, dir: 'auto' }, 0]
      },
      parseDOM: [
        { tag: '[data-kind]', getAttrs: (element) => ({ kind: element.dataset.kind }) },
        ...[1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { kind: 'heading' } })),
        { tag: 'li', getAttrs: (element) => ({ kind: numberOf(element) }) },
        { tag: 'blockquote', attrs: { kind: 'quote' } },
        { tag: 'p', getAttrs: (element) => (element.closest('li') ? { kind: numberOf(element) } : element.closest('blockquote') ? { kind: 'quote' } : null) },
      ],
    },
    [SOURCE]: {
      inline: true,
      group: 'inline',
      atom: true,
      attrs: { kind: { default: 'note' }, id: { default: '' } },
      toDOM: ({ attrs }) => ['span', { 'data-source': attrs.kind, 'data-id': attrs.id }],
      parseDOM: [{ tag: 'span[data-source]', getAttrs: (element) => ({ kind: element.dataset.source, id: element.dataset.id }) }],
    },
    text: { group: 'inline' },
  },
})
