/** The largest board and a draft of forty pages: how long each file takes, and that boards go on meanwhile. Times are ceilings, ten times what they should be. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { BookFormat } from '#server/drafts/render/formats.ts'
import { renderBook } from '#server/drafts/render/render.ts'
import type { BookMaterial } from '#shared/draft/book.ts'
import type { Block } from '#shared/draft/content.ts'
import { putNote, seededBoard } from '#tests/helpers/board.ts'
import { readDocx, readPdf } from '#tests/helpers/book-readers.ts'
import { materialOf, template } from '#tests/helpers/draft-book.ts'
import { demoContent } from '#tests/helpers/draft-demo.ts'

const NOTES = 5_000
/** letters on a page, and pages */
const PAGE = 2_600
const PAGES = 40

let material: BookMaterial
beforeAll(() => {
  const board = seededBoard(template.zones)
  const zones = template.zones.map(({ id }) => id)
  for (let n = 1; n <= NOTES; n++) {
    const text = `Seddel ${n}: naboerne vil hellere lave noget sammen hver ${n % 31}. torsdag, også når det er mørkt 🎂`
    putNote(board, { id: `n${n}`, text, x: (n % 50) * 210, y: Math.floor(n / 50) * 210, parentId: `shape:zone-${zones[n % zones.length]}`, meta: { n, by: 'd10' } })
  }
  const demo = demoContent()
  const sentence = 'Biblioteket åbner døren for naboer, der ikke kender hinanden endnu, og lader dem selv bestemme. '
  const paragraphs = Math.ceil((PAGE * PAGES) / (sentence.length * 6))
  const blocks = Array.from(
    { length: paragraphs },
    (_, at): Block => ({
      type: 'paragraph',
      content: [
        { type: 'text', text: sentence.repeat(6) },
        { type: 'source', kind: 'note', id: `n${at + 1}` },
      ],
    }),
  )
  const per = Math.ceil(blocks.length / demo.sections.length)
  const sections = demo.sections.map((section, at) => ({ ...section, blocks: blocks.slice(at * per, (at + 1) * per) }))
  material = materialOf(board, { ...demo, sections })
})

async function timed(format: BookFormat): Promise<{ bytes: Uint8Array; ms: number; blocked: number }> {
  let [last, blocked] = [performance.now(), 0]
  const ticking = setInterval(() => {
    blocked = Math.max(blocked, performance.now() - last)
    last = performance.now()
  }, 5)
  const started = performance.now()
  const bytes = await renderBook({ format, material })
  clearInterval(ticking)
  const ms = performance.now() - started
  process.stderr.write(`${format}: ${(ms / 1000).toFixed(1)} s, ${(bytes.length / 1024).toFixed(0)} KiB, server's thread held for ${blocked.toFixed(0)} ms at most\n`)
  return { bytes, ms, blocked }
}

describe('five thousand notes and forty pages', () => {
  test.each([
    ['docx', 30_000],
    ['pdf', 50_000],
    ['html', 20_000],
    ['md', 20_000],
  ] as const)('%s', async (format, most) => {
    const { bytes, ms, blocked } = await timed(format)
    expect(ms).toBeLessThan(most)
    expect(blocked).toBeLessThan(1_000)
    if (format === 'docx') expect((await readDocx(bytes)).text).toContain('Seddel 5000:')
    if (format === 'pdf') {
      const { text, pages } = await readPdf(bytes)
      expect(text).toContain('Seddel 5000:')
      expect(pages).toBeGreaterThan(150)
    }
  })
})
