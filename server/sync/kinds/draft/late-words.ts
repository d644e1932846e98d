/**
 * Words that somebody writes into a block while somebody else joins it to another or removes it. Yjs removes a block with whatever is in it and whatever comes into it
 * later, so they would be gone without anybody having wanted that. A frame lists what its author knew to be removed; what goes beyond the list is brought back.
 */
import * as Y from 'yjs'
import type { Inline } from '#shared/draft/content.ts'
import { BLOCK, childrenOf, elementOf, SOURCE, sourceFrom } from '#shared/draft/layout.ts'
import { isTooLarge } from './text.ts'

/** May what is under this item be forgotten once it is removed? Of a block its empty shell stays: what is still on its way into it would otherwise stand nowhere. */
export const isForgotten = ({ content }: Y.Item): boolean => !(content instanceof Y.ContentType)

/** Of a type, what it holds in order. */
interface List {
  readonly _start: Y.Item | null
}
type Ranges = readonly { clock: number; len: number }[]
/** What a transaction has removed, by client; grows as it goes on. */
export type Removed = ReadonlyMap<number, Ranges>

/**
 * Items that went with something else, with their letters; '' for what is no text. Of words that were written in one go, the end may be what its remover had not seen.
 * @param removed what applying the frame removed
 * @param frame as it came
 */
function unlisted(doc: Y.Doc, removed: Removed, frame: Uint8Array): Map<Y.Item, string> {
  const found = new Map<Y.Item, string>()
  const { ds } = Y.decodeUpdate(frame)
  for (const [client, ranges] of removed)
    for (const { clock, len } of ranges) {
      const structs = doc.store.clients.get(client)
      if (!structs) continue
      for (let at = Y.findIndexSS(structs, clock), struct = structs[at]; struct && struct.id.clock < clock + len; struct = structs[++at]) {
        if (!(struct instanceof Y.Item)) continue
        const { id, content } = struct
        const letters = content instanceof Y.ContentString ? content.str : ' '
        const late = [...Array(letters.length).keys()].filter((letter) => !Y.isDeleted(ds, Y.createID(client, id.clock + letter)))
        if (late.length > 0) found.set(struct, content instanceof Y.ContentString ? late.map((letter) => letters.charAt(letter)).join('') : '')
      }
    }
  return found
}

/** Items of a list, removed ones too. */
function* itemsIn(type: List): Generator<Y.Item> {
  for (let item = type._start; item; item = item.right) yield item
}
const typeIn = ({ content }: Y.Item): unknown => (content instanceof Y.ContentType ? content.type : undefined)
const wordsIn = (text: List, late: ReadonlyMap<Y.Item, string>): string => [...itemsIn(text)].map((item) => late.get(item) ?? '').join('')

/** As it was before it was removed. */
const attributeOf = (element: Y.XmlElement, name: string): unknown => element._map.get(name)?.content.getContent().at(-1)
function lineIn(block: List, late: ReadonlyMap<Y.Item, string>): Inline[] {
  return [...itemsIn(block)].flatMap((item): Inline[] => {
    const type = typeIn(item)
    if (type instanceof Y.XmlText) {
      const text = wordsIn(type, late)
      return text === '' ? [] : [{ type: 'text', text }]
    }
    const source = late.has(item) && type instanceof Y.XmlElement && type.nodeName === SOURCE ? sourceFrom(attributeOf(type, 'kind'), attributeOf(type, 'id')) : undefined
    return source ? [{ type: 'source', ...source }] : []
  })
}

/** What stands before a place in a list, of what is still there. */
function livingBefore(item: Y.Item): Y.Item | null {
  let left = item.left
  while (left?.deleted) left = left.left
  return left
}

/** What was unseen in one block. */
interface LateWords {
  block: Y.XmlElement
  /** the piece of its text that they stood in, where the block itself is still there */
  piece?: Y.Item
  line: Inline[]
}

/** The block that an item lies in. */
function blockOf(item: Y.Item): Y.XmlElement | undefined {
  for (let place: Y.Item | null = item; place; ) {
    const parent: unknown = place.parent
    if (parent instanceof Y.XmlElement && parent.nodeName === BLOCK) return parent
    place = parent instanceof Y.AbstractType ? parent._item : null
  }
  return undefined
}

function lateWordsIn(block: Y.XmlElement, late: ReadonlyMap<Y.Item, string>): LateWords[] {
  if (block._item?.deleted) return [{ block, line: lineIn(block, late) }]
  // the block is still there, but a piece of its text went with a source that stood before it
  return [...itemsIn(block)].flatMap((piece): LateWords[] => {
    const type = typeIn(piece)
    return piece.deleted && type instanceof Y.XmlText ? [{ block, piece, line: [{ type: 'text', text: wordsIn(type, late) }] }] : []
  })
}

/** Writes a line at the end of a block. A second piece of text beside another would be taken for a change by every editor. */
function append(block: Y.XmlElement, line: readonly Inline[]): void {
  for (const part of line) {
    const last = block.length > 0 ? block.get(block.length - 1) : undefined
    if (part.type === 'text' && last instanceof Y.XmlText) last.insert(last.length, part.text)
    else block.push(childrenOf([part]))
  }
}

export class LateWordsKeeper {
  /** removed block → the paragraph in which its late words stand: somebody goes on typing */
  readonly #paragraphs = new WeakMap<Y.XmlElement, Y.XmlElement>()

  /**
   * Call inside the transaction, after a frame has been applied.
   * @param removed what applying it removed
   * @returns sections that are too full for theirs: nothing of them was written again
   */
  bringBack(doc: Y.Doc, removed: Removed, frame: Uint8Array): Set<Y.XmlFragment> {
    const full = new Set<Y.XmlFragment>()
    if (removed.size === 0) return full
    const late = unlisted(doc, removed, frame)
    const blocks = new Set([...late.keys()].flatMap((item) => blockOf(item) ?? []))
    for (const words of [...blocks].flatMap((block) => lateWordsIn(block, late))) {
      const section: unknown = words.block._item?.parent
      // a block that stands in another is no honest one
      if (!this.#isWorthIt(words) || !(section instanceof Y.XmlFragment) || section._item !== null) continue
      if (isTooLarge(section)) full.add(section)
      else this.#write(words)
    }
    return full
  }
  /** A blank alone is not, unless somebody goes on typing. */
  #isWorthIt({ block, line }: LateWords): boolean {
    return line.some((part) => part.type === 'source' || part.text.trim() !== '' || this.#paragraphs.has(block))
  }
  #write({ block, piece, line }: LateWords): void {
    const before = piece && livingBefore(piece)
    const neighbour = before && typeIn(before)
    if (!piece) append(this.#paragraphFor(block), line)
    else if (neighbour instanceof Y.XmlText) neighbour.insert(neighbour.length, line.map((part) => (part.type === 'text' ? part.text : '')).join(''))
    else block.insertAfter(before ?? null, childrenOf(line))
  }
  /** Where the block stood. */
  #paragraphFor(block: Y.XmlElement): Y.XmlElement {
    const known = this.#paragraphs.get(block)
    if (known?._item && !known._item.deleted) return known
    const item = block._item as Y.Item
    const paragraph = elementOf('paragraph', [])
    ;(item.parent as Y.XmlFragment).insertAfter(livingBefore(item), [paragraph])
    this.#paragraphs.set(block, paragraph)
    return paragraph
  }
}
