/** Board + application form → draft. Pure: the same board gives the same draft, and nothing is made up. */
import type { Locale } from '../accounts.ts'
import type { Outline, OutlineNote } from '../boards.ts'
import type { Draft, DraftNote, DraftSection, DraftSource } from '../drafts.ts'
import { bySupport } from '../facilitation/support.ts'
import { type ApplicationSection, type ApplicationTemplate, textIn } from '../templates/application.ts'
import { parseRef } from '../templates/refs.ts'
import type { Phase, Zone } from '../workshops.ts'
import { countParticipants, type Participant } from './participants.ts'

export interface DraftMaterial {
  workshop: Draft['workshop'] & { locale: Locale; zones: readonly Zone[]; programme: readonly Phase[] }
  outline: Outline
  application: ApplicationTemplate | undefined
  participants: readonly Participant[]
  /** heading of what lies outside every zone */
  outside: string
  /** place of notes and groups by the room's dots, see `supportOrder` */
  support?: Support
}
/** id of the section for what lies outside every zone */
const OUTSIDE = 'outside'
type Support = ReadonlyMap<string, number>

const draftNote = (note: OutlineNote): DraftNote => ({
  id: note.id,
  ref: note.number === null ? null : `N${note.number}`,
  text: note.text,
  author: note.author,
  anonymous: note.anonymous,
  via: note.via,
  lang: note.lang,
})

/** The most supported first; what nobody voted on stays in the order of the board. A group is as strong as its own dots, else as the best in it. */
function sourceOf(part: Pick<Outline, 'groups' | 'notes'>, { zoneId, title, support }: { zoneId: string; title: string; support: Support }): DraftSource {
  const inOrder = (notes: readonly OutlineNote[]) => bySupport(notes, (note) => support.get(note.id))
  const placeOf = (group: Outline['groups'][number]) => support.get(group.id) ?? support.get(inOrder(group.notes)[0]?.id ?? '')
  const groups = bySupport(part.groups, placeOf).map((group) => ({ id: group.id, title: group.title, notes: inOrder(group.notes).map(draftNote) }))
  const count = groups.reduce((sum, group) => sum + group.notes.length, part.notes.length)
  return { zoneId, title, groups, notes: inOrder(part.notes).map(draftNote), count }
}

const section = (sources: DraftSource[], facts: Omit<DraftSection, 'sources' | 'count'>): DraftSection => ({
  ...facts,
  sources,
  count: sources.reduce((sum, source) => sum + source.count, 0),
})

/** The form's sections, each with the zones that feed it, in the order of the board. What the form says of a section goes before what the zones say. */
function formSections(application: ApplicationTemplate, zones: readonly Zone[], sources: readonly DraftSource[], locale: Locale): DraftSection[] {
  const feeds = new Map(zones.map((zone) => [zone.id, zone.sections]))
  const isFed = ({ zoneId }: DraftSource, field: ApplicationSection) => field.feedsFromZones?.includes(zoneId) ?? feeds.get(zoneId)?.includes(field.id) ?? false
  return application.sections.map((field) =>
    section(
      sources.filter((source) => isFed(source, field)),
      {
        id: field.id,
        order: field.order,
        title: textIn(field, 'title', locale),
        guidance: textIn(field, 'guidance', locale),
        certain: field.certain,
        maxChars: field.maxChars,
        suggestedMaxChars: field.suggestedMaxChars,
      },
    ),
  )
}

/** Without a form the zones are the sections: minutes of the workshop, ready to be written on. */
const zoneSections = (sources: readonly DraftSource[]): DraftSection[] =>
  sources.map((source, at) =>
    section([source], { id: source.zoneId || OUTSIDE, order: at + 1, title: source.title, guidance: '', certain: true, maxChars: null, suggestedMaxChars: null }),
  )

export function draftOf({ workshop, outline, application, participants, outside, support = new Map() }: DraftMaterial): Draft {
  const { locale, zones, programme, ...facts } = workshop
  const sources = outline.zones.map((zone) => sourceOf(zone, { zoneId: zone.id, title: zone.title, support }))
  const rest = sourceOf(outline, { zoneId: '', title: outside, support })
  const annex = rest.count > 0 ? [...sources, rest] : sources
  return {
    locale,
    workshop: { id: facts.id, boardId: facts.boardId, title: facts.title, question: facts.question, place: facts.place, startsAt: facts.startsAt },
    application: application
      ? {
          id: application.id,
          fund: application.fund,
          year: application.year,
          name: application.name ?? null,
          version: parseRef(application.id)?.version ?? null,
          deadline: { value: application.deadline.value, tz: application.deadline.tz },
          disclaimer: textIn(application, 'disclaimer', locale),
        }
      : null,
    participants: countParticipants(participants),
    programme: programme.map(({ title, minutes }) => ({ title, minutes })),
    notes: annex.reduce((sum, source) => sum + source.count, 0),
    sections: application ? formSections(application, zones, sources, locale) : zoneSections(annex),
    annex,
  }
}
