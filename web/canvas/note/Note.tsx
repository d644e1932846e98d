/** @jsxImportSource react */
/** A note on the screen: cut paper with an edge, its text, number and author. From far away `FarNotes` draws them all. */
import { useEditor, useValue, type TLNoteShape } from 'tldraw'
import type { CanvasContext } from '../context.ts'
import { distanceOf } from '../far/distance.ts'
import { paperOf } from '../theme.ts'
import { Dots } from '../votes/Dots.tsx'
import { dotsOf } from '../votes/dots.ts'
import { noteHeight } from './measure.ts'
import { NoteComments } from './NoteComments.tsx'
import { NoteText } from './NoteText.tsx'
import { FOOT_FONT, footerOf, noteWidth } from './paper.ts'

interface NoteProps {
  note: TLNoteShape
  context: CanvasContext
}

export function Note({ note, context }: NoteProps) {
  const editor = useEditor()
  const seen = useValue('seen', () => {
    if (editor.getEditingShapeId() === note.id || !distanceOf(editor).far.get()) return 'whole'
    return dotsOf(note.id, context) === '' ? undefined : 'dots'
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
