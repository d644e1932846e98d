/** Makes one file of a book. Pure computing, for a thread of its own. */
import { wordsIn } from '#server/exports/words.ts'
import { type BookMaterial, bookOf } from '#shared/draft/book.ts'
import { budgetCsv, budgetXlsx } from '../budget-files.ts'
import { docxOf } from '../docx/document.ts'
import { flowOf } from '../flow/flow.ts'
import { htmlOf } from '../html/document.ts'
import { markdownOf } from '../markdown.ts'
import { pdfOf } from '../pdf/document.ts'
import { imagesOf } from '../picture/image.ts'
import type { BookFormat } from './formats.ts'

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

export async function makeFile(format: BookFormat, material: BookMaterial): Promise<Uint8Array<ArrayBuffer>> {
  const book = bookOf(material)
  const words = wordsIn(book.draft.locale)
  if (format === 'xlsx') return budgetXlsx(book, words)
  if (format === 'csv') return encode(budgetCsv(book, words))
  const flow = flowOf(book, words)
  if (format === 'md') return encode(markdownOf(flow, book, words))
  if (format === 'html') return encode(htmlOf(flow, book, words))
  const making = { book, words, images: await imagesOf(flow) }
  return format === 'pdf' ? pdfOf(flow, making) : docxOf(flow, making)
}
