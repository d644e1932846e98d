/** What happened between two states of one board, as people would tell it: what came, what was said differently, what lies elsewhere, what is gone. Pure. */
import type { Outline, OutlineNote } from '../boards.ts'

type Group = Outline['groups'][number]
type Image = Outline['images'][number]
/** Where something lies; null where there is no zone or group around it. */
export interface Place {
  zone: { id: string; title: string } | null
  group: { id: string; title: string } | null
}
export interface NoteAt {
  note: OutlineNote
  place: Place
}
/** A zone, or a group with the place it lies in. */
export interface FrameAt {
  kind: 'zone' | 'group'
  id: string
  title: string
  color: string
  /** notes in it */
  notes: number
  place: Place
}
export interface Changed<Thing> {
  before: Thing
  after: Thing
}
export interface Differences<Thing> {
  added: Thing[]
  /** its text, name or colour */
  changed: Changed<Thing>[]
  /** to another place. What lies in a group that moved has not moved itself. */
  moved: Changed<Thing>[]
  removed: Thing[]
}
export interface Comparison {
  notes: Differences<NoteAt>
  frames: Differences<FrameAt>
  images: Pick<Differences<Image>, 'added' | 'removed'>
}

const NOWHERE: Place = { zone: null, group: null }
interface Contents {
  notes: Map<string, NoteAt>
  frames: Map<string, FrameAt>
}

function contentsOf(outline: Outline): Contents {
  const notes = new Map<string, NoteAt>()
  const frames = new Map<string, FrameAt>()
  const lay = (list: readonly OutlineNote[], place: Place) => {
    for (const note of list) notes.set(note.id, { note, place })
  }
  const open = (part: Pick<Outline, 'groups' | 'notes'>, place: Place) => {
    for (const { id, title, color, notes: inside } of part.groups) {
      frames.set(id, { kind: 'group', id, title, color, notes: inside.length, place })
      lay(inside, { ...place, group: { id, title } })
    }
    lay(part.notes, place)
  }
  for (const zone of outline.zones) {
    frames.set(zone.id, { kind: 'zone', id: zone.id, title: zone.title, color: '', notes: zone.notes.length + inGroups(zone.groups), place: NOWHERE })
    open(zone, { zone: { id: zone.id, title: zone.title }, group: null })
  }
  open(outline, NOWHERE)
  return { notes, frames }
}
const inGroups = (groups: readonly Group[]): number => groups.reduce((sum, group) => sum + group.notes.length, 0)

/** A note in the same group as before has stayed, wherever the group went. */
const movedNote = ({ place: a }: NoteAt, { place: b }: NoteAt): boolean => a.group?.id !== b.group?.id || (a.group === null && a.zone?.id !== b.zone?.id)
const changedNote = ({ note: a }: NoteAt, { note: b }: NoteAt): boolean => a.text !== b.text || a.color !== b.color
const movedFrame = ({ place: a }: FrameAt, { place: b }: FrameAt): boolean => a.zone?.id !== b.zone?.id
const changedFrame = (a: FrameAt, b: FrameAt): boolean => a.title !== b.title || a.color !== b.color

type Judge<Thing> = Record<'changed' | 'moved', (a: Thing, b: Thing) => boolean>
function differ<Thing>(before: ReadonlyMap<string, Thing>, after: ReadonlyMap<string, Thing>, is: Judge<Thing>): Differences<Thing> {
  const kept = [...after].flatMap(([id, now]) => {
    const then = before.get(id)
    return then === undefined ? [] : [{ before: then, after: now }]
  })
  return {
    added: [...after].filter(([id]) => !before.has(id)).map(([, thing]) => thing),
    changed: kept.filter((pair) => is.changed(pair.before, pair.after)),
    moved: kept.filter((pair) => is.moved(pair.before, pair.after)),
    removed: [...before].filter(([id]) => !after.has(id)).map(([, thing]) => thing),
  }
}

/** Each list in reading order: of the state after, what is gone in that of the state before. A note that moved and says something else is in both lists. */
export function compareOutlines(before: Outline, after: Outline): Comparison {
  const [then, now] = [contentsOf(before), contentsOf(after)]
  const [old, young] = [byId(before.images), byId(after.images)]
  const { added, removed } = differ(old, young, { changed: () => false, moved: () => false })
  return {
    notes: differ(then.notes, now.notes, { changed: changedNote, moved: movedNote }),
    frames: differ(then.frames, now.frames, { changed: changedFrame, moved: movedFrame }),
    images: { added, removed },
  }
}
const byId = (images: readonly Image[]): Map<string, Image> => new Map(images.map((image) => [image.id, image]))

/** Nothing came, changed, moved or went. */
export const isSame = ({ notes, frames, images }: Comparison): boolean =>
  [...Object.values(notes), ...Object.values(frames), images.added, images.removed].every((list) => list.length === 0)
