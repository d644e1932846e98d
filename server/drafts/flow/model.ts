/** A file before it is one: the blocks of a document in order, the same for Word, PDF, HTML and Markdown. */
import type { BoardPlan } from '#shared/draft/board-plan.ts'
import type { Reference } from '#shared/draft/references.ts'

export type Mark = 'strong' | 'quiet'
export interface TextSpan {
  type: 'text'
  text: string
  mark?: Mark
  /** what a person wrote: shown as it is, whatever it holds, and kept from what stands around it */
  user?: true
  /** BCP 47, if known */
  lang?: string | null
}
/** `[N12]` in running text. */
export interface RefSpan {
  type: 'ref'
  label: string
  /** where it leads in the same file; null when that is not part of it */
  target: string | null
  /** at the end of a row of references: what all of them say, for a footnote */
  notes: Reference[]
}
export type Span = TextSpan | RefSpan
export type Line = readonly Span[]

export type TextStyle = 'body' | 'lead' | 'guidance' | 'check' | 'write' | 'unofficial' | 'small' | 'quote'
export interface FlowNote {
  /** `N12`; null for a note without a number */
  label: string | null
  anchor: string | null
  text: string
  lang: string | null
  /** who wrote it, and what else is told after it */
  tail: string
}
export interface FactRow {
  label: string
  value: string
  strong?: boolean
}
export interface Column {
  title: string
  /** share of the width */
  share: number
  /** sums and counts stand on the right */
  number?: true
}
export interface TableRow {
  cells: readonly Line[]
  strong?: boolean
}
/** Places are shares of the length, from 0 to 1. */
export interface Tick {
  at: number
  label: string
}
export interface Bar {
  /** what a person wrote */
  label: string
  from: number
  to: number
}
export type FlowBlock =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; anchor?: string; newPage?: boolean }
  | { kind: 'text'; style: TextStyle; line: Line }
  | { kind: 'list'; ordered: boolean; items: readonly Line[] }
  | { kind: 'notes'; notes: readonly FlowNote[] }
  | { kind: 'facts'; rows: readonly FactRow[]; labelShare?: number }
  | { kind: 'table'; caption: string; columns: readonly Column[]; rows: readonly TableRow[]; small?: boolean }
  | { kind: 'contents'; title: string }
  /** what the references above say; left out where footnotes say it */
  | { kind: 'sources'; title: string; references: readonly Reference[] }
  | { kind: 'picture'; plan: BoardPlan; alt: string }
  /** drawn where a file holds drawings; a table beside it says the same */
  | { kind: 'timeline'; alt: string; ticks: readonly Tick[]; bars: readonly Bar[] }

/** A document with what stands above and below its pages. */
export interface Flow {
  title: string
  language: string
  /** the workshop, at the top of every page */
  header: { left: string; right: string }
  /** when it was made, at the foot of every page */
  footer: string
  description: string
  blocks: FlowBlock[]
}

export const text = (value: string, mark?: Mark): TextSpan => ({ type: 'text', text: value, ...(mark && { mark }) })
export const said = (value: string, lang?: string | null): TextSpan => ({ type: 'text', text: value, user: true, ...(lang && { lang }) })
export const paragraph = (style: TextStyle, ...line: Span[]): FlowBlock => ({ kind: 'text', style, line })
