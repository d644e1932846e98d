/** Where a note lies on the board as the phone reads it, and where it could go. Pure. */
import type { Outline, OutlineNote } from '#shared/boards.ts'

type Zone = Outline['zones'][number]
type Group = Outline['groups'][number]
/** `groupId` null: loose in the zone; `zoneId` null: outside every zone. */
export interface Spot {
  zoneId: string | null
  groupId: string | null
}
export interface Found {
  note: OutlineNote
  spot: Spot
  zone: Zone | undefined
  group: Group | undefined
}
export interface Choices {
  /** groups where the note lies already, without its own */
  near: readonly Group[]
  /** it can leave its group */
  out: boolean
  /** other zones with their groups */
  far: readonly Zone[]
}

export function findNote(outline: Outline, id: string): Found | undefined {
  const parts = [...outline.zones.map((zone) => ({ zone, ...part(zone) })), { zone: undefined, ...part(outline) }]
  for (const { zone, groups, notes } of parts) {
    const zoneId = zone?.id ?? null
    const loose = notes.find((note) => note.id === id)
    if (loose) return { note: loose, spot: { zoneId, groupId: null }, zone, group: undefined }
    for (const group of groups) {
      const note = group.notes.find((one) => one.id === id)
      if (note) return { note, spot: { zoneId, groupId: group.id }, zone, group }
    }
  }
  return undefined
}
const part = ({ groups, notes }: Pick<Zone, 'groups' | 'notes'>) => ({ groups, notes })

/** @param locked template ids of zones that nobody but facilitators may touch */
export function choicesFor(outline: Outline, { zone, spot }: Found, locked: readonly string[]): Choices {
  return {
    near: (zone ?? outline).groups.filter(({ id }) => id !== spot.groupId),
    out: spot.groupId !== null,
    far: outline.zones.filter(({ id }) => id !== spot.zoneId && !locked.includes(id)),
  }
}

/** All notes of a zone, in groups or not. */
export const notesOf = ({ groups, notes }: Pick<Zone, 'groups' | 'notes'>): number => notes.length + groups.reduce((sum, group) => sum + group.notes.length, 0)
