/** Whatever is on a board and in a draft: a reference in a file says what its note says on the board. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outlineOf } from '#shared/board/outline.ts'
import { bookOf } from '#shared/draft/book.ts'
import type { Block, DraftContent } from '#shared/draft/content.ts'
import { draftFile } from '#shared/draft/file.ts'
import { putNote, seededBoard } from '#tests/helpers/board.ts'
import { letters, readDocx, readHtml, readMarkdown, readPdf } from '#tests/helpers/book-readers.ts'
import { fileOf, materialOf, template } from '#tests/helpers/draft-book.ts'

const EMPTY: DraftContent = {
  templateId: null,
  facts: {},
  period: { start: null, end: null },
  sections: [],
  budget: [],
  milestones: [],
  partners: [],
  criteria: [],
  risks: [],
  attachments: [],
  remarks: [],
}
const ZONES = template.zones.map(({ id }) => id)
/** Words that every font here has: what the PDF draws can then be read back letter by letter. */
const words = fc.stringMatching(/^[a-zA-Zæøå ,.?!<>&*_#=+@"'-]{1,60}$/).filter((text) => letters(text) !== '')
const noteArbitrary = fc.record({ text: words, zone: fc.constantFrom(...ZONES), number: fc.boolean() })
const scene = fc.record({
  notes: fc.array(noteArbitrary, { minLength: 1, maxLength: 12 }),
  /** which note each paragraph rests on; beyond the notes: one that is gone */
  sources: fc.array(fc.array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
  annex: fc.boolean(),
})

function materialFrom({ notes, sources, annex }: typeof scene extends fc.Arbitrary<infer T> ? T : never) {
  const board = seededBoard(template.zones)
  for (const [at, note] of notes.entries())
    putNote(board, { id: `n${at}`, text: `${note.text} z${at}z`, x: 30, y: 30 + at * 220, parentId: `shape:zone-${note.zone}`, meta: { n: at + 1, anon: note.number } })
  const blocks = sources.map((ids, at): Block => {
    const chips = ids.flatMap((id) => [{ type: 'source', kind: 'note', id: `n${id}` } as const, { type: 'text', text: ', ' } as const])
    return { type: at % 3 === 2 ? 'quote' : 'paragraph', content: [{ type: 'text', text: `Afsnit ${at} ` }, ...chips] }
  })
  const content = { ...EMPTY, sections: [{ id: 'baggrund', status: 'draft' as const, choice: null, blocks }] }
  const used = new Set(sources.flat())
  return { board, used, material: materialOf(board, content, { annex, numbers: [['n13', 14]] }) }
}

test('in every format', async () => {
  await fc.assert(
    fc.asyncProperty(scene, async (one) => {
      const { board, used, material } = materialFrom(one)
      const onBoard = new Map(outlineOf(board).zones.flatMap((zone) => zone.notes.map((note) => [note.meta.n ?? 0, note.text] as const)))
      const resolved = draftFile(bookOf(material)).written?.references ?? []
      expect(new Set(resolved.map(({ id }) => id))).toEqual(new Set([...used].map((at) => `n${at}`)))
      for (const { id, number, text, gone } of resolved) expect(gone ? [number, text] : text).toEqual(gone ? [id === 'n13' ? 14 : null, ''] : onBoard.get(number ?? 0))
      const said = [...used].filter((at) => at < one.notes.length).map((at) => letters(`[N${at + 1}]${onBoard.get(at + 1) ?? ''}`))
      const texts = {
        docx: (await readDocx(await fileOf('docx', material))).text,
        html: readHtml(await fileOf('html', material)),
        md: readMarkdown(await fileOf('md', material)),
        pdf: (await readPdf(await fileOf('pdf', material))).text,
      }
      for (const [format, text] of Object.entries(texts)) {
        const all = letters(text)
        expect(said.filter((wanted) => !all.includes(wanted)).map((missing) => `${format}: ${missing}`)).toEqual([])
        for (const [, number = ''] of all.matchAll(/\[N(\d+)\]/g)) expect(Number(number), format).toBeLessThanOrEqual(14)
      }
      if ([...used].some((at) => at >= one.notes.length)) expect(texts.docx).toContain('slettet')
    }),
    { numRuns: Number(process.env.RUNS ?? 5), endOnFailure: true },
  )
})
