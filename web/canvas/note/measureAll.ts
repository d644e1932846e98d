/** Many texts measured in one reading of the page: each for itself would be laid out for itself, and five hundred are shown at once. */
import { FONT_FAMILIES, type Editor, type TLNoteShape } from 'tldraw'
import { NOTE_SIZE } from '#shared/board/records.ts'
import { htmlToMeasure } from './html.ts'
import { isMeasured, remember } from './measure.ts'
import { FONT, LEFT, LINE, RIGHT, WEIGHT } from './paper.ts'

const WIDTH = NOTE_SIZE - LEFT - RIGHT - 1

/** Afterwards nothing has to be measured for these notes; those with a word too long for a line still are, each for itself. */
export function measureAll(editor: Editor, notes: readonly TLNoteShape[]): void {
  const open = notes.filter((note) => !isMeasured(note))
  // tldraw's own, so that what is measured here is measured like everything else
  const model = editor.getContainer().querySelector<HTMLElement>('.tl-text-measure')
  if (open.length < 2 || !model) return
  const hall = document.createElement('div')
  const texts = open.map((note) => {
    const text = model.cloneNode(false) as HTMLElement
    Object.assign(text.style, { fontFamily: FONT_FAMILIES.sans, fontStyle: 'normal', fontWeight: String(WEIGHT), fontSize: `${FONT}px`, lineHeight: String(LINE) })
    Object.assign(text.style, { padding: '0px', maxWidth: `${WIDTH}px`, overflowWrap: 'normal' })
    text.innerHTML = htmlToMeasure(editor, note.props.richText)
    hall.append(text)
    return text
  })
  editor.getContainer().append(hall)
  const sizes = texts.map((text) => ({ width: text.getBoundingClientRect().width, height: text.getBoundingClientRect().height, wanted: text.scrollWidth }))
  hall.remove()
  for (const [at, { width, height, wanted }] of sizes.entries()) if (wanted.toFixed(0) === width.toFixed(0)) remember(open[at] as TLNoteShape, { height, font: FONT })
}
