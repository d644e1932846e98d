/** Where the others write, as carets with their names; and where we do, for them. */
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from 'y-prosemirror'
import * as Y from 'yjs'
import type { PresenceState } from '#shared/sync/protocol.ts'

export type TextPlace = NonNullable<PresenceState['text']>
export interface Writer {
  clientId: number
  name: string
  color: string
  text: TextPlace
}

const encode = (position: Y.RelativePosition): string => btoa(String.fromCharCode(...Y.encodeRelativePosition(position)))
const decode = (text: string): Y.RelativePosition => Y.decodeRelativePosition(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)))

interface Binding {
  type: Y.XmlFragment
  doc: Y.Doc
  binding: { mapping: never } | null
}
const bindingOf = (state: EditorState): Binding | undefined => ySyncPluginKey.getState(state) as Binding | undefined

function caret({ name, color }: Writer): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'sam-caret'
  mark.style.setProperty('--who', color)
  mark.append(document.createElement('span'))
  ;(mark.firstChild as HTMLElement).textContent = name
  return mark
}

function decorationsOf(state: EditorState, writers: readonly Writer[]): DecorationSet {
  const bound = bindingOf(state)
  if (!bound?.binding) return DecorationSet.empty
  const { doc, type, binding } = bound
  const place = (text: string): number | null => relativePositionToAbsolutePosition(doc, type, decode(text), binding.mapping)
  const decorations = writers.flatMap((writer) => {
    try {
      const [anchor, head] = [place(writer.text.anchor), place(writer.text.head)]
      if (anchor === null || head === null) return []
      const last = state.doc.content.size
      const [from, to] = [Math.min(anchor, head, last), Math.min(Math.max(anchor, head), last)]
      const selected = from < to ? [Decoration.inline(from, to, { class: 'sam-chosen' })] : []
      return [Decoration.widget(Math.min(head, last), () => caret(writer), { key: `${writer.clientId} ${writer.name}`, side: 10, ignoreSelection: true }), ...selected]
    } catch {
      // somebody's client says a place that is none
      return []
    }
  })
  return DecorationSet.create(state.doc, decorations)
}

interface Shown {
  writers: readonly Writer[]
  carets: DecorationSet
}
const key = new PluginKey<Shown>('cursors')

/** The others in this section have moved. */
export const showWriters = (view: EditorView, writers: readonly Writer[]): void => view.dispatch(view.state.tr.setMeta(key, writers).setMeta('addToHistory', false))

/** @param tell says where we are; undefined: nowhere */
export function cursors(section: string, tell: (place: TextPlace | undefined) => void): Plugin<Shown> {
  let told = ''
  const say = (view: EditorView) => {
    const bound = bindingOf(view.state)
    const { anchor, head } = view.state.selection
    const at = (position: number, { type, binding }: Binding) => encode(absolutePositionToRelativePosition(position, type, binding?.mapping as never) as Y.RelativePosition)
    const place = view.hasFocus() && bound?.binding ? { section, anchor: at(anchor, bound), head: at(head, bound) } : undefined
    const words = JSON.stringify(place ?? null)
    if (words === told) return
    told = words
    tell(place)
  }
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({ writers: [], carets: DecorationSet.empty }),
      apply: (transaction, { writers, carets }, _before, state) => {
        const moved = transaction.getMeta(key) as readonly Writer[] | undefined
        // what others write comes as the whole text anew: nothing can be carried through that, so their places are looked up again
        const theirs = (transaction.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin
        if (moved || theirs) return { writers: moved ?? writers, carets: decorationsOf(state, moved ?? writers) }
        return { writers, carets: carets.map(transaction.mapping, transaction.doc) }
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.carets,
      handleDOMEvents: {
        focus: (view) => void setTimeout(() => !view.isDestroyed && say(view)),
        blur: (view) => void setTimeout(() => !view.isDestroyed && say(view)),
      },
    },
    view: () => ({ update: say, destroy: () => tell(undefined) }),
  })
}
