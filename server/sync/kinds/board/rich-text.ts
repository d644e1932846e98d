/** Rich text that every screen can show. tldraw's own schema accepts any node, and one unknown node type crashes every open editor. */
import { LIMITS } from '#shared/limits.ts'

const NODES: ReadonlySet<string> = new Set(['doc', 'paragraph', 'text', 'heading', 'bulletList', 'orderedList', 'listItem', 'hardBreak'])
const MARKS: ReadonlySet<string> = new Set(['bold', 'italic', 'code', 'strike', 'link', 'highlight'])
const MAX_NODES = 2_000
const MAX_DEPTH = 12

interface Budget {
  nodes: number
  chars: number
}
interface Node {
  type?: unknown
  text?: unknown
  content?: unknown
  marks?: unknown
}

/** Links a person may click: the web and mail, nothing that runs. */
export const isSafeLink = (href: unknown): boolean => {
  if (typeof href !== 'string' || href.length > LIMITS.noteText) return false
  return URL.canParse(href) && ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol)
}

const isMark = (mark: unknown): boolean => {
  const { type, attrs } = (mark ?? {}) as { type?: unknown; attrs?: { href?: unknown } }
  return typeof type === 'string' && MARKS.has(type) && (type !== 'link' || isSafeLink(attrs?.href))
}

const isTextNode = (node: Node, budget: Budget): boolean => {
  // ProseMirror throws on empty text nodes
  if (typeof node.text !== 'string' || node.text === '') return false
  budget.chars -= node.text.length
  return budget.chars >= 0
}

function isNode(value: unknown, depth: number, budget: Budget): boolean {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || --budget.nodes < 0) return false
  const node = value as Node
  if (typeof node.type !== 'string' || !NODES.has(node.type) || (depth === 0) !== (node.type === 'doc')) return false
  if (node.type === 'text' && !isTextNode(node, budget)) return false
  if (node.marks !== undefined && !(Array.isArray(node.marks) && node.marks.every(isMark))) return false
  return node.content === undefined || (Array.isArray(node.content) && node.content.every((child) => isNode(child, depth + 1, budget)))
}

/** @returns which rule is broken, undefined when the text may be shown */
export function richTextProblem(value: unknown): 'record_invalid' | 'note_too_long' | undefined {
  const budget = { nodes: MAX_NODES, chars: LIMITS.noteText }
  if (isNode(value, 0, budget)) return undefined
  return budget.chars < 0 ? 'note_too_long' : 'record_invalid'
}
