/** @jsxImportSource react */
/** tldraw's note, drawn, measured and exported in our look. What it is (arrows, handles, text editor) stays tldraw's. */
import { Group2d, NoteShapeUtil, Rectangle2d, isEqual, type SvgExportContext, type TLNoteShape } from 'tldraw'
import { footHeight } from '#shared/board/fit.ts'
import { NOTE_SIZE, noteMeta, toPlainText } from '#shared/board/records.ts'
import type { CanvasContext } from '../context.ts'
import { FACES } from '../fonts.ts'
import { mayChange } from '../rights.ts'
import { dotsInWords } from '../votes/dots.ts'
import { Note } from './Note.tsx'
import { notePicture } from './NotePicture.tsx'
import { fitted, noteHeight } from './measure.ts'
import { LEFT, RIGHT, TOP, footerOf, noteWidth } from './paper.ts'

abstract class PaperNoteUtil extends NoteShapeUtil {
  abstract readonly context: CanvasContext

  override getDefaultProps(): TLNoteShape['props'] {
    return { ...super.getDefaultProps(), color: 'yellow', font: 'sans', align: 'start', verticalAlign: 'start' }
  }
  override canEdit(note?: TLNoteShape) {
    return !note || mayChange(note, this.context)
  }
  override getGeometry(note: TLNoteShape) {
    const { scale } = note.props
    const height = noteHeight(this.editor, note)
    const sheet = new Rectangle2d({ width: noteWidth(note), height, isFilled: true })
    // a click on the words of a selected shape starts writing, whatever `canEdit` says
    if (!mayChange(note, this.context)) return new Group2d({ children: [sheet] })
    const width = (NOTE_SIZE - LEFT - RIGHT) * scale
    const words = new Rectangle2d({ x: LEFT * scale, y: TOP * scale, width, height: height - (TOP + footHeight(noteMeta(note).via)) * scale, isFilled: true, isLabel: true })
    return new Group2d({ children: [sheet, words] })
  }
  override component(note: TLNoteShape) {
    return (<Note note={note} context={this.context} />) as never
  }
  override indicator(note: TLNoteShape) {
    return <rect x={-3} y={-3} rx={6} width={noteWidth(note) + 6} height={noteHeight(this.editor, note) + 6} />
  }
  override getFontFaces() {
    return FACES
  }
  override getText(note: TLNoteShape) {
    return toPlainText(note.props.richText)
  }
  override getAriaDescriptor(note: TLNoteShape) {
    const { number, author, origin } = footerOf(note, this.context)
    return [number, this.getText(note), author, origin, dotsInWords(note.id, this.context)].filter(Boolean).join(', ')
  }
  override onBeforeCreate(note: TLNoteShape) {
    return fitted(this.editor, note)
  }
  override onBeforeUpdate(before: TLNoteShape, note: TLNoteShape) {
    return isEqual(before.props.richText, note.props.richText) ? undefined : fitted(this.editor, note)
  }
  override toSvg(note: TLNoteShape, svg: SvgExportContext) {
    return notePicture(this.editor, note, this.context, svg)
  }
}

/** The shape util of one canvas: tldraw makes it itself and passes only its editor. */
export const noteUtilFor = (canvas: CanvasContext) =>
  class extends PaperNoteUtil {
    override readonly context = canvas
  }
