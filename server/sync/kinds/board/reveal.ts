/** Private notes come onto the board, all in one turn and under the room's own client id, and may go back while nobody has touched them. */
import { createHash } from 'node:crypto'
import type { TLNoteShape } from '@tldraw/tlschema'
import type { PrivateNote, SignedNote } from '#db/shelf.ts'
import { layNotes } from '#shared/board/lay.ts'
import { joinRecord, recordIdOf, writeRecord } from '#shared/board/layout.ts'
import { fitText } from '#shared/board/fit.ts'
import { type NotePlace, noteRecord } from '#shared/board/note-record.ts'
import { isNote, type NoteColor, noteMeta, toPlainText, type Via } from '#shared/board/records.ts'
import { assertRoom, roomFor } from './capacity.ts'
import { metaOf, type NoteRegister } from './register.ts'
import { zoneAround } from './shelving.ts'
import { recordProblem } from './validate.ts'
import type { Workbench } from './workbench.ts'

/** That a note was on paper, or came with a file, stays known. */
const BROUGHT: ReadonlySet<string> = new Set<Via>(['paper', 'import'])

/** Text, paper and place: what tells whether somebody has touched a note. */
function printOf(note: TLNoteShape): string {
  const { x, y, rotation, parentId, props } = note
  return createHash('sha256')
    .update(JSON.stringify([toPlainText(props.richText), props.color, x, y, rotation, parentId]))
    .digest('hex')
}

/** Zone by zone, in the order the notes are given. */
function lay(bench: Workbench, notes: readonly PrivateNote[]): Map<string, NotePlace> {
  const byZone = Map.groupBy(notes, (note) => note.zoneId)
  const places = new Map<string, NotePlace>()
  // what lies on the table begins where the sheets end
  const zones = [...byZone.keys()].sort((a, b) => Number(a === null) - Number(b === null))
  for (const zone of zones) {
    const within = byZone.get(zone) ?? []
    const laid = layNotes(
      bench.records,
      zone ?? undefined,
      within.map((note) => fitText(note.text).growY),
    )
    for (const [at, place] of laid.entries()) places.set((within[at] as PrivateNote).id, place)
  }
  return places
}

export interface Revealed {
  /** ids of the notes that are on the board now */
  shown: string[]
  /** those of them that have an author to go back to */
  signed: SignedNote[]
}

/**
 * Call inside a transaction.
 * @param notes in the order in which they get their numbers
 * @param nameless in this workshop nobody signs
 * @throws AppError board_full
 */
export function revealNotes(bench: Workbench, register: NoteRegister, notes: readonly PrivateNote[], nameless: boolean, now: number): Revealed {
  assertRoom(bench, roomFor(notes.map(({ text }) => text)))
  for (const note of notes) bench.remove(recordIdOf(note.id))
  const places = lay(bench, notes)
  const revealed: Revealed = { shown: [], signed: [] }
  for (const note of notes) {
    const { id, text, lang } = note
    const record = noteRecord({ id, text, color: note.color as NoteColor, place: places.get(id) as NotePlace })
    if (recordProblem(record)) continue
    const anon = nameless || note.anon
    // an unsigned note's time would say who was writing then
    const entered = register.sign({
      id,
      memberId: anon ? null : note.memberId,
      at: anon ? now : note.at,
      via: BROUGHT.has(note.via) ? (note.via as Via) : 'reveal',
      anon,
      requestId: note.requestId,
    })
    writeRecord(bench.records, { ...record, meta: { ...metaOf(entered, { lang }) } })
    revealed.shown.push(id)
    if (!anon) revealed.signed.push({ noteId: id, via: note.via, print: printOf(record) })
  }
  return revealed
}

/** Call inside a transaction. @returns the notes that are private again: those nobody has touched since */
export function takeBack(bench: Workbench, register: NoteRegister, signed: readonly SignedNote[]): PrivateNote[] {
  const back: PrivateNote[] = []
  for (const { noteId, via, print } of signed) {
    const record = joinRecord(bench.records, recordIdOf(noteId))
    const author = register.get(noteId)
    if (!isNote(record) || !author?.memberId || printOf(record) !== print) continue
    const { memberId, at } = author
    const { lang = null } = noteMeta(record)
    const zoneId = zoneAround(bench.records, record.parentId)
    back.push({ id: noteId, memberId, source: null, zoneId, text: toPlainText(record.props.richText), color: record.props.color, lang, anon: false, via, at, requestId: null })
    bench.remove(record.id)
  }
  return back
}
