/** How the list speaks of notes, places and changes. */
import type { BoardOutline, GroupNode, NoteNode, ZoneNode } from '#shared/board/outline.ts'
import { t } from '#web/i18n.tsx'
import type { Change } from './changes.ts'
import type { Target } from './edits.ts'

/** `N12`, or a word for a note the server has not numbered yet. */
export const noteName = (note: NoteNode): string => (note.meta.n === undefined ? t('list.numberless') : `N${note.meta.n}`)
/** With its colour in words, for who does not see it. */
export const noteLabel = (note: NoteNode): string => {
  const color = t(`common.color.${note.color}`)
  return note.meta.n === undefined ? t('list.noteUnnumbered', { color }) : t('list.note', { n: `N${note.meta.n}`, color })
}
export const zoneTitle = (zone: ZoneNode): string => zone.title || t('list.unnamedZone')
export const groupTitle = (group: GroupNode): string => group.title || t('list.unnamedGroup')

export function changeWords(change: Change): string {
  const { note, text } = { note: noteName(change.note), text: change.note.text }
  const place = change.place || t('list.table')
  if (change.kind === 'added') return t('list.news.added', { place, text })
  if (change.kind === 'moved') return t('list.news.moved', { note, place })
  if (change.kind === 'edited') return t('list.news.edited', { note, text })
  return t('list.news.removed', { note })
}

export interface Place {
  label: string
  notes: readonly NoteNode[]
  target: Target
  /** a group stands under its zone */
  inZone: boolean
}
/** The record of a place; none of the table's. */
export const recordOf = ({ target }: Place, { zones }: BoardOutline): string =>
  target.kind === 'zone' ? (zones.find(({ id }) => id === target.id)?.record ?? '') : target.kind === 'group' ? target.id : ''
/** Every place these notes can be moved to: groups of their own zone first, then all others in reading order; not the one where they all lie. */
export function placesFor(notes: readonly NoteNode[], outline: BoardOutline): { near: Place[]; far: Place[] } {
  const ids = new Set(notes.map(({ id }) => id))
  const others = placesOf(outline).filter((place) => place.notes.filter(({ id }) => ids.has(id)).length < ids.size)
  const zone = outline.zones.find((part) => [...part.notes, ...part.groups.flatMap((group) => group.notes)].some(({ id }) => ids.has(id)))
  const isNear = (place: Place) =>
    place.target.kind === 'group' && (zone?.groups.some((group) => place.target.kind === 'group' && place.target.id === `shape:${group.id}`) ?? false)
  return { near: others.filter(isNear), far: others.filter((place) => !isNear(place)) }
}

function placesOf(outline: BoardOutline): Place[] {
  const group = (node: GroupNode, inZone: boolean): Place => ({ label: groupTitle(node), notes: node.notes, target: { kind: 'group', id: `shape:${node.id}` }, inZone })
  const zones = outline.zones.flatMap((zone): Place[] => [
    { label: zoneTitle(zone), notes: zone.notes, target: { kind: 'zone', id: zone.id }, inZone: false },
    ...zone.groups.map((node) => group(node, true)),
  ])
  return [...zones, ...outline.groups.map((node) => group(node, false)), { label: t('list.outside'), notes: outline.notes, target: { kind: 'table' }, inZone: false }]
}
