/** The board as a table: one row a note. Opens with a double click in Excel, and no cell is taken for a formula. */
import { type NoteColor, PAPERS, type Via, VIAS } from '#shared/board/records.ts'
import type { Outline } from '#shared/boards.ts'
import { type PlacedNote, placedNotes } from '#shared/exports.ts'
import { authorOf, type Words } from './words.ts'

const BOM = '\uFEFF'
/** What spreadsheets run: the formula signs, their full-width twins, and the blanks that some of them skip first. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/

/** One quoted cell. */
export function csvCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

/** Excel splits at what the country writes between numbers in a list. */
const SEPARATOR = { da: ';', en: ',' } as const

const isNoteColor = (color: string): color is NoteColor => color in PAPERS
const isVia = (via: string | null): via is Via => VIAS.includes(via as Via)

function row({ note, zone, group }: PlacedNote, words: Words): string[] {
  return [
    note.number === null ? '' : String(note.number),
    note.text,
    zone ?? '',
    group ?? '',
    authorOf(note, words),
    isNoteColor(note.color) ? words.t(`export.color.${note.color}`) : note.color,
    isVia(note.via) ? words.t(`export.via.${note.via}`) : '',
    note.lang ?? '',
    note.at === null ? '' : words.stamp(note.at),
  ]
}

export function boardCsv(outline: Outline, words: Words): string {
  const columns = ['number', 'text', 'zone', 'group', 'author', 'color', 'via', 'lang', 'at'] as const
  const header = columns.map((column) => words.t(`export.column.${column}`))
  const rows = [header, ...placedNotes(outline).map((placed) => row(placed, words))]
  const lines = rows.map((cells) => `${cells.map(csvCell).join(SEPARATOR[words.locale])}\r\n`)
  return BOM + lines.join('')
}
