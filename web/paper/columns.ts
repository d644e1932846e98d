/** Which column is what, and what becomes of each row. Pure: the words it knows are those of both languages. */
import type { BatchNote } from '#shared/note-batch.ts'
import { LIMITS } from '#shared/limits.ts'
import type { NoteColor } from '#shared/board/records.ts'
import type { Row } from './table.ts'

export const USES = ['text', 'zone', 'color', 'group', 'skip'] as const
export type Use = (typeof USES)[number]

const HEADINGS: Record<Exclude<Use, 'skip'>, readonly string[]> = {
  text: ['tekst', 'text', 'seddel', 'sedler', 'note', 'notes', 'idé', 'ide', 'idea', 'svar', 'answer'],
  zone: ['felt', 'zone', 'spørgsmål', 'question', 'kategori', 'category'],
  color: ['farve', 'color', 'colour'],
  group: ['gruppe', 'group', 'klynge', 'cluster', 'tema', 'theme'],
}
const COLORS: Record<NoteColor, readonly string[]> = {
  yellow: ['gul', 'yellow'],
  'light-blue': ['blå', 'blaa', 'blue', 'light-blue'],
  'light-green': ['grøn', 'groen', 'green', 'light-green'],
  'light-red': ['rød', 'roed', 'red', 'pink', 'lyserød', 'light-red'],
  orange: ['orange'],
  'light-violet': ['violet', 'lilla', 'purple', 'light-violet'],
}

export interface ZoneName {
  id: string
  title: string
}
export interface Columns {
  /** the first row names the columns */
  header: boolean
  uses: readonly Use[]
}

const plain = (words: string): string => words.trim().toLocaleLowerCase()
const headingUse = (cell: string): Use => USES.find((use) => use !== 'skip' && HEADINGS[use].includes(plain(cell))) ?? 'skip'
export const colorOf = (words: string): NoteColor | undefined => (Object.keys(COLORS) as NoteColor[]).find((color) => COLORS[color].includes(plain(words)))
export const zoneOf = (words: string, zones: readonly ZoneName[]): ZoneName | undefined => zones.find(({ id, title }) => plain(title) === plain(words) || id === words.trim())

/** By headings, if there are any; else by what stands in the columns: names of zones, colours, and the longest texts. */
export function guessColumns(rows: readonly Row[], zones: readonly ZoneName[]): Columns {
  const width = Math.max(0, ...rows.map((row) => row.cells.length))
  const named = Array.from({ length: width }, (_, at) => headingUse(rows[0]?.cells[at] ?? ''))
  if (named.includes('text')) return { header: true, uses: named.map((use, at) => (named.indexOf(use) === at ? use : 'skip')) }
  const header = named.some((use) => use !== 'skip')
  const body = header ? rows.slice(1) : rows
  const cells = (at: number) => body.map((row) => row.cells[at] ?? '').filter((cell) => cell !== '')
  const mostly = (at: number, test: (cell: string) => boolean) => cells(at).length > 0 && cells(at).filter(test).length * 2 > cells(at).length
  const uses = named.map((use, at): Use => {
    if (use !== 'skip') return use
    if (mostly(at, (cell) => zoneOf(cell, zones) !== undefined)) return 'zone'
    return mostly(at, (cell) => colorOf(cell) !== undefined) ? 'color' : 'skip'
  })
  const lengths = uses.map((use, at) => (use === 'skip' ? cells(at).reduce((sum, cell) => sum + cell.length, 0) : -1))
  const longest = lengths.indexOf(Math.max(0, ...lengths))
  return { header, uses: uses.map((use, at) => (at === longest ? 'text' : use)) }
}

export type Problem = { line: number; kind: 'long'; length: number; text: string } | { line: number; kind: 'zone' | 'color' | 'group'; value: string }
export interface Read {
  notes: BatchNote[]
  /** in the order of the lines; those that are too long are no notes */
  problems: Problem[]
}

/** @param fallback for rows that say nothing, or nothing known */
export function readNotes(rows: readonly Row[], columns: Columns, zones: readonly ZoneName[], fallback: { zoneId: string; color: NoteColor }): Read {
  const read: Read = { notes: [], problems: [] }
  const at = (use: Use) => columns.uses.indexOf(use)
  for (const { cells, line } of columns.header ? rows.slice(1) : rows) {
    const cell = (use: Use) => (at(use) < 0 ? '' : (cells[at(use)] ?? ''))
    const [text, zone, color, group] = [cell('text'), cell('zone'), cell('color'), cell('group').trim()]
    if (text === '') continue
    if (text.length > LIMITS.noteText) {
      read.problems.push({ line, kind: 'long', length: text.length, text })
      continue
    }
    if (zone !== '' && !zoneOf(zone, zones)) read.problems.push({ line, kind: 'zone', value: zone })
    if (color !== '' && !colorOf(color)) read.problems.push({ line, kind: 'color', value: color })
    const title = group.slice(0, LIMITS.groupTitle).trim()
    if (title !== group) read.problems.push({ line, kind: 'group', value: title })
    const zoneId = zoneOf(zone, zones)?.id ?? fallback.zoneId
    read.notes.push({ text, color: colorOf(color) ?? fallback.color, ...(zoneId !== '' && { zoneId }), ...(title !== '' && { group: title }) })
  }
  return read
}
