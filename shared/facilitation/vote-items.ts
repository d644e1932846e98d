/** What is voted on, as it reads on the board now: the ballot paper of whoever has no board in front of them. Pure. */
import { z } from 'zod'
import type { Outline, OutlineNote } from '../boards.ts'

export const VoteItem = z.object({
  itemId: z.string(),
  kind: z.enum(['note', 'group']),
  /** of a group its title */
  text: z.string(),
  number: z.number().int().nullable(),
  color: z.string().nullable(),
  author: z.string().nullable(),
  anonymous: z.boolean(),
  own: z.boolean(),
  via: z.string().nullable(),
  lang: z.string().nullable(),
  /** titles of the zone and the group it lies in */
  zone: z.string().nullable(),
  group: z.string().nullable(),
  /** what is written in a group, in reading order */
  notes: z.array(z.string()),
  /** it was voted on, and is not on the board any more */
  gone: z.boolean(),
})
export type VoteItem = z.infer<typeof VoteItem>
/** In reading order as it was when the round opened. */
export const VoteItemList = z.object({ items: z.array(VoteItem) })

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
