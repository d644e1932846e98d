/** Notes from spreadsheets as Danish libraries have them: semicolons, Windows letters, marks, quotes, line breaks in cells; and the line each problem is on. */
import { describe, expect, test } from 'vitest'
import type { NoteColor } from '#shared/board/records.ts'
import { LIMITS } from '#shared/limits.ts'
import { guessColumns, readNotes } from '#web/paper/columns.ts'
import { decode, guessEncoding } from '#web/paper/encoding.ts'
import { partsOf } from '#web/paper/parts.ts'
import { guessSeparator, readRows } from '#web/paper/table.ts'

const ZONES = [
  { id: 'behov', title: 'Det savner vi' },
  { id: 'ideer', title: 'Idéer' },
]
const ELSE = { zoneId: 'behov', color: 'yellow' as NoteColor }
const read = (text: string, separator = guessSeparator(text)) => {
  const rows = readRows(text, separator)
  return readNotes(rows, guessColumns(rows, ZONES), ZONES, ELSE)
}
const utf16 = (text: string, mark = '\uFEFF') => new Uint8Array(new Uint16Array([...`${mark}${text}`].map((letter) => letter.charCodeAt(0))).buffer)

describe('letters', () => {
  test('are read as older Excel wrote them, and as newer does', () => {
    const windows = new Uint8Array([0xc6, 0x62, 0x6c, 0x65, 0x72, 0x20, 0xe6, 0xf8, 0xe5, 0x20, 0x80])
    expect(guessEncoding(windows)).toBe('windows-1252')
    expect(decode(windows, 'windows-1252')).toBe('Æbler æøå €')
    const utf8 = new TextEncoder().encode('Æbler æøå')
    expect(guessEncoding(utf8)).toBe('utf-8')
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])
    expect(decode(marked, guessEncoding(marked))).toBe('Æbler æøå')
    expect(guessEncoding(utf16('Blå'))).toBe('utf-16le')
    expect(decode(utf16('Blå'), 'utf-16le')).toBe('Blå')
  })
})

describe('rows', () => {
  test('of a Danish file are split at semicolons, whatever commas the texts have', () => {
    const text = 'Tekst;Felt\r\nKaffe, te, og kage;Idéer\r\n"Åben; også om aftenen";Det savner vi\r\n'
    expect(guessSeparator(text)).toBe(';')
    expect(readRows(text, ';').map(({ cells }) => cells)).toEqual([
      ['Tekst', 'Felt'],
      ['Kaffe, te, og kage', 'Idéer'],
      ['Åben; også om aftenen', 'Det savner vi'],
    ])
  })
  test('of an English file at commas, of a pasted sheet at tabs, and of one column not at all', () => {
    expect(guessSeparator('Text,Zone\nTea,Idéer\nCake,Idéer')).toBe(',')
    expect(guessSeparator('Kaffe\tIdéer\nKage; eller te\tIdéer')).toBe('\t')
    expect(read('Bare en liste\nmed linjer, og kommaer\nog mere').notes).toHaveLength(3)
  })
  test('keep quotes, line breaks and separators in cells, and know the line on which they begin', () => {
    const text = 'Tekst;Felt\r\n"Han sagde ""ja"";\r\nog gik";Idéer\r\n\r\nNæste;Idéer'
    expect(readRows(text, ';')).toEqual([
      { cells: ['Tekst', 'Felt'], line: 1 },
      { cells: ['Han sagde "ja";\nog gik', 'Idéer'], line: 2 },
      { cells: ['Næste', 'Idéer'], line: 5 },
    ])
  })
  test('that are blank are left out; a quote that never ends swallows nothing', () => {
    expect(readRows(';;\n \t;\nA;B', ';')).toEqual([{ cells: ['A', 'B'], line: 3 }])
    expect(readRows('A;"B\nC;D', ';').length).toBeGreaterThan(0)
    expect(readRows('', ';')).toEqual([])
  })
})

describe('columns', () => {
  test('are known by their headings, in both languages and any order', () => {
    const rows = readRows('Gruppe;Farve;Seddel;Felt\nMad;blå;Suppe;Idéer', ';')
    expect(guessColumns(rows, ZONES)).toEqual({ header: true, uses: ['group', 'color', 'text', 'zone'] })
    expect(guessColumns(readRows('Zone,Text,Who\na,b,c', ','), ZONES)).toEqual({ header: true, uses: ['zone', 'text', 'skip'] })
  })
  test('without headings by what stands in them', () => {
    const rows = readRows('idéer\tEn lang tekst om kaffe\tgul\nDet savner vi\tOg en om te\tBlå\n', '\t')
    expect(guessColumns(rows, ZONES)).toEqual({ header: false, uses: ['zone', 'text', 'color'] })
  })
})

describe('notes', () => {
  test('have what their row says, and what was chosen where it says nothing', () => {
    const { notes, problems } = read('Tekst;Felt;Farve;Gruppe\nSuppe;idéer;Grøn;Mad\nKage;;;\n;Idéer;;')
    expect(notes).toEqual([
      { text: 'Suppe', zoneId: 'ideer', color: 'light-green', group: 'Mad' },
      { text: 'Kage', zoneId: 'behov', color: 'yellow' },
    ])
    expect(problems).toEqual([])
  })
  test('lose nothing to an unknown zone or colour, and each problem names its line', () => {
    const long = 'x'.repeat(LIMITS.noteText + 1)
    const { notes, problems } = read(`Tekst;Felt;Farve\n"To\nlinjer";Kælderen;\nKage;Idéer;pinkish\n${long};Idéer;gul`)
    expect(notes).toMatchObject([
      { text: 'To\nlinjer', zoneId: 'behov' },
      { text: 'Kage', zoneId: 'ideer', color: 'yellow' },
    ])
    expect(problems).toEqual([
      { line: 2, kind: 'zone', value: 'Kælderen' },
      { line: 4, kind: 'color', value: 'pinkish' },
      { line: 5, kind: 'long', length: LIMITS.noteText + 1, text: long },
    ])
  })
  test('give a group a shorter name when its own is too long, and say so', () => {
    const long = 'Ting vi gerne vil lave sammen '.repeat(4).trim()
    const { notes, problems } = read(`Tekst;Gruppe\nKage;${long}\nSuppe;Mad`)
    expect(notes).toMatchObject([{ text: 'Kage', group: long.slice(0, LIMITS.groupTitle).trim() }, { group: 'Mad' }])
    expect(problems).toEqual([{ line: 2, kind: 'group', value: long.slice(0, LIMITS.groupTitle).trim() }])
  })
  test('hold hostile text as text', () => {
    const hostile = ['=cmd|calc', '<script>alert(1)</script>', '__proto__', 'مكان نلتقي فيه', '🎂']
    expect(read(`Tekst\n${hostile.join('\n')}`).notes.map(({ text }) => text)).toEqual(hostile)
  })
})

test('many notes go in as few requests as can hold them, in order', () => {
  const notes = Array.from({ length: 1_201 }, (_, at) => ({ text: `Nr. ${at}` }))
  expect(partsOf(notes).map((part) => part.length)).toEqual([LIMITS.batchNotes, LIMITS.batchNotes, 201])
  const heavy = Array.from({ length: 500 }, () => ({ text: 'æ'.repeat(LIMITS.noteText) }))
  const parts = partsOf(heavy)
  expect(parts.flat()).toEqual(heavy)
  for (const part of parts) expect(new TextEncoder().encode(JSON.stringify({ notes: part })).length).toBeLessThan(LIMITS.bodyBytes)
})
