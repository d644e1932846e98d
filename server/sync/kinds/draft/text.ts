/** The text of a draft after a frame: what was put where it cannot be is taken out again, and so is what makes a section too large. */
import * as Y from 'yjs'
import { BLOCK, FIELDS, isBlockKind, SOURCE, sectionOfRoot } from '#shared/draft/layout.ts'
import { LIMITS } from '#shared/limits.ts'
import type { Clocks, PutBack } from '../kind.ts'

type Place = Y.AbstractType<unknown>

/** What the frame added and did not remove itself. */
function* addedItems(doc: Y.Doc, clocks: Clocks): Generator<Y.Item> {
  for (const [client, clock] of clocks) {
    const structs = doc.store.clients.get(client) ?? []
    if (Y.getState(doc.store, client) <= clock) continue
    // a removal splits nothing here: what is added is looked at as it was written
    for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
      const struct = structs[at]
      if (struct instanceof Y.Item && !struct.deleted) yield struct
    }
  }
}

const rootNames = (doc: Y.Doc): Map<Place, string> => new Map([...doc.share].map(([name, type]) => [type as Place, name]))
/** Name of the root that it hangs from. */
function rootOf(item: Y.Item, names: ReadonlyMap<Place, string>): string | undefined {
  let place = item.parent as Place | null
  while (place?._item) place = place._item.parent as Place | null
  return place === null ? undefined : names.get(place)
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= 64
/** The value of an attribute or of the map; undefined: it is none. */
const valueIn = ({ content }: Y.Item): unknown => (content instanceof Y.ContentAny ? content.arr[0] : undefined)
function elementIn({ content }: Y.Item): string | undefined {
  if (!(content instanceof Y.ContentType)) return undefined
  return content.type instanceof Y.XmlElement ? content.type.nodeName : content.type instanceof Y.XmlText ? '#text' : undefined
}

function fitsInElement(item: Y.Item, parent: Y.XmlElement): boolean {
  const { parentSub } = item
  if (parent.nodeName === SOURCE) return (parentSub === 'kind' || parentSub === 'id') && isText(valueIn(item))
  if (parentSub !== null) return parentSub === 'kind' && isBlockKind(valueIn(item))
  const element = elementIn(item)
  return element === '#text' || element === SOURCE
}
/** Does it stand where such a thing may stand? */
function fits(item: Y.Item, names: ReadonlyMap<Place, string>): boolean {
  const parent = item.parent as Place
  if (parent instanceof Y.XmlText) return item.parentSub === null && item.content instanceof Y.ContentString
  if (parent instanceof Y.XmlElement) return fitsInElement(item, parent)
  const root = names.get(parent)
  if (root === FIELDS) return item.parentSub !== null && item.content instanceof Y.ContentAny
  return root !== undefined && sectionOfRoot(root) !== undefined && item.parentSub === null && elementIn(item) === BLOCK
}

/** An attribute gets back what it said before. */
function takeOut(item: Y.Item, transaction: Y.Transaction): void {
  const { parentSub, left } = item
  const parent = item.parent as Place
  if (parentSub !== null && parent instanceof Y.XmlElement && left && typeof valueIn(left) === 'string') parent.setAttribute(parentSub, valueIn(left) as string)
  else item.delete(transaction)
}

function sizeOf(section: Y.XmlFragment): { text: number; blocks: number } {
  let text = 0
  let blocks = 0
  for (const block of section.toArray()) {
    blocks++
    for (const child of block instanceof Y.XmlElement ? block.toArray() : []) text += child instanceof Y.XmlText ? child.length : 1
  }
  return { text, blocks }
}
/** More than a section may hold. */
export const isTooLarge = (section: Y.XmlFragment): boolean => {
  const { text, blocks } = sizeOf(section)
  return text > LIMITS.draftSectionText || blocks > LIMITS.draftSectionBlocks
}

/** Call inside the running transaction. @returns what was taken out, by its root */
export function settleText(doc: Y.Doc, clocks: Clocks): PutBack[] {
  const back = new Map<string, PutBack['code']>()
  const names = rootNames(doc)
  const bySection = new Map<string, Y.Item[]>()
  doc.transact((transaction) => {
    for (const item of [...addedItems(doc, clocks)]) {
      if (item.deleted) continue
      const root = rootOf(item, names)
      if (root === undefined || !fits(item, names)) {
        takeOut(item, transaction)
        back.set(root ?? '', 'record_invalid')
        continue
      }
      if (root === FIELDS) continue
      const items = bySection.get(root) ?? []
      bySection.set(root, items)
      items.push(item)
    }
    for (const [root, items] of bySection) {
      if (!isTooLarge(doc.getXmlFragment(root))) continue
      for (const item of items) if (!item.deleted && item.parentSub === null) item.delete(transaction)
      back.set(root, 'draft_full')
    }
  })
  return [...back].map(([id, code]) => ({ id, code }))
}
