/** What one note still has to become on the server: the phone's queue as values. Everything that decides is here, nothing that waits. */
import type { ErrorCode } from '#shared/errors.ts'
import type { OwnNote } from '#shared/notes.ts'

export interface NewNote {
  text: string
  color: string
  zoneId?: string
  anonymous?: boolean
}
export interface NoteChange {
  text?: string
  color?: string
  /** null: in no zone */
  zoneId?: string | null
  /** of a private note: whether it will be signed */
  anonymous?: boolean
}

/** One note's outstanding work. `key` is also the request id, so that a repeated POST is the same note. */
export interface Entry {
  key: string
  /** order of entries */
  at: number
  /** the note's id on the server, once there is one */
  noteId?: string
  create?: NewNote
  /** a POST may have reached the server: `create` must not change any more */
  tried?: boolean
  change?: NoteChange
  remove?: boolean
  /** the server said no for good; kept until the person decides */
  refused?: ErrorCode
}

/** A note of this person as the screen shows it. `ref` is the queue's key for what was written on this page, else the server's id. */
export interface MyNote {
  ref: string
  text: string
  color: string
  zoneId: string | null
  number: number | null
  private: boolean
  anonymous: boolean
  /** a facilitator, who does not know whose it is, does not let it onto the board */
  heldBack: boolean
  /** a facilitator has taken it off the board for now */
  offBoard?: boolean
  state: 'saved' | 'waiting' | 'refused'
  reason?: ErrorCode
}

/** What of it the server may not have: its words, if any. */
export const unsentText = ({ create, change }: Entry): string[] => [change?.text ?? create?.text ?? []].flat()

export const belongsTo = (entry: Entry, ref: string): boolean => entry.key === ref || entry.noteId === ref

/** The entry with a change added: into the note itself while no request can have carried it away. */
export function withChange(entry: Entry, change: NoteChange): Entry {
  const { refused: _, ...rest } = entry
  if (rest.create && !rest.tried) return { ...rest, create: changed(rest.create, change) }
  return { ...rest, change: { ...rest.change, ...change } }
}

function changed({ zoneId, ...note }: NewNote, { zoneId: place = zoneId, ...change }: NoteChange): NewNote {
  return { ...note, ...change, ...(typeof place === 'string' && { zoneId: place }) }
}

/** The entry with the note taken away; undefined when the server can never have heard of it. */
export function withRemoval(entry: Entry): Entry | undefined {
  if (entry.create && !entry.tried) return undefined
  const { change: _, refused: __, ...rest } = entry
  return { ...rest, remove: true }
}

const shown = (note: OwnNote, ref: string): MyNote => ({
  ref,
  text: note.text,
  color: note.color,
  zoneId: note.zoneId,
  number: note.number,
  private: note.private,
  anonymous: note.anonymous ?? false,
  heldBack: note.heldBack ?? false,
  state: 'saved',
  ...(note.offBoard && { offBoard: true }),
})

/**
 * The server's list with what is still in the queue laid over it, newest first.
 * @param refOf the name a note goes by on this page, given its id: a row must not change its name when its note is sent
 */
export function myNotes(saved: readonly OwnNote[], entries: readonly Entry[], refOf: (noteId: string) => string = (id) => id): MyNote[] {
  const notes = new Map([...saved].sort((a, b) => a.at.localeCompare(b.at)).map((note) => [note.id, shown(note, refOf(note.id))]))
  for (const entry of entries) {
    const ref = entry.noteId ?? entry.key
    if (entry.remove) {
      notes.delete(ref)
      continue
    }
    const base = notes.get(ref) ?? (entry.create && fresh(ref, entry.create))
    if (!base) continue
    const state = entry.refused ? 'refused' : 'waiting'
    notes.set(ref, { ...base, ...entry.change, state, ...(entry.refused && { reason: entry.refused }) })
  }
  return [...notes.values()].reverse()
}

const fresh = (ref: string, note: NewNote): MyNote => ({
  ref,
  text: note.text,
  color: note.color,
  zoneId: note.zoneId ?? null,
  number: null,
  private: false,
  anonymous: note.anonymous ?? false,
  heldBack: false,
  state: 'waiting',
})
