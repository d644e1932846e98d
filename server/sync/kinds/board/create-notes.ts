/** Notes that somebody wrote without a canvas, one, or many from paper or a file: numbered in their order, signed, and laid where nothing lies. */
import type { NoteRequest, NotesRequest } from '#server/deps.ts'
import { layNotes } from '#shared/board/lay.ts'
import { noteIdOf, PAGE_ID, writeRecord } from '#shared/board/layout.ts'
import { fitText } from '#shared/board/fit.ts'
import { type NotePlace, noteRecord } from '#shared/board/note-record.ts'
import { findFrame, placeNote } from '#shared/board/place.ts'
import { frameRecord } from '#shared/board/seed.ts'
import { GROUP_INSET, sheetSize } from '#shared/board/sheets.ts'
import { isGroup } from '#shared/board/records.ts'
import { childrenOf } from '#shared/board/tree.ts'
import { newId } from '#shared/ids.ts'
import { assertRoom, roomFor } from './capacity.ts'
import { metaOf, type NoteRegister } from './register.ts'
import type { Workbench } from './workbench.ts'

export interface CreatedNotes {
  notes: { id: string; number: number }[]
  /** how many groups were made */
  groups: number
}
type Row = NotesRequest['notes'][number]

const sameTitle = (a: string, b: string): boolean => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase()

/** The group of this title in the zone, made when there is none. @returns its record id */
function groupFor(bench: Workbench, row: Row, title: string, id: string, notes: number): { id: string; made: boolean } {
  const parentId = row.zoneId === undefined ? PAGE_ID : (findFrame(bench.records, row.zoneId)?.id ?? PAGE_ID)
  const known = childrenOf(bench.records, parentId).find((shape) => isGroup(shape) && sameTitle(shape.props.name, title))
  if (known) return { id: known.id, made: false }
  const columns = Math.max(2, Math.ceil(Math.sqrt(notes * 1.2)))
  const size = sheetSize(columns, Math.ceil(notes / columns), GROUP_INSET)
  const { grow, parentId: parent, index, ...at } = placeNote(bench.records, row.zoneId, { size })
  writeRecord(bench.records, frameRecord({ id, parentId: parent, index, at, size, name: title, meta: {} }))
  if (grow) bench.grow(grow)
  return { id, made: true }
}

/** Where each row goes: a zone's id, a group's record id, or nowhere in particular. */
function targetsOf(bench: Workbench, { notes, groupKey }: NotesRequest): { targets: (string | undefined)[]; groups: number } {
  const placeOf = (row: Row) => JSON.stringify([row.zoneId, row.group?.trim().toLocaleLowerCase()])
  const sizes = Map.groupBy(notes, placeOf)
  const known = new Map<string, string>()
  let groups = 0
  const targets = notes.map((row) => {
    if (row.group === undefined) return row.zoneId
    const place = placeOf(row)
    if (!known.has(place)) {
      const group = groupFor(bench, row, row.group, `shape:${groupKey}-${known.size}`, sizes.get(place)?.length ?? 1)
      known.set(place, group.id)
      if (group.made) groups++
    }
    return known.get(place)
  })
  return { targets, groups }
}

/** In the order of the rows. */
function lay(bench: Workbench, notes: readonly Row[], targets: readonly (string | undefined)[]): NotePlace[] {
  const places: NotePlace[] = []
  for (const [target, rows] of Map.groupBy(notes.keys(), (at) => targets[at])) {
    const laid = layNotes(
      bench.records,
      target,
      rows.map((at) => fitText(notes[at]?.text ?? '', notes[at]?.via).growY),
    )
    for (const [place, at] of rows.entries()) places[at] = laid[place] as NotePlace
  }
  return places
}

/** Call inside a transaction. Asking twice with the same request ids gives the same notes. @throws AppError board_full */
export function createNotes(bench: Workbench, register: NoteRegister, request: NotesRequest, now: number): CreatedNotes {
  const { notes } = request
  const known = notes.map((row) => register.byRequest(row.requestId))
  if (known[0]) return { notes: known.flatMap((note) => (note ? [{ id: note.id, number: note.number }] : [])), groups: 0 }
  assertRoom(bench, roomFor([...notes.map(({ text }) => text), ...new Set(notes.flatMap(({ group = [] }) => group))]))
  const { targets, groups } = targetsOf(bench, request)
  const places = lay(bench, notes, targets)
  const made = notes.map((row, at) => {
    const { memberId, via, requestId, text, color = 'yellow' } = row
    const entered = register.enter({ id: newId('note'), memberId, at: now, via, anon: memberId === null, requestId })
    const record = noteRecord({ id: entered.id, text, color, place: places[at] as NotePlace, meta: metaOf(entered, {}) })
    writeRecord(bench.records, record)
    return { id: noteIdOf(record.id), number: entered.number }
  })
  return { notes: made, groups }
}

/** Call inside a transaction. Asking twice with the same `requestId` gives the same note. @throws AppError board_full */
export function createNote(bench: Workbench, register: NoteRegister, request: NoteRequest, now: number): { id: string; number: number } {
  const known = request.requestId === undefined ? undefined : register.byRequest(request.requestId)
  if (known) return { id: known.id, number: known.number }
  assertRoom(bench, roomFor([request.text]))
  const id = newId('note')
  const { grow, ...place } = placeNote(bench.records, request.zoneId, { growY: fitText(request.text, request.via).growY })
  const { memberId, via, requestId = null } = request
  const entered = register.enter({ id, memberId, at: now, via, anon: memberId === null, requestId })
  const meta = metaOf(entered, { lang: request.lang })
  writeRecord(bench.records, noteRecord({ id, text: request.text, color: request.color ?? 'yellow', place, meta }))
  if (grow) bench.grow(grow)
  return { id, number: entered.number }
}
