/** The board as it leaves Samtavle: the outline with names, as a file of its own. */
import { z } from 'zod'
import { fileAddress } from './board/files.ts'
import type { BoardOutline, GroupNode, NoteNode } from './board/outline.ts'
import { type Outline, type OutlineNote, OutlineSchema } from './boards.ts'
import { RoundSchema, TallyItem } from './facilitation/votes.ts'

export const EXPORT_FORMATS = ['json', 'csv', 'md', 'tldr'] as const
/** Says what the JSON file is, for whoever finds it in ten years. */
export const EXPORT_MARK = 'samtavle-board/1'
export const BoardExport = OutlineSchema.extend({
  format: z.literal(EXPORT_MARK),
  exportedAt: z.iso.datetime(),
  workshop: z.object({ title: z.string(), question: z.string() }),
  /** counted rounds in order, with the rule that was declared */
  rounds: z.array(RoundSchema.omit({ mayVote: true }).extend({ rule: z.string(), tally: z.array(TallyItem) })),
})
export type BoardExport = z.infer<typeof BoardExport>

/** Which board it is, and how its authors are shown to one person. */
export interface OutlineFrame {
  boardId: string
  title: string
  /** those who may be named; everybody else is shown without a name */
  members: readonly { id: string; name: string | null }[]
  /** the caller's member id */
  self: string
  /** counted dots by note or group */
  votes?: ReadonlyMap<string, number>
}
type Frame = { names: ReadonlyMap<string, string | null>; self: string; votes: ReadonlyMap<string, number> }
type Group = Outline['groups'][number]

const votesOf = (id: string, { votes }: Frame) => (votes.has(id) ? { votes: votes.get(id) } : {})
function namedNote(note: NoteNode, frame: Frame): OutlineNote {
  const { n, by, via, anon, lang, at } = note.meta
  return {
    id: note.id,
    number: n ?? null,
    text: note.text,
    color: note.color,
    author: by === undefined || anon ? null : (frame.names.get(by) ?? null),
    own: by !== undefined && by === frame.self,
    anonymous: anon === true,
    via: via ?? null,
    lang: lang ?? null,
    at: at ?? null,
    ...votesOf(note.id, frame),
  }
}

/** Adds names to what was read from the board; member ids do not leave. */
export function presentOutline(outline: BoardOutline, { members, self, votes = new Map(), ...frame }: OutlineFrame): Outline {
  const within = { names: new Map(members.map((member) => [member.id, member.name])), self, votes }
  const notes = (list: NoteNode[]): OutlineNote[] => list.map((note) => namedNote(note, within))
  const groups = (list: GroupNode[]): Group[] =>
    list.map((group) => ({
      id: group.id,
      title: group.title,
      color: group.color,
      ...(group.suggested && { suggested: true as const }),
      notes: notes(group.notes),
      ...votesOf(group.id, within),
    }))
  return {
    boardId: frame.boardId,
    title: frame.title,
    zones: outline.zones.map((zone) => ({ id: zone.id, title: zone.title, groups: groups(zone.groups), notes: notes(zone.notes) })),
    groups: groups(outline.groups),
    notes: notes(outline.notes),
    images: outline.images.map(({ id, alt, hash, zone }) => ({ id, alt, url: fileAddress(frame.boardId, hash), zoneId: zone })),
  }
}

/** A note with where it lies; null where there is no zone or group around it. */
export interface PlacedNote {
  note: OutlineNote
  zone: string | null
  group: string | null
}

/** Every note once, in reading order. */
export function placedNotes(outline: Outline): PlacedNote[] {
  const within = (zone: string | null, part: { groups: Group[]; notes: OutlineNote[] }): PlacedNote[] => [
    ...part.groups.flatMap((group) => group.notes.map((note) => ({ note, zone, group: group.title }))),
    ...part.notes.map((note) => ({ note, zone, group: null })),
  ]
  return [...outline.zones.flatMap((zone) => within(zone.title, zone)), ...within(null, outline)]
}
