/** What differs between two states of a board, in words. */
import type { Changed, Comparison, FrameAt, NoteAt, Place } from '#shared/board/compare.ts'
import { NOTE_COLORS, type NoteColor } from '#shared/board/records.ts'
import { t } from '#web/i18n.tsx'

const groupName = (title: string): string => title || t('list.unnamedGroup')
const zoneName = (title: string): string => title || t('list.unnamedZone')
const frameName = ({ kind, title }: FrameAt): string => (kind === 'zone' ? zoneName(title) : groupName(title))

export function placeName({ zone, group }: Place): string {
  const around = zone ? t('history.inZone', { zone: zoneName(zone.title) }) : t('history.outsideZones')
  return group ? t('history.inGroup', { group: groupName(group.title), zone: around }) : around
}
export const moveLine = ({ before, after }: Changed<{ place: Place }>): string => t('history.movedFrom', { from: placeName(before.place), to: placeName(after.place) })

/** What was different about a note before: its text, its colour. */
export function changeLines({ before, after }: Changed<NoteAt>): string[] {
  const [then, now] = [before.note, after.note]
  return [
    ...(then.text === now.text ? [] : [t('history.before', { text: then.text })]),
    ...(then.color === now.color ? [] : [t('history.recolored', { before: colorName(then.color), after: colorName(now.color) })]),
  ]
}
const colorName = (color: string): string => (NOTE_COLORS.includes(color as NoteColor) ? t(`export.color.${color as NoteColor}`) : color)

/** Every change to groups and zones, a line each: new ones first, those that are gone last. */
export function frameLines({ frames }: Comparison): string[] {
  const added = frames.added.map((frame) => t(`history.${frame.kind}Added`, { name: frameName(frame), place: placeName(frame.place) }))
  const removed = frames.removed.map((frame) => t(`history.${frame.kind}Removed`, { name: frameName(frame), place: placeName(frame.place) }))
  const changed = frames.changed.flatMap(({ before, after }) => [
    ...(before.title === after.title ? [] : [t('history.renamed', { before: frameName(before), after: frameName(after) })]),
    ...(before.color === after.color ? [] : [t('history.frameRecolored', { name: frameName(after) })]),
  ])
  const moved = frames.moved.map(({ before, after }) => t('history.frameMoved', { name: frameName(after), from: placeName(before.place), to: placeName(after.place) }))
  return [...added, ...changed, ...moved, ...removed]
}
export function imageLines({ images }: Comparison): string[] {
  const said = (alt: string) => alt || t('history.noAlt')
  return [...images.added.map(({ alt }) => t('history.imageAdded', { alt: said(alt) })), ...images.removed.map(({ alt }) => t('history.imageRemoved', { alt: said(alt) }))]
}
