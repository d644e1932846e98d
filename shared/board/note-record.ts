/** A new note as tldraw's schema wants it, made without tldraw: list view, phone and the server all write notes that no canvas has measured. */
import type { TLNoteShape, TLNoteShapeProps } from '@tldraw/tlschema'
import { fitText } from './fit.ts'
import { recordIdOf } from './layout.ts'
import { type NoteColor, type NoteMeta, toRichText, type Via } from './records.ts'

/** Where a note lies: relative to its parent (the page, a zone or a group), in page units. */
export interface NotePlace {
  x: number
  y: number
  parentId: string
  index: string
}

/** Text and fit of a note: what changes when it is rewritten. */
export const noteTextProps = (text: string, via: Via | undefined): Pick<TLNoteShapeProps, 'richText' | 'growY' | 'fontSizeAdjustment'> => ({
  richText: toRichText(text),
  ...fitText(text, via),
})

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
      ...noteTextProps(note.text, note.meta?.via),
    },
    meta: { ...note.meta },
  } as unknown as TLNoteShape
}
