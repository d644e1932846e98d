/** @jsxImportSource react */
/** The words on a note. tldraw's label can be written in and knows links; where neither is wanted the words alone stand, in the same elements. */
import { RichTextLabel, useEditor, useValue, type Editor, type TLNoteShape } from 'tldraw'
import { footHeight } from '#shared/board/fit.ts'
import { noteMeta } from '#shared/board/records.ts'
import { plainHtml } from './html.ts'
import { fitOf } from './measure.ts'
import { nextNote } from './nextNote.ts'
import { FONT, LEFT, LINE, RIGHT, TOP, WEIGHT } from './paper.ts'

/** Written on, about to be, or chosen: then tldraw's text editor stands ready. */
const isTouched = (editor: Editor, { id }: TLNoteShape): boolean => {
  const editing = editor.getEditingShapeId()
  return editing === id || editor.getOnlySelectedShapeId() === id || (editing !== null && editor.getHoveredShapeId() === id)
}

export function NoteText({ note }: { note: TLNoteShape }) {
  const editor = useEditor()
  const touched = useValue('touched', () => isTouched(editor, note), [editor, note.id])
  const { scale, richText } = note.props
  const style = { padding: [TOP, RIGHT, footHeight(noteMeta(note).via), LEFT].map((side) => `${side * scale}px`).join(' '), fontWeight: WEIGHT }
  const fontSize = (fitOf(editor, note).font || FONT) * scale
  const words = touched ? undefined : plainHtml(richText)
  return words === undefined ? <Label note={note} fontSize={fontSize} style={style} /> : <Words html={words} fontSize={fontSize} style={style} />
}

interface Look {
  fontSize: number
  style: { padding: string; fontWeight: number }
}

function Label({ note, fontSize, style }: Look & { note: TLNoteShape }) {
  const editor = useEditor()
  const selected = useValue('selected', () => editor.getOnlySelectedShapeId() === note.id, [editor, note.id])
  return (
    <RichTextLabel
      shapeId={note.id}
      type="note"
      font="sans"
      align="start"
      verticalAlign="start"
      wrap
      richText={note.props.richText}
      isSelected={selected}
      fontSize={fontSize}
      lineHeight={LINE}
      labelColor="var(--note-ink)"
      style={style}
      hasCustomTabBehavior
      onKeyDown={(event) => nextNote(editor, note, event)}
    />
  )
}

/** As `RichTextLabel` draws a text that nobody is at. */
function Words({ html, fontSize, style }: Look & { html: string }) {
  return (
    <div
      className="tl-text-label tl-text-wrapper tl-rich-text-wrapper"
      aria-hidden
      data-font="sans"
      data-align="start"
      data-hastext
      data-isediting={false}
      data-textwrap
      data-isselected={false}
      style={{ justifyContent: 'start', alignItems: 'start', ...style }}
    >
      <div
        className="tl-text-label__inner tl-text-content__wrapper"
        style={{ fontSize, lineHeight: LINE, minHeight: Math.floor(fontSize * LINE), minWidth: 0, color: 'var(--note-ink)' }}
      >
        <div className="tl-text tl-text-content" dir="auto">
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by `plainHtml`, which escapes */}
          <div className="tl-rich-text" dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      </div>
    </div>
  )
}
