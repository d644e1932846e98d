/** Boards in a plain Map, made of the same records that the server writes. */
import { splitRecord, type Records, PAGE_ID } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import type { NoteColor, NoteMeta } from '#shared/board/records.ts'
import { frameRecord, seedRecords } from '#shared/board/seed.ts'
import type { Zone } from '#shared/workshops.ts'
import type { TLRecord } from '@tldraw/tlschema'

export const zonesNamed = (...titles: string[]): Zone[] => titles.map((title, at) => ({ id: `z${at + 1}`, title, sections: [] }))

export function put(records: Records, record: TLRecord): void {
  for (const [key, value] of splitRecord(record)) records.set(key, value)
}

export function seededBoard(zones: Zone[]): Map<string, unknown> {
  const records = new Map<string, unknown>()
  for (const record of seedRecords(zones)) put(records, record)
  return records
}

export function putNote(records: Records, note: { id: string; text?: string; x: number; y: number; parentId?: string; color?: NoteColor; meta?: NoteMeta; index?: string }): void {
  const { id, text = id, x, y, parentId = PAGE_ID, color = 'yellow', meta = {}, index = 'a1' } = note
  put(records, noteRecord({ id, text, color, place: { x, y, parentId, index }, meta }))
}

export function putGroup(records: Records, group: { id: string; title: string; x: number; y: number; w?: number; h?: number; parentId?: string }): void {
  const { id, title, x, y, w = 500, h = 500, parentId = PAGE_ID } = group
  put(records, frameRecord({ id, parentId, index: 'a1', at: { x, y }, size: { w, h }, name: title, meta: {} }))
}
