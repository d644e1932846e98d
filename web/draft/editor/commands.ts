/** What the keys and the toolbar do to blocks. */
import { baseKeymap, chainCommands, splitBlockAs } from 'prosemirror-commands'
import { keymap } from 'prosemirror-keymap'
import { type Command, type EditorState, NodeSelection, type Plugin, type Transaction } from 'prosemirror-state'
import { redo, undo } from 'y-prosemirror'
import type { Source } from '#shared/draft/content.ts'
import { BLOCK, type BlockKind, SOURCE } from '#shared/draft/layout.ts'
import { schema } from './schema.ts'

export const blockKindAt = ({ selection }: EditorState): BlockKind => (selection.$from.parent.attrs.kind as BlockKind | undefined) ?? 'paragraph'

/** Makes the chosen blocks this, or paragraphs again when they are. */
export const setKind =
  (kind: BlockKind): Command =>
  (state, dispatch) => {
    const next = blockKindAt(state) === kind ? 'paragraph' : kind
    const { from, to } = state.selection
    const transaction = state.tr
    state.doc.nodesBetween(from, to, (node, at) => {
      if (node.type.name === BLOCK && node.attrs.kind !== next) transaction.setNodeAttribute(at, 'kind', next)
      return false
    })
    if (dispatch && transaction.docChanged) dispatch(transaction.scrollIntoView())
    return true
  }

/** An empty item ends its list; what is no paragraph becomes one before it is joined to the block above. */
const toParagraph =
  (when: (state: EditorState) => boolean): Command =>
  (state, dispatch) =>
    blockKindAt(state) !== 'paragraph' && when(state) && setKind('paragraph')(state, dispatch)
const isEmptyHere = ({ selection }: EditorState): boolean => selection.empty && selection.$from.parent.content.size === 0
const atStart = ({ selection }: EditorState): boolean => selection.empty && selection.$from.parentOffset === 0

/** After a heading or a quote one writes on; in a list the next item follows. */
const split = splitBlockAs((node, atEnd) => {
  const kind = node.attrs.kind as BlockKind
  return { type: node.type, attrs: { kind: atEnd && (kind === 'heading' || kind === 'quote') ? 'paragraph' : kind } }
})
const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.insertText('\n').scrollIntoView())
  return true
}

/** What keeps a source from what stands before it: a blank from a word, a comma from another source. */
function gapBefore({ doc }: EditorState, at: number): string {
  const before = doc.resolve(at).nodeBefore
  if (before?.type.name === SOURCE) return ', '
  return before === null || /\s$/.test(before.text ?? '') ? '' : ' '
}
/** A source where the cursor is, after what is chosen. */
export function insertSource(state: EditorState, { kind, id }: Source): Transaction {
  const at = state.selection.to
  const gap = gapBefore(state, at)
  const chip = schema.nodes[SOURCE]?.create({ kind, id })
  return state.tr.insert(at, [...(gap === '' ? [] : [schema.text(gap)]), ...(chip ? [chip] : [])]).scrollIntoView()
}

export const SHORTCUTS: Record<BlockKind, string> = { paragraph: 'Mod-Alt-0', heading: 'Mod-Alt-3', bullet: 'Mod-Shift-8', number: 'Mod-Shift-7', quote: 'Mod-Shift-9' }

/** @param open id of the note whose chip is chosen */
export function keys(open: (id: string) => void): Plugin[] {
  const kinds = Object.fromEntries(Object.entries(SHORTCUTS).map(([kind, key]) => [key, setKind(kind as BlockKind)]))
  const showSource: Command = ({ selection }) => {
    if (!(selection instanceof NodeSelection) || selection.node.type.name !== SOURCE) return false
    open(String(selection.node.attrs.id))
    return true
  }
  return [
    keymap({
      ...kinds,
      'Mod-z': (state) => undo(state),
      'Mod-y': (state) => redo(state),
      'Mod-Shift-z': (state) => redo(state),
      'Shift-Enter': lineBreak,
      Enter: chainCommands(showSource, toParagraph(isEmptyHere), split),
      Backspace: toParagraph(atStart),
    }),
    keymap(baseKeymap),
  ]
}
