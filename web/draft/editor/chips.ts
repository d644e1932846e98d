/** Sources in the text as chips with the note's number, and a quiet mark on blocks that name none. */
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView, type NodeView } from 'prosemirror-view'
import type { Source } from '#shared/draft/content.ts'
import { BLOCK, SOURCE } from '#shared/draft/layout.ts'

export interface ChipWords {
  /** what stands on the chip; `gone`: the board no longer has it */
  labelOf(source: Source): { label: string; title: string; gone: boolean }
  /** what a block without a source says; '' for none */
  missing(): string
  /** a chip was pressed */
  open(source: Source): void
}

const CHANGED = 'chips-changed'
const key = new PluginKey('chips')
/** The board has changed: chips and marks are written anew. */
export function renewChips(view: EditorView): void {
  view.dom.dispatchEvent(new Event(CHANGED))
  view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false))
}

function chipView(node: Node, view: EditorView, words: ChipWords): NodeView {
  const dom = document.createElement('span')
  const source = node.attrs as Source
  const write = () => {
    const { label, title, gone } = words.labelOf(source)
    dom.textContent = label
    dom.title = title
    dom.className = 'sam-chip'
    dom.dataset.gone = String(gone)
    dom.dataset.id = source.id
  }
  write()
  dom.addEventListener('click', () => words.open(source))
  view.dom.addEventListener(CHANGED, write)
  return { dom, ignoreMutation: () => true, destroy: () => view.dom.removeEventListener(CHANGED, write) }
}

const hasSource = (block: Node): boolean => {
  let found = false
  block.forEach((child) => {
    found ||= child.type.name === SOURCE
  })
  return found
}
function bare(doc: Node, missing: string): DecorationSet {
  const marks: Decoration[] = []
  if (missing !== '')
    doc.forEach((block, at) => {
      if (block.type.name === BLOCK && block.attrs.kind === 'paragraph' && block.textContent.trim() !== '' && !hasSource(block))
        marks.push(Decoration.node(at, at + block.nodeSize, { 'data-missing': missing }))
    })
  return DecorationSet.create(doc, marks)
}

export const chips = (words: ChipWords): Plugin<DecorationSet> =>
  new Plugin({
    key,
    state: {
      init: (_config, { doc }) => bare(doc, words.missing()),
      apply: (transaction, shown) => (transaction.docChanged || transaction.getMeta(key) ? bare(transaction.doc, words.missing()) : shown),
    },
    props: {
      decorations(state) {
        return this.getState(state)
      },
      nodeViews: { [SOURCE]: (node, view) => chipView(node, view, words) },
    },
  })
