/** What the list view does to the document: each change is one transaction of facets, so that it merges with whatever others do to the same note. */
import { growFrame, type GrowRights } from '#shared/board/grow.ts'
import { recordIdOf, type Records, removeRecord, writeRecord } from '#shared/board/layout.ts'
import { noteRecord, noteTextProps } from '#shared/board/note-record.ts'
import { placeNote } from '#shared/board/place.ts'
import type { NoteColor, NoteMeta } from '#shared/board/records.ts'
import { newId } from '#shared/ids.ts'

/** Where a note can go: a zone by its template id, a group by its record id, or the table outside every zone. */
export type Target = { kind: 'zone'; id: string } | { kind: 'group'; id: string } | { kind: 'table' }
/** As the shared code names a place. */
export const placeKey = (target: Target): string | undefined => (target.kind === 'table' ? undefined : target.id)

/** @returns the new note's public id */
export function addNote(records: Records, note: { text: string; color: NoteColor; target: Target; by: string; lang?: string }, rights: GrowRights): string {
  const id = newId('note')
  const fit = noteTextProps(note.text, 'list')
  const { grow: growth, ...place } = placeNote(records, placeKey(note.target), { growY: fit.growY })
  const meta = { by: note.by, via: 'list' as const, at: new Date().toISOString(), ...(note.lang && { lang: note.lang }) }
  writeRecord(records, noteRecord({ id, text: note.text, color: note.color, place, meta }))
  if (growth) growFrame(records, growth, rights)
  return id
}

/** Rewrites a note in plain text; leaves it alone when nothing differs. */
export function changeNote(records: Records, noteId: string, change: { text?: string; color?: NoteColor; lang?: string }): void {
  const id = recordIdOf(noteId)
  const style = records.get(`${id}#s`)
  if (typeof style !== 'object' || style === null) return
  const meta = records.get(`${id}#m`) as NoteMeta | undefined
  const { richText, ...fit } = change.text === undefined ? { richText: undefined } : noteTextProps(change.text, meta?.via)
  if (richText) records.set(`${id}#t`, richText)
  const next = { ...style, ...fit, ...(change.color && { color: change.color }) }
  if (JSON.stringify(next) !== JSON.stringify(style)) records.set(`${id}#s`, next)
  const { lang = '', ...signed } = meta ?? {}
  if (change.lang !== undefined && change.lang !== lang) records.set(`${id}#m`, { ...signed, ...(change.lang && { lang: change.lang }) })
}

/** What a picture shows, in words. */
export function describePicture(records: Records, imageId: string, alt: string): void {
  const key = `${recordIdOf(imageId)}#s`
  const style = records.get(key) as { altText?: string } | undefined
  if (style && style.altText !== alt) records.set(key, { ...style, altText: alt })
}

export const deleteNote = (records: Records, noteId: string): void => removeRecord(records, recordIdOf(noteId))
