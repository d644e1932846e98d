/** What one has written in each section, to be undone: kept while the page is open, so that looking into another section ends nothing. */
import { ySyncPluginKey } from 'y-prosemirror'
import * as Y from 'yjs'
import { BLOCK } from '#shared/draft/layout.ts'

/** The editor's plugin destroys the manager it is given when the section is left; this one outlives it. */
class SectionHistory extends Y.UndoManager {
  override destroy(): void {
    this.stopCapturing()
  }
  end(): void {
    super.destroy()
  }
}

/** A block that has come back keeps what others have written in it meanwhile. */
const deletes = (item: unknown): boolean => {
  if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentType)) return true
  const { type } = item.content
  const isBlock = type instanceof Y.XmlElement && type.nodeName === BLOCK
  return !(type instanceof Y.XmlText || isBlock) || type.length === 0
}

const known = new WeakMap<Y.XmlFragment, SectionHistory>()
/** @param text of a section; its history ends with its document */
export function historyOf(text: Y.XmlFragment): Y.UndoManager {
  const found = known.get(text)
  if (found) return found
  const history = new SectionHistory(text, {
    trackedOrigins: new Set([ySyncPluginKey]),
    deleteFilter: deletes,
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  })
  known.set(text, history)
  text.doc?.once('destroy', () => history.end())
  return history
}
