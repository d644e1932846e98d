/** The list's hand on places and groups: each action is one step of undo, says what it did, and leaves the keyboard where the work goes on. */
import { breakGroup, changeGroup, makeGroup, mergeGroups, moveGroup } from '#shared/board/groups.ts'
import { recordIdOf, type Records } from '#shared/board/layout.ts'
import type { GroupNode, NoteNode } from '#shared/board/outline.ts'
import type { GroupColor } from '#shared/board/records.ts'
import { tidy, type TidyOptions } from '#shared/board/tidy.ts'
import { newId } from '#shared/ids.ts'
import { t } from '#web/i18n.tsx'
import { focusGroup } from './focus.ts'
import { moveAll } from './moves.ts'
import { groupTitle, type Place } from './words.ts'

export interface GroupActions {
  move(notes: readonly NoteNode[], place: Place): void
  /** @param zone template id; left out: where most of the notes lie */
  group(title: string, notes: readonly NoteNode[], zone?: string): void
  /** A group made of a suggestion, marked until it is accepted; says nothing, and leaves the keyboard where it is. */
  gather(title: string, notes: readonly NoteNode[]): void
  acceptGroup(group: GroupNode): void
  renameGroup(group: GroupNode, title: string): void
  paintGroup(group: GroupNode, color: GroupColor): void
  moveGroup(group: GroupNode, zone: { id: string; title: string } | undefined): void
  mergeInto(into: GroupNode, from: GroupNode): void
  breakGroup(group: GroupNode): void
  /** @param recordId of a zone or group @param title what it is called */
  tidy(recordId: string, title: string, options: Pick<TidyOptions, 'order' | 'votes'>): void
}
export interface Hand {
  edit(change: (records: Records) => void): void
  say(words: string): void
  rights(): { zones: boolean }
}

export function createGroupActions({ edit, say, rights }: Hand): GroupActions {
  const idOf = (group: GroupNode) => recordIdOf(group.id)
  return {
    move(notes, place) {
      const ids = notes.map(({ id }) => id)
      edit((records) => moveAll(records, ids, place.target, rights()))
      say(ids.length === 1 ? t('list.moved', { place: place.label }) : t('groups.movedSome', { n: ids.length, place: place.label }))
    },
    group(title, notes, zone) {
      const id = newId('group')
      edit((records) => makeGroup(records, { id: recordIdOf(id), title, notes: notes.map((note) => recordIdOf(note.id)), ...(zone !== undefined && { zone }) }, rights()))
      say(t('groups.made', { title: title || t('list.unnamedGroup'), n: notes.length }))
      focusGroup(id)
    },
    gather: (title, notes) =>
      edit((records) => makeGroup(records, { id: recordIdOf(newId('group')), title, suggested: true, notes: notes.map((note) => recordIdOf(note.id)) }, rights())),
    acceptGroup(group) {
      edit((records) => changeGroup(records, idOf(group), { suggested: false }))
      say(t('groups.accepted', { title: groupTitle(group) }))
    },
    renameGroup(group, title) {
      edit((records) => changeGroup(records, idOf(group), { title }))
      say(t('groups.renamed', { title: title || t('list.unnamedGroup') }))
      focusGroup(group.id)
    },
    paintGroup(group, color) {
      edit((records) => changeGroup(records, idOf(group), { color }))
      say(t('groups.painted', { title: groupTitle(group), color: color === 'black' ? t('groups.plain') : t(`common.color.${color}`) }))
    },
    moveGroup(group, zone) {
      edit((records) => moveGroup(records, idOf(group), zone?.id, rights()))
      say(t('groups.moved', { title: groupTitle(group), place: zone?.title ?? t('list.outside') }))
      focusGroup(group.id)
    },
    mergeInto(into, from) {
      edit((records) => mergeGroups(records, idOf(into), [idOf(from)], rights()))
      say(t('groups.merged', { from: groupTitle(from), into: groupTitle(into) }))
      focusGroup(into.id)
    },
    breakGroup(group) {
      edit((records) => breakGroup(records, idOf(group)))
      say(t('groups.broken', { title: groupTitle(group) }))
    },
    tidy(recordId, title, options) {
      edit((records) => tidy(records, recordId, { ...options, rights: rights() }))
      say(t('groups.tidied', { title }))
    },
  }
}
