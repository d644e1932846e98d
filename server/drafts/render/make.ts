/** Makes one file of a book. Pure computing, for a process of its own; what only one kind of file needs is loaded for that kind. */
import { type Words, wordsFrom } from '#server/exports/words.ts'
import type { Catalogue } from '#server/http/locale.ts'
import { type Book, type BookMaterial, bookOf } from '#shared/draft/book.ts'
import type { BookFormat } from './formats.ts'

/** Everything that it takes, as plain data. */
export interface BookOrder {
  format: BookFormat
  material: BookMaterial
  /** in the draft's language */
  catalogue: Catalogue
}
type Bytes = Uint8Array<ArrayBuffer>

const encode = (text: string): Bytes => new TextEncoder().encode(text)
const flowed = async (book: Book, words: Words) => (await import('../flow/flow.ts')).flowOf(book, words)

const MAKERS: Record<BookFormat, (book: Book, words: Words) => Promise<Bytes>> = {
  docx: async (book, words) => (await import('../docx/document.ts')).docxOf(await flowed(book, words), { book, words }),
  pdf: async (book, words) => (await import('../pdf/document.ts')).pdfOf(await flowed(book, words), { book, words }),
  md: async (book, words) => encode((await import('../markdown.ts')).markdownOf(await flowed(book, words), book, words)),
  html: async (book, words) => encode((await import('../html/document.ts')).htmlOf(await flowed(book, words), book, words)),
  xlsx: async (book, words) => (await import('../budget-xlsx.ts')).budgetXlsx(book, words),
  csv: async (book, words) => encode((await import('../budget-csv.ts')).budgetCsv(book, words)),
}

export const makeFile = ({ format, material, catalogue }: BookOrder): Promise<Bytes> => MAKERS[format](bookOf(material), wordsFrom(material.draft.locale, catalogue))
