/** One section's editor: ProseMirror on the section's shared text, mounted into an element. */
import { EditorState, Plugin } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { redo, undo, yUndoPlugin, ySyncPlugin } from 'y-prosemirror'
import type * as Y from 'yjs'
import type { Source } from '#shared/draft/content.ts'
import { BLOCK, type BlockKind } from '#shared/draft/layout.ts'
import { LIMITS } from '#shared/limits.ts'
import { type ChipWords, chips, renewChips } from './chips.ts'
import { blockKindAt, insertSource, keys, setKind } from './commands.ts'
import { cursors, showWriters, type TextPlace, type Writer } from './cursors.ts'
import { schema } from './schema.ts'
import { SOURCE_DRAG } from '../words.ts'

export interface EditorOptions extends ChipWords {
  section: string
  text: Y.XmlFragment
  /** what can be undone; it outlives the editor */
  history: Y.UndoManager
  /** the field's name for screen readers */
  label: string
  editable(): boolean
  /** `[` was typed: choose a source */
  choose(): void
  /** the cursor or the text has moved */
  moved(kind: BlockKind): void
  tell(place: TextPlace | undefined): void
  /** pasted text was cut */
  cut(): void
}
export interface Editor {
  /** @param more others follow: the focus stays where they are chosen */
  insert(source: Source, more?: boolean): void
  insertText(text: string): void
  setKind(kind: BlockKind): void
  undo(): void
  redo(): void
  focus(): void
  showWriters(writers: readonly Writer[]): void
  /** labels, rights or words have changed */
  renew(): void
  destroy(): void
}

/** What comes from elsewhere is never more than a section can hold. */
const PASTE = LIMITS.draftSectionText / 2

function manners(options: EditorOptions): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (_view, _from, _to, text) => {
        if (text !== '[') return false
        options.choose()
        return true
      },
      transformPastedText: (text) => {
        if (text.length > PASTE) options.cut()
        return text.slice(0, PASTE)
      },
      handleDrop: (view, event) => {
        const id = event.dataTransfer?.getData(SOURCE_DRAG)
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
        if (!id || !at) return false
        const chip = schema.nodes.source?.create({ kind: 'note', id })
        if (!chip || view.state.doc.resolve(at.pos).parent.type.name !== BLOCK) return false
        view.dispatch(view.state.tr.insert(at.pos, [schema.text(' '), chip]))
        return true
      },
    },
  })
}

export function mountEditor(host: HTMLElement, options: EditorOptions): Editor {
  const state = EditorState.create({
    schema,
    plugins: [
      ySyncPlugin(options.text),
      yUndoPlugin({ undoManager: options.history }),
      cursors(options.section, options.tell),
      chips(options),
      manners(options),
      ...keys((id) => options.open({ kind: 'note', id })),
    ],
  })
  const view = new EditorView(host, {
    state,
    editable: () => options.editable(),
    attributes: { id: 'section-text', 'aria-label': options.label, role: 'textbox', 'aria-multiline': 'true', spellcheck: 'true' },
    // also called while the view is being made
    dispatchTransaction(this: EditorView, transaction) {
      this.updateState(this.state.apply(transaction))
      if (transaction.selectionSet || transaction.docChanged) options.moved(blockKindAt(this.state))
    },
  })
  const then = (act: () => void) => {
    act()
    view.focus()
  }
  return {
    insert: (source, more) => {
      view.dispatch(insertSource(view.state, source))
      if (!more) view.focus()
    },
    insertText: (text) => then(() => view.dispatch(view.state.tr.insertText(text))),
    setKind: (kind) => then(() => setKind(kind)(view.state, view.dispatch)),
    undo: () => then(() => undo(view.state)),
    redo: () => then(() => redo(view.state)),
    focus: () => view.focus(),
    showWriters: (writers) => showWriters(view, writers),
    renew: () => renewChips(view),
    destroy: () => view.destroy(),
  }
}
