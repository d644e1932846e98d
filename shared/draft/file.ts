/** The draft as a JSON file: what the board gives to it, and, once somebody has opened it, what is written and what that rests on. */
import { z } from 'zod'
import { DraftSchema } from '../drafts.ts'
import { type Book, evidenceOf } from './book.ts'
import { DraftContentSchema, SourceSchema } from './content.ts'
import type { Reference } from './references.ts'

const Sums = z.object({ total: z.number(), applied: z.number(), own: z.number(), other: z.number(), difference: z.number() })
const ReferenceSchema = SourceSchema.extend({
  /** of a note, of the note a comment is about, or of a round */
  number: z.number().int().nullable(),
  /** as it stands on the board now; '' when it is gone */
  text: z.string(),
  lang: z.string().nullable(),
  author: z.string().nullable(),
  anonymous: z.boolean(),
  /** titles of the zone and the group around it */
  place: z.array(z.string()),
  gone: z.boolean(),
})
const Written = z.object({
  /** without remarks, and without partners who have not agreed to be named */
  content: DraftContentSchema.omit({ remarks: true }),
  /** text under sections that only an earlier form had */
  former: DraftContentSchema.shape.sections,
  /** everything that the content refers to */
  references: z.array(ReferenceSchema),
  /** in whole kroner; null while the budget is empty */
  budget: z.object({ sums: Sums, posts: z.array(Sums.extend({ post: z.string() })) }).nullable(),
  /** every note of the board and the sections and tables that use it; absent without the annex */
  evidence: z.array(z.object({ id: z.string(), number: z.number().int().nullable(), uses: z.array(z.string()) })).optional(),
})
/** `written` is absent until a facilitator opens the draft for the first time. */
export const DraftFileSchema = DraftSchema.extend({ written: Written.optional() })
export type DraftFile = z.infer<typeof DraftFileSchema>

const told = ({ key: _, ...reference }: Reference) => reference

export function draftFile(book: Book): DraftFile {
  const { draft, content, former, budget, uses, resolve, annex } = book
  const board = annex ? draft : { ...draft, annex: [] }
  if (!content) return board
  const { remarks: _, ...rest } = content
  const references = [...uses.keys()].map((key) => {
    const at = key.indexOf(':')
    return told(resolve(SourceSchema.parse({ kind: key.slice(0, at), id: key.slice(at + 1) })))
  })
  return {
    ...board,
    written: {
      content: { ...rest, partners: content.partners.filter(({ consent }) => consent) },
      former,
      references,
      budget: budget && { sums: budget.sums, posts: budget.posts.map(({ lines: _lines, ...post }) => post) },
      ...(annex && { evidence: evidenceOf(book).map(({ note, uses: places }) => ({ id: note.id, number: note.number, uses: places })) }),
    },
  }
}
