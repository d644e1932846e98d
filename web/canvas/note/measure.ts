/** How large a note's text is, and how far the sheet must grow for it. */
/** A long compound makes the text smaller until it fits on a line, and is broken only after that. */
import { FONT_FAMILIES, TEXT_PROPS, type Editor, type TLNoteShape } from 'tldraw'
import { footHeight } from '#shared/board/fit.ts'
import { NOTE_SIZE, noteMeta } from '#shared/board/records.ts'
import { htmlToMeasure } from './html.ts'
import { FONT, LEFT, LINE, MIN_FONT, RIGHT, TOP, WEIGHT } from './paper.ts'

interface Fit {
  growY: number
  font: number
}
/** by text, since a note that moves is another record with the same text; then by the height of what stands under it */
const fits = new WeakMap<object, Map<number, Fit>>()

const isEmpty = (note: TLNoteShape): boolean => {
  const content = note.props.richText.content as { content?: unknown }[]
  return content.length === 0 || (content.length === 1 && !content[0]?.content)
}

/** Measures in the document: only with the fonts there. */
export function fitText(editor: Editor, note: TLNoteShape): Fit {
  return knownFit(note) ?? remember(note, isEmpty(note) ? { height: FONT * LINE, font: FONT } : measure(editor, note))
}

const knownFit = (note: TLNoteShape): Fit | undefined => fits.get(note.props.richText)?.get(footHeight(noteMeta(note).via))
/** Nothing has to be read from the page for it. */
export const isMeasured = (note: TLNoteShape): boolean => isEmpty(note) || knownFit(note) !== undefined

/** @param size of the text, at the size of type in which it fits */
export function remember(note: TLNoteShape, { height, font }: { height: number; font: number }): Fit {
  const foot = footHeight(noteMeta(note).via)
  const known = fits.get(note.props.richText) ?? new Map<number, Fit>()
  const fit = { growY: Math.max(0, Math.ceil(TOP + height + foot - NOTE_SIZE)), font }
  fits.set(note.props.richText, known.set(foot, fit))
  return fit
}

function measure(editor: Editor, note: TLNoteShape): { height: number; font: number } {
  const html = htmlToMeasure(editor, note.props.richText)
  const style = { ...TEXT_PROPS, lineHeight: LINE, fontWeight: String(WEIGHT), fontFamily: FONT_FAMILIES.sans, maxWidth: NOTE_SIZE - LEFT - RIGHT - 1 }
  for (let font = FONT; font > MIN_FONT; font--) {
    const size = editor.textMeasure.measureHtml(html, { ...style, fontSize: font, disableOverflowWrapBreaking: true, measureScrollWidth: true })
    if (size.scrollWidth.toFixed(0) === size.w.toFixed(0)) return { height: size.h, font }
  }
  return { height: editor.textMeasure.measureHtml(html, { ...style, fontSize: MIN_FONT }).h, font: MIN_FONT }
}

/** The note as it is drawn. What a canvas wrote has been measured; what came without one (phone, list, paper) was only estimated. */
export function fitOf(editor: Editor, note: TLNoteShape): Fit {
  const { growY, fontSizeAdjustment } = note.props
  if (fontSizeAdjustment > 0 && noteMeta(note).via === 'canvas') return { growY, font: fontSizeAdjustment }
  const fit = fitText(editor, note)
  return { growY: Math.max(growY, fit.growY), font: fit.font }
}
export const noteHeight = (editor: Editor, note: TLNoteShape): number => (NOTE_SIZE + fitOf(editor, note).growY) * note.props.scale

/** For `onBeforeCreate` and `onBeforeUpdate`: the note with its measures, or nothing if they are right. */
export function fitted(editor: Editor, note: TLNoteShape): TLNoteShape | undefined {
  const { growY, font } = fitText(editor, note)
  if (growY === note.props.growY && font === note.props.fontSizeAdjustment) return undefined
  return { ...note, props: { ...note.props, growY, fontSizeAdjustment: font } }
}
