/** What can be voted on, read from the board as it is now. Pure; also runs in the browser. */
import type { Outline, OutlineNote } from '../boards.ts'
import type { VoteItem } from './vote-items.ts'

type Place = Pick<VoteItem, 'zone' | 'group'>
const NOWHERE = { text: '', number: null, color: null, author: null, anonymous: false, own: false, via: null, lang: null, zone: null, group: null, notes: [] }

const ofNote = (note: OutlineNote, place: Place): VoteItem => {
  const { id, number, text, color, author, anonymous, own, via, lang } = note
  return { itemId: id, kind: 'note', text, number, color, author, anonymous, own, via, lang, ...place, notes: [], gone: false }
}
const ofGroup = (group: Outline['groups'][number], zone: string | null): VoteItem => ({
  ...NOWHERE,
  itemId: group.id,
  kind: 'group',
  text: group.title,
  zone,
  notes: group.notes.map((note) => note.text),
  gone: false,
})

/** Everything that can be voted on: each group before its notes, zone by zone. */
export function votable(outline: Outline): VoteItem[] {
  const within = (zone: string | null, part: Pick<Outline, 'groups' | 'notes'>): VoteItem[] => [
    ...part.groups.flatMap((group) => [ofGroup(group, zone), ...group.notes.map((note) => ofNote(note, { zone, group: group.title }))]),
    ...part.notes.map((note) => ofNote(note, { zone, group: null })),
  ]
  return [...outline.zones.flatMap((zone) => within(zone.title, zone)), ...within(null, outline)]
}

/** @param ids what the round is about, in its order */
export function voteItems(outline: Outline, ids: readonly string[]): VoteItem[] {
  const known = new Map(votable(outline).map((item) => [item.itemId, item]))
  return ids.map((itemId) => known.get(itemId) ?? { ...NOWHERE, itemId, kind: 'note', gone: true })
}
