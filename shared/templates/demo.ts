/** The demo workshop: an evening that never was, in Danish and English. Loaded by the server only. */
import type { Locale } from '../accounts.ts'
import { arrangeBoard, type NewNote, type ZoneContent } from '../board/arrange.ts'
import { NOTE_COLORS, type NoteColor, type NoteMeta, type Via } from '../board/records.ts'
import type { Affiliation, TemplateSummary } from '../workshops.ts'
import danish from './demo.da.json' with { type: 'json' }
import english from './demo.en.json' with { type: 'json' }

export interface DemoParticipant {
  id: string
  /** null for those who gave none */
  name: string | null
  affiliation: Affiliation
  organisation: string | null
  role: 'facilitator' | 'participant'
}
export interface DemoNote {
  id: string
  zone: string
  group: string | null
  /** a participant's id; null for a note without a name */
  by: string | null
  via: Via
  lang: string
  at: string
  text: string
}
export interface DemoWorkshop {
  templateId: string
  title: string
  question: string
  place: string
  startsAt: string
  participants: DemoParticipant[]
  groups: { id: string; title: string; zone: string }[]
  notes: DemoNote[]
}

export const demoWorkshop = (locale: Locale): DemoWorkshop => (locale === 'da' ? danish : english) as DemoWorkshop

/** With the numbers the notes had that evening: two are missing, they were taken down. */
export const numberedNotes = (demo: DemoWorkshop): (DemoNote & { number: number })[] => demo.notes.map((note) => ({ ...note, number: Number(note.id.slice(1)) }))

/** A colour a zone, and now and then somebody took another pad. */
const colorOf = (zone: number, note: DemoNote): NoteColor => NOTE_COLORS[(zone + (note.via === 'paper' ? 3 : note.by === null ? 5 : 0)) % NOTE_COLORS.length] ?? 'yellow'

/**
 * The demo's board, laid out.
 * @param idOf the real note id of a demo note; @param memberOf the real member id of a demo participant
 */
export function demoRecords(demo: DemoWorkshop, template: TemplateSummary, idOf: (demoNote: string) => string, memberOf: (participant: string) => string) {
  const notes = numberedNotes(demo)
  const newNote = (zone: number, note: (typeof notes)[number]): NewNote => {
    const author: NoteMeta = note.by === null ? { anon: true } : { by: memberOf(note.by) }
    const meta: NoteMeta = { n: note.number, ...author, at: new Date(note.at).toISOString(), via: note.via, lang: note.lang }
    return { id: idOf(note.id), text: note.text, color: colorOf(zone, note), meta }
  }
  const contents = template.zones.map((zone, at): ZoneContent => {
    const here = notes.filter((note) => note.zone === zone.id)
    const pick = (group: string | null) => here.filter((note) => note.group === group).map((note) => newNote(at, note))
    const groups = demo.groups.filter((group) => group.zone === zone.id).map((group) => ({ id: `group-${group.id}`, title: group.title, notes: pick(group.id) }))
    return { zone, groups, notes: pick(null) }
  })
  return arrangeBoard(contents)
}
