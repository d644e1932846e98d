/** Where a struct says it stands, held against where Yjs would put it: it believes both without looking, and a list that runs into another one takes that one's values along. */
import * as Y from 'yjs'

interface Place {
  parent: unknown
  sub: string | null
}

/** undefined: collected, or not in the document */
function itemAt({ store }: Y.Doc, { client, clock }: { client: number; clock: number }): Y.Item | undefined {
  const structs = store.clients.get(client)
  if (!structs || clock >= Y.getState(store, client)) return undefined
  const struct = structs[Y.findIndexSS(structs, clock)]
  return struct instanceof Y.Item ? struct : undefined
}
const placeAt = (doc: Y.Doc, id: Y.ID): Place | undefined => {
  const item = itemAt(doc, id)
  return item && { parent: item.parent, sub: item.parentSub }
}
const same = (a: Place | undefined, b: Place | undefined): boolean => a !== undefined && b !== undefined && a.parent === b.parent && a.sub === b.sub

/** Where the struct itself says it stands, by what the document knows. */
function placeOf(doc: Y.Doc, { origin, rightOrigin, parent, parentSub: sub }: Y.Item): Place | undefined {
  const said: unknown = parent
  if (typeof said === 'string') return { parent: doc.share.get(said), sub }
  if (said instanceof Y.ID) {
    const { content } = itemAt(doc, said) ?? {}
    return content instanceof Y.ContentType ? { parent: content.type, sub } : undefined
  }
  const beside = origin ?? rightOrigin
  return beside ? placeAt(doc, beside) : undefined
}

/**
 * A struct whose first part is known (up to `state`) is put after that part, whatever it says itself. An honest one stands where its first
 * part does; another would carry its own key into the list of that one and delete what others wrote there.
 */
export const continuesKnown = (doc: Y.Doc, item: Y.Item, state: number): boolean => same(placeOf(doc, item), placeAt(doc, Y.createID(item.id.client, state - 1)))

/** Between two things that are in one list; what is not known yet, or was collected, decides nothing. */
export function areNeighbours(doc: Y.Doc, { origin, rightOrigin }: Y.Item): boolean {
  const [left, right] = [origin && placeAt(doc, origin), rightOrigin && placeAt(doc, rightOrigin)]
  return !left || !right || same(left, right)
}
