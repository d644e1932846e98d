/** What the list view writes: whole valid notes, single facets for changes, so that nobody's work is lost beside it. */
import { createTLSchema } from '@tldraw/tlschema'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { joinRecord, RECORDS, recordIds, recordIdOf, type Records } from '#shared/board/layout.ts'
import { allNotes, outlineOf } from '#shared/board/outline.ts'
import { isNote, type NoteColor } from '#shared/board/records.ts'
import { frameRecord, seedRecords } from '#shared/board/seed.ts'
import { put, zonesNamed } from '#tests/helpers/board.ts'
import { changesBetween } from '#web/outline/changes.ts'
import { addNote, changeNote, deleteNote } from '#web/outline/edits.ts'
import { moveNote } from '#web/outline/moves.ts'

const schema = createTLSchema()
const PARTICIPANT = { zones: false }
const zone = (id: string) => ({ kind: 'zone', id }) as const
const note = (text: string, color: NoteColor = 'yellow') => ({ text, color, target: zone('z1'), by: 'mbr_1' })

let doc: Y.Doc
let records: Records
beforeEach(() => {
  doc = new Y.Doc()
  records = doc.getMap(RECORDS) as unknown as Records
  for (const record of seedRecords(zonesNamed('Det savner vi', 'Idéer'))) put(records, record)
})
const copyOf = (original: Y.Doc): { doc: Y.Doc; records: Records } => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(original))
  return { doc: copy, records: copy.getMap(RECORDS) as unknown as Records }
}

describe('the list view', () => {
  test('adds a note that tldraw accepts, in its zone, as the last one', () => {
    addNote(records, note('Første'), PARTICIPANT)
    addNote(records, note('Anden'), PARTICIPANT)
    for (const id of recordIds(records)) {
      const record = joinRecord(records, id)
      if (isNote(record)) expect(() => schema.types.shape.validate(record)).not.toThrow()
    }
    expect(outlineOf(records).zones[0]?.notes.map(({ text }) => text)).toEqual(['Første', 'Anden'])
  })

  test('a change of text and a move made by two people at once are both kept', () => {
    const id = addNote(records, note('Suppe'), PARTICIPANT)
    const other = copyOf(doc)
    changeNote(records, id, { text: 'Suppe og samtale' })
    moveNote(other.records, id, zone('z2'), PARTICIPANT)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other.doc))
    expect(outlineOf(records).zones[1]?.notes).toMatchObject([{ id, text: 'Suppe og samtale' }])
  })

  test('a change that changes nothing writes nothing', () => {
    const id = addNote(records, note('Suppe'), PARTICIPANT)
    const before = Y.encodeStateVector(doc)
    changeNote(records, id, { color: 'yellow' })
    changeNote(records, 'nte_unknown', { text: 'Ingen' })
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })

  test('a deleted note leaves no key behind', () => {
    const id = addNote(records, note('Væk'), PARTICIPANT)
    deleteNote(records, id)
    expect([...records.keys()].filter((key) => key.startsWith(recordIdOf(id)))).toEqual([])
  })

  test('only the staff enlarges a full zone, everybody a full group', () => {
    const height = (id: string) => (records.get(`${id}#s`) as { h: number }).h
    const zoneHeight = height('shape:zone-z1')
    for (let at = 0; at < 30; at++) addNote(records, note(`Nr. ${at}`), PARTICIPANT)
    expect(height('shape:zone-z1')).toBe(zoneHeight)
    addNote(records, note('Facilitatorens'), { zones: true })
    expect(height('shape:zone-z1')).toBeGreaterThan(zoneHeight)

    put(records, frameRecord({ id: 'shape:g1', parentId: 'shape:zone-z2', index: 'a1', at: { x: 28, y: 28 }, size: { w: 240, h: 280 }, name: 'Mad', meta: {} }))
    for (const { id } of allNotes(outlineOf(records)).slice(0, 3)) moveNote(records, id, { kind: 'group', id: 'shape:g1' }, PARTICIPANT)
    expect(height('shape:g1')).toBeGreaterThan(280)
    expect(outlineOf(records).zones[1]?.groups[0]?.notes).toHaveLength(3)
  })
})

describe('the news', () => {
  test('tell what others did and where, and nothing of what nobody else touched', () => {
    const stays = addNote(records, note('Bliver'), PARTICIPANT)
    const moves = addNote(records, note('Flytter'), PARTICIPANT)
    const goes = addNote(records, note('Forsvinder'), PARTICIPANT)
    const edited = addNote(records, note('Før'), PARTICIPANT)
    const before = outlineOf(records)
    moveNote(records, moves, zone('z2'), PARTICIPANT)
    moveNote(records, stays, zone('z2'), PARTICIPANT)
    deleteNote(records, goes)
    changeNote(records, edited, { text: 'Efter' })
    const comes = addNote(records, note('Ny'), PARTICIPANT)
    const changes = changesBetween(before, outlineOf(records), new Set([moves, goes, edited, comes]))
    expect(changes.map(({ kind, note: { text }, place }) => [kind, text, place])).toEqual([
      ['moved', 'Flytter', 'Idéer'],
      ['removed', 'Forsvinder', 'Det savner vi'],
      ['edited', 'Efter', 'Det savner vi'],
      ['added', 'Ny', 'Det savner vi'],
    ])
  })
})
