/**
 * Layout of the draft document. One root `section:<id>` for each section, an XML fragment of flat `block` elements: what a block is
 * (paragraph, heading, quote, item of a list) is its attribute, so that changing it does not touch the words in it, which somebody else may
 * be writing at that moment. In a block there is text and, between it, `source` elements. And one root map `fields` of plain values.
 */
import * as Y from 'yjs'
import type { Block, Inline, Source } from './content.ts'

export const FIELDS = 'fields'
export const BLOCK = 'block'
export const SOURCE = 'source'
export const BLOCK_KINDS = ['paragraph', 'heading', 'quote', 'bullet', 'number'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

const SECTION = /^section:([\w-]{1,64})$/
export const sectionRoot = (sectionId: string): string => `section:${sectionId}`
/** Undefined when the root is none of a section. */
export const sectionOfRoot = (root: string): string | undefined => SECTION.exec(root)?.[1]
export const sectionOf = (doc: Y.Doc, sectionId: string): Y.XmlFragment => doc.getXmlFragment(sectionRoot(sectionId))
export const fieldsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(FIELDS)

export const isBlockKind = (kind: unknown): kind is BlockKind => BLOCK_KINDS.includes(kind as BlockKind)
/** What a block without a known kind is. */
const kindOf = (block: Y.XmlElement): BlockKind => {
  const kind: unknown = block.getAttribute('kind')
  return isBlockKind(kind) ? kind : 'paragraph'
}

const SOURCE_KINDS: readonly string[] = ['note', 'group', 'round', 'comment']
/** Undefined for a chip that says nothing. */
export function sourceFrom(kind: unknown, id: unknown): Source | undefined {
  return typeof kind === 'string' && typeof id === 'string' && SOURCE_KINDS.includes(kind) ? { kind: kind as Source['kind'], id } : undefined
}
const sourceOf = (element: Y.XmlElement): Source | undefined => sourceFrom(element.getAttribute('kind'), element.getAttribute('id'))

const elementsIn = (parent: Y.XmlFragment): Y.XmlElement[] => parent.toArray().filter((child) => child instanceof Y.XmlElement) as Y.XmlElement[]
const wordsIn = (text: Y.XmlText): string => (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')

function lineOf(block: Y.XmlElement): Inline[] {
  const line: Inline[] = []
  for (const child of block.toArray()) {
    if (child instanceof Y.XmlText) {
      const text = wordsIn(child)
      const last = line.at(-1)
      if (last?.type === 'text') last.text += text
      else if (text !== '') line.push({ type: 'text', text })
      continue
    }
    const source = child instanceof Y.XmlElement && child.nodeName === SOURCE ? sourceOf(child) : undefined
    if (source) line.push({ type: 'source', ...source })
  }
  return line
}

/** What a section holds; items of a list that follow each other are one list. */
export function blocksOf(section: Y.XmlFragment): Block[] {
  const blocks: Block[] = []
  for (const element of elementsIn(section)) {
    if (element.nodeName !== BLOCK) continue
    const kind = kindOf(element)
    const content = lineOf(element)
    if (kind !== 'bullet' && kind !== 'number') {
      blocks.push({ type: kind, content })
      continue
    }
    const last = blocks.at(-1)
    const ordered = kind === 'number'
    if (last?.type === 'list' && last.ordered === ordered) last.items.push(content)
    else blocks.push({ type: 'list', ordered, items: [content] })
  }
  return blocks
}

/** Pieces of text and sources, in no document yet. */
export const childrenOf = (line: readonly Inline[]): (Y.XmlText | Y.XmlElement)[] =>
  line.flatMap((part): (Y.XmlText | Y.XmlElement)[] => {
    if (part.type === 'text') return part.text === '' ? [] : [new Y.XmlText(part.text)]
    const source = new Y.XmlElement(SOURCE)
    source.setAttribute('kind', part.kind)
    source.setAttribute('id', part.id)
    return [source]
  })
/** A block, in no document yet. */
export function elementOf(kind: BlockKind, line: readonly Inline[]): Y.XmlElement {
  const element = new Y.XmlElement(BLOCK)
  element.setAttribute('kind', kind)
  const children = childrenOf(line)
  if (children.length > 0) element.insert(0, children)
  return element
}
const elementsOf = (block: Block): Y.XmlElement[] =>
  block.type === 'list' ? block.items.map((item) => elementOf(block.ordered ? 'number' : 'bullet', item)) : [elementOf(block.type, block.content)]

/** Adds blocks at the end of a section. Call inside a transaction. */
export function appendBlocks(section: Y.XmlFragment, blocks: readonly Block[]): void {
  section.push(blocks.flatMap(elementsOf))
}

/** Ids of the sections that the document has ever held something for, in alphabetical order. */
export const writtenSections = (doc: Y.Doc): string[] => [...doc.share.keys()].flatMap((root) => sectionOfRoot(root) ?? []).sort()

const lineText = (line: readonly Inline[]): string => line.map((part) => (part.type === 'text' ? part.text : '')).join('')
/** The words of blocks without their sources: one line a paragraph. */
export const textOf = (blocks: readonly Block[]): string => blocks.flatMap((block) => (block.type === 'list' ? block.items.map(lineText) : [lineText(block.content)])).join('\n')
export const isBlank = (blocks: readonly Block[]): boolean => textOf(blocks).trim() === ''

/** Every source that blocks name, in their order. */
export function sourcesIn(blocks: readonly Block[]): Source[] {
  const lines = blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.content]))
  return lines.flatMap((line) => line.flatMap((part) => (part.type === 'source' ? [{ kind: part.kind, id: part.id }] : [])))
}
