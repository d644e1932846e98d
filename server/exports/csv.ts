/** The board as a table: one row a note, and one a group where groups were voted on. Opens with a double click in Excel, and no cell is taken for a formula. */
import { type NoteColor, PAPERS, type Via, VIAS } from '#shared/board/records.ts'
import type { Outline } from '#shared/boards.ts'
import { type PlacedNote, placedNotes } from '#shared/exports.ts'
import type { CountedRound } from '#shared/facilitation/support.ts'
import { votable } from '#shared/facilitation/votable.ts'
import type { VoteItem } from '#shared/facilitation/vote-items.ts'
import { csvText } from './csv-text.ts'
import { roundColumn } from './rounds.ts'
import { talkCells, talkColumns } from './talk.ts'
import { authorOf, type Words } from './words.ts'

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

const hasTalk = (outline: Outline): boolean => placedNotes(outline).some(({ note }) => note.talk !== undefined)

/** A group has its title where a note has its text. */
function groupRow(item: VoteItem, words: Words): string[] {
  const title = item.text || words.t('export.group')
  return ['', title, item.zone ?? '', title, '', '', '', '', '']
}
/** Each note, and each group before its notes if a round was about it, with its dots round by round. */
function table(outline: Outline, rounds: readonly CountedRound[], words: Words): string[][] {
  const dots = rounds.map(({ tally }) => new Map(tally.map((item) => [item.itemId, item.dots])))
  const dotsOf = (id: string) => dots.map((byItem) => String(byItem.get(id) ?? ''))
  const notes = new Map(placedNotes(outline).map((placed) => [placed.note.id, placed]))
  const talked = hasTalk(outline)
  return votable(outline).flatMap((item) => {
    const placed = notes.get(item.itemId)
    const said = talked ? talkCells(placed?.note ?? {}, words) : []
    if (placed) return [[...row(placed, words), ...dotsOf(item.itemId), ...said]]
    return dots.some((byItem) => byItem.has(item.itemId)) ? [[...groupRow(item, words), ...dotsOf(item.itemId), ...said]] : []
  })
}

export function boardCsv(outline: Outline, words: Words, rounds: readonly CountedRound[] = []): string {
  const columns = ['number', 'text', 'zone', 'group', 'author', 'color', 'via', 'lang', 'at'] as const
  const header = [
    ...columns.map((column) => words.t(`export.column.${column}`)),
    ...rounds.map((counted) => roundColumn(counted, words)),
    ...(hasTalk(outline) ? talkColumns(words) : []),
  ]
  return csvText([header, ...table(outline, rounds, words)], words)
}
