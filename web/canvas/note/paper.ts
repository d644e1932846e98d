/** The measures of a note and what is printed on it, shared by screen, picture and hit test. Page units. */
/** The size is tldraw's own: its handles for the next note rely on it. */
import type { TLNoteShape } from 'tldraw'
import { NOTE_COLORS, NOTE_SIZE, PAPERS, noteMeta, type NoteColor } from '#shared/board/records.ts'
import type { CanvasContext } from '../context.ts'
import { paperOf } from '../theme.ts'

export const CUE = 10
export const TOP = 14
export const RIGHT = 12
export const LEFT = 24
export const FONT = 22
export const LINE = 1.24
export const WEIGHT = 510
export const MIN_FONT = 16
export const FOOT_FONT = 16
/** Below this zoom a note is a sheet without words. */
export const FLAT_ZOOM = 0.25

export const noteWidth = (note: TLNoteShape): number => NOTE_SIZE * note.props.scale

/** Any of tldraw's colours → the one of the six that a note may have. */
export const paperColour = (colour: string): NoteColor => NOTE_COLORS.find((name) => PAPERS[name] === paperOf(colour)) ?? 'yellow'

export interface Footer {
  number: string
  author: string
  /** "Fra papir", else empty */
  origin: string
}
/** What stands under the text. Reads atoms: names and language may change. */
export function footerOf(note: TLNoteShape, context: CanvasContext): Footer {
  const { n, by, via, anon } = noteMeta(note)
  const author = by ? (context.names.get().get(by) ?? '') : anon ? context.text('common.anonymous') : ''
  return { number: n === undefined ? '' : `N${n}`, author, origin: via === 'paper' ? context.text('common.via.paper') : '' }
}
