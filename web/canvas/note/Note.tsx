/** @jsxImportSource react */
/** A note on the screen: cut paper with an edge, its text, number and author. From far away `FarNotes` draws them all. */
import { RichTextLabel, useEditor, useValue, type TLNoteShape } from 'tldraw'
import type { CanvasContext } from '../context.ts'
import { distanceOf } from '../far/distance.ts'
import { paperOf } from '../theme.ts'
import { Dots } from '../votes/Dots.tsx'
import { dotsOf } from '../votes/dots.ts'
import { fitOf, noteHeight } from './measure.ts'
import { NoteComments } from './NoteComments.tsx'
import { nextNote } from './nextNote.ts'
import { FONT, FOOT_FONT, LEFT, LINE, RIGHT, TOP, WEIGHT, footHeight, footerOf, noteWidth } from './paper.ts'

interface NoteProps {
  note: TLNoteShape
  context: CanvasContext
}

export function Note({ note, context }: NoteProps) {
  const editor = useEditor()
  const seen = useValue('seen', () => {
    if (editor.getEditingShapeId() === note.id) return 'whole'
    // asked in this order: far away nothing here depends on the camera
    if (distanceOf(editor).far.get()) return dotsOf(note.id, context) === '' ? undefined : 'dots'
    return editor.getCulledShapes().has(note.id) ? undefined : 'whole'
  }, [editor, note.id, context])
  if (!seen) return null
  const box = { width: noteWidth(note), height: noteHeight(editor, note) }
  if (seen === 'dots')
    return (
      <div className="sam-note sam-note--dots" style={box}>
        <Dots shapeId={note.id} context={context} place="note" />
      </div>
    )
  const paper = paperOf(note.props.color)
  return (
    // tldraw's container class gives pointer events and the height while writing
    <div className="tl-note__container sam-note" data-c={paper} style={box}>
      <NoteText note={note} />
      <NoteFooter note={note} context={context} />
      <NoteComments note={note} context={context} />
      <Dots shapeId={note.id} context={context} place="note" />
    </div>
  )
}

function NoteText({ note }: { note: TLNoteShape }) {
  const editor = useEditor()
  const selected = useValue('selected', () => editor.getOnlySelectedShapeId() === note.id, [editor, note.id])
  const { scale, richText } = note.props
  const padding = [TOP, RIGHT, footHeight(note), LEFT].map((side) => `${side * scale}px`).join(' ')
  return (
    <RichTextLabel
      shapeId={note.id}
      type="note"
      font="sans"
      align="start"
      verticalAlign="start"
      wrap
      richText={richText}
      isSelected={selected}
      fontSize={(fitOf(editor, note).font || FONT) * scale}
      lineHeight={LINE}
      labelColor="var(--note-ink)"
      style={{ padding, fontWeight: WEIGHT }}
      hasCustomTabBehavior
      onKeyDown={(event) => nextNote(editor, note, event)}
    />
  )
}

function NoteFooter({ note, context }: NoteProps) {
  const { number, author, origin } = useValue('footer', () => footerOf(note, context), [note, context])
  return (
    <div className="sam-note__foot" style={{ fontSize: FOOT_FONT * note.props.scale }}>
      {number && <b>{number}</b>}
      {author && <span dir="auto">{author}</span>}
      {origin && <span className="sam-note__origin">{origin}</span>}
    </div>
  )
}
