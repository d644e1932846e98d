/** A new note as tldraw's schema wants it, made without tldraw: list view, phone and the server all write notes that no canvas has measured. */
import type { TLNoteShape, TLNoteShapeProps } from '@tldraw/tlschema'
import { recordIdOf } from './layout.ts'
import { type NoteColor, type NoteMeta, NOTE_SIZE, toRichText } from './records.ts'

/** Where a note lies: relative to its parent (the page, a zone or a group), in page units. */
export interface NotePlace {
  x: number
  y: number
  parentId: string
  index: string
}

// The note as the canvas draws it: band and padding, footer, the type size and what it may shrink to. Widths are of Atkinson Hyperlegible Next.
const TEXT_WIDTH = NOTE_SIZE - 24 - 12
const TOP = 14
const FOOT = 36
const FONT = 22
const MIN_FONT = 16
const LINE = 1.24
const EM_PER_CHARACTER = 0.54

/** Lines that `text` takes when a line holds `perLine` characters; longer words break. */
function linesOf(text: string, perLine: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let used = 0
    lines += 1
    for (const word of paragraph.split(/\s+/)) {
      if (used > 0 && used + 1 + word.length > perLine) {
        lines += 1
        used = 0
      }
      used += (used > 0 ? 1 : 0) + word.length
      if (used > perLine) {
        lines += Math.ceil(used / perLine) - 1
        used = used % perLine || perLine
      }
    }
  }
  return lines
}

/**
 * How a text fits on a note, estimated from its length: a long word makes the type smaller, many lines make the note taller.
 * The canvas measures exactly when somebody writes there; until then nothing is cut off.
 * @returns `growY` in page units beyond `NOTE_SIZE`, `fontSizeAdjustment` in px
 */
export function fitText(text: string): Pick<TLNoteShapeProps, 'growY' | 'fontSizeAdjustment'> {
  const longest = Math.max(1, ...text.split(/\s+/).map((word) => word.length))
  const font = Math.min(FONT, Math.max(MIN_FONT, Math.floor(TEXT_WIDTH / (longest * EM_PER_CHARACTER))))
  const perLine = Math.floor(TEXT_WIDTH / (font * EM_PER_CHARACTER))
  const height = TOP + linesOf(text, perLine) * font * LINE + FOOT
  return { growY: Math.max(0, Math.ceil(height - NOTE_SIZE)), fontSizeAdjustment: font }
}

/** Text and fit of a note: what changes when it is rewritten. */
export const noteTextProps = (text: string): Pick<TLNoteShapeProps, 'richText' | 'growY' | 'fontSizeAdjustment'> => ({ richText: toRichText(text), ...fitText(text) })

/**
 * A complete record, valid by tldraw's note schema.
 * @param note.id the note's public id, without `shape:`
 * @param note.meta what the writer may say; the room writes it anew from its own register
 */
export function noteRecord(note: { id: string; text: string; color: NoteColor; place: NotePlace; meta?: NoteMeta }): TLNoteShape {
  const { x, y, parentId, index } = note.place
  return {
    id: recordIdOf(note.id),
    typeName: 'shape',
    type: 'note',
    x,
    y,
    rotation: 0,
    index,
    parentId,
    isLocked: false,
    opacity: 1,
    props: {
      color: note.color,
      labelColor: 'black',
      size: 'm',
      font: 'sans',
      align: 'start',
      verticalAlign: 'start',
      url: '',
      scale: 1,
      ...noteTextProps(note.text),
    },
    meta: { ...note.meta },
  } as unknown as TLNoteShape
}
