/** The files of a draft, taken home by the menu and compared with what was to be written. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { DraftContent, Inline } from '#shared/draft/content.ts'
import { budgetOf } from '#shared/draft/budget.ts'
import { usesOf } from '#shared/draft/references.ts'
import { letters, readCsv, readDocx, readHtml, readMarkdown, readPdf, readXlsx } from '#tests/helpers/book-readers.ts'
import { words } from '#tests/helpers/words.ts'

const OUT = join(import.meta.dirname, '..', 'out')
const FORMATS = ['docx', 'pdf', 'html', 'md', 'json', 'bareDocx', 'barePdf', 'xlsx', 'csv'] as const
type Files = Record<(typeof FORMATS)[number], Buffer>

/** Each file by the menu. They are kept where pictures are, when those are asked for. */
export async function takeHome(page: Page, locale: 'da' | 'en'): Promise<Files> {
  const say = words(locale)
  const files: Partial<Files> = {}
  for (const format of FORMATS) {
    await page.getByRole('button', { name: say('draft.page.download') }).click()
    await page.getByRole('menuitem', { name: say(`draft.page.${format}`), exact: true }).waitFor()
    // a press that has opened the menu is no choice
    await page.waitForTimeout(350)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: say(`draft.page.${format}`), exact: true }).click()])
    const bytes = await readFile(await download.path())
    files[format] = bytes
    if (process.env.SAMTAVLE_PICTURES) {
      mkdirSync(OUT, { recursive: true })
      writeFileSync(join(OUT, `worked-example-${locale}-${format}-${download.suggestedFilename().replaceAll('/', '-')}`), bytes)
    }
  }
  return files as Files
}

/** A content in one order and without ids that are made by the way; words that stand side by side are one. */
export function joined(content: Omit<DraftContent, 'remarks'> | undefined): unknown {
  if (!content) return undefined
  const line = (parts: readonly Inline[]): Inline[] =>
    parts.reduce<Inline[]>((out, part) => {
      const last = out.at(-1)
      if (part.type === 'text' && last?.type === 'text') out[out.length - 1] = { type: 'text', text: last.text + part.text }
      else out.push(part)
      return out
    }, [])
  const bare = <Row extends { id: string; order?: number }>(rows: readonly Row[]) => rows.map(({ id: _, order: _order, ...row }) => row)
  const byId = <Row extends { id: string }>(rows: readonly Row[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    ...content,
    remarks: undefined,
    sections: content.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => (block.type === 'list' ? block : { ...block, content: line(block.content) })),
    })),
    budget: bare(content.budget),
    milestones: bare(content.milestones),
    partners: bare(content.partners),
    risks: bare(content.risks),
    criteria: byId(content.criteria),
    attachments: byId(content.attachments),
  }
}

/** Words that are typed between sources, and in the tables. */
function wordsOf(content: DraftContent): string[] {
  const running = content.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'list' ? [] : block.content.flatMap((part) => (part.type === 'text' && part.text.length > 3 ? [part.text.trim()] : [])))),
  )
  return [
    ...running,
    ...Object.values(content.facts),
    ...content.milestones.flatMap(({ title, responsible }) => [title, responsible]),
    ...content.partners.flatMap(({ organisation, role }) => [organisation, role]),
    ...content.criteria.map(({ assessment }) => assessment),
    ...content.risks.flatMap(({ title, mitigation }) => [title, mitigation]),
    ...content.budget.map(({ note }) => note),
  ]
}

interface Board {
  texts: ReadonlyMap<string, { text: string; number: number | null }>
  locale: 'da' | 'en'
}
/** What the PDF's fonts give back letter by letter. */
const isPlain = (text: string): boolean => /^[\p{Script=Latin}\p{P}\p{N}\p{Zs}\n+=]*$/u.test(text)

/** @returns one line for everything that a file does not say */
export async function compareFiles(files: Files, content: DraftContent, { texts }: Board): Promise<string[]> {
  const read = {
    docx: (await readDocx(files.docx)).text,
    pdf: (await readPdf(files.pdf)).body,
    html: readHtml(files.html),
    md: readMarkdown(files.md),
    bareDocx: (await readDocx(files.bareDocx)).text,
    barePdf: (await readPdf(files.barePdf)).body,
  }
  const sources = [...usesOf(content).keys()].map((key) => texts.get(key.slice('note:'.length)))
  const faults = sources.includes(undefined) ? ['a source is not on the board'] : []
  for (const [format, text] of Object.entries(read)) {
    const all = letters(text)
    const inPdf = format.toLowerCase().endsWith('pdf')
    const said = sources.flatMap((note) => (note && (!inPdf || isPlain(note.text)) ? [`[N${note.number}]${note.text}`] : []))
    for (const wanted of [...wordsOf(content), ...said]) if (!all.includes(letters(wanted))) faults.push(`${format} does not say: ${wanted}`)
  }
  const total = budgetOf(content.budget, []).sums.total
  const { cells } = await readXlsx(files.xlsx)
  const rows = readCsv(files.csv).flat()
  for (const { note } of content.budget) if (!cells.includes(note) || !rows.includes(note)) faults.push(`the budget does not say: ${note}`)
  if (!cells.includes(String(total)) || !rows.some((cell) => cell.replaceAll(/\D/g, '') === String(total))) faults.push(`the budget's total is not ${total}`)
  return faults
}
