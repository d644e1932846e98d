/** The picture of the board in the Word file, with words for those who do not see it. */
import { type FileChild, ImageRun, Paragraph } from 'docx'
import type { BoardImage } from '../picture/image.ts'
import { STYLE } from './styles.ts'
import { TEXT_PIXELS } from './tables.ts'
import { xmlText } from './xml-text.ts'

export function pictureParts(alt: string, image: BoardImage | undefined): FileChild[] {
  if (!image) return []
  const scale = Math.min(TEXT_PIXELS / image.width, TEXT_PIXELS / image.height)
  const transformation = { width: Math.round(image.width * scale), height: Math.round(image.height * scale) }
  const altText = { name: 'board', title: xmlText(alt), description: xmlText(alt) }
  return [new Paragraph({ children: [new ImageRun({ type: 'png', data: image.png, transformation, altText })] }), new Paragraph({ style: STYLE.note, text: xmlText(alt) })]
}
