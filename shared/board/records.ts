/** The record shapes Samtavle itself relies on, and the words for their colours. Everything else is tldraw's. */
import type { TLFrameShape, TLNoteShape, TLRecord, TLRichText } from '@tldraw/tlschema'

/** Where a note came from. */
export const VIAS = ['canvas', 'phone', 'list', 'paper', 'reveal', 'import'] as const
export type Via = (typeof VIAS)[number]

/** `meta` of a note as the room writes it; a client may set only `lang`. */
export interface NoteMeta {
  /** its number on the board, shown as `N12`; never re-used */
  n?: number
  /** opaque member id of the author; absent when the note is anonymous */
  by?: string
  /** ISO 8601, UTC */
  at?: string
  via?: Via
  anon?: boolean
  /** BCP 47 tag of the text's language, if known */
  lang?: string
}

/** The six papers, by the tldraw colour they are stored as. */
export const PAPERS = { yellow: 'yellow', 'light-blue': 'blue', 'light-green': 'green', 'light-red': 'red', orange: 'orange', 'light-violet': 'violet' } as const
export type NoteColor = keyof typeof PAPERS
export type Paper = (typeof PAPERS)[NoteColor]
export const NOTE_COLORS = Object.keys(PAPERS) as NoteColor[]

/** Side of a note in page units, as tldraw draws it. */
export const NOTE_SIZE = 200

/** The papers a group can be marked with; `black` is the plain tray. */
export const GROUP_COLORS = ['black', ...NOTE_COLORS] as const
export type GroupColor = (typeof GROUP_COLORS)[number]

/** `meta` of a frame: a zone carries the zone id of the workshop's template; a frame without one is a group. */
export interface FrameMeta {
  zone?: string
  /** a group made of a suggestion that nobody has accepted yet */
  suggested?: true
}

export const isNote = (record: TLRecord | undefined): record is TLNoteShape => record?.typeName === 'shape' && (record as { type: string }).type === 'note'
export const isFrame = (record: TLRecord | undefined): record is TLFrameShape => record?.typeName === 'shape' && (record as { type: string }).type === 'frame'
export const isZone = (record: TLRecord | undefined): record is TLFrameShape => isFrame(record) && typeof (record.meta as FrameMeta).zone === 'string'
export const isGroup = (record: TLRecord | undefined): record is TLFrameShape => isFrame(record) && !isZone(record)
export const isSuggested = (group: TLFrameShape): boolean => (group.meta as FrameMeta).suggested === true
/** A frame that tldraw coloured otherwise is a plain tray. */
export const groupColor = (group: TLFrameShape): GroupColor => GROUP_COLORS.find((color) => color === group.props.color) ?? 'black'
export const noteMeta = (note: TLNoteShape): NoteMeta => note.meta as NoteMeta

interface RichNode {
  type: string
  text?: string
  content?: RichNode[]
}

/** Plain text → tldraw rich text: one paragraph a line. */
export function toRichText(text: string): TLRichText {
  const content = text.split('\n').map((line) => (line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] }))
  return { type: 'doc', content } as TLRichText
}

/** tldraw rich text → plain text: a line a paragraph, list items included. */
export function toPlainText(richText: unknown): string {
  const lines: string[] = []
  const inline = (node: RichNode): string => (node.type === 'hardBreak' ? '\n' : (node.text ?? (node.content ?? []).map(inline).join('')))
  const walk = (node: RichNode): void => {
    if (node.type === 'paragraph' || node.type === 'heading') lines.push((node.content ?? []).map(inline).join(''))
    else for (const child of node.content ?? []) walk(child)
  }
  if (typeof richText === 'object' && richText !== null) walk(richText as RichNode)
  return lines.join('\n')
}
