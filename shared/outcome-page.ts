/** From the board to what facilitators answer, and to what everybody may read. Pure; no name gets through here. */
import type { Outline, OutlineNote } from './boards.ts'
import { sortTally } from './facilitation/eligible.ts'
import { bySupport, type CountedRound, dotsByItem, supportOrder } from './facilitation/support.ts'
import { votable } from './facilitation/votable.ts'
import type { IdeaStatus } from './idea-statuses.ts'
import type { Idea, PublicIdea, PublicNote, PublicRound, PublicZone } from './outcomes.ts'

export interface OutcomeMaterial {
  outline: Outline
  /** closed rounds, oldest first */
  rounds: readonly CountedRound[]
  answers: ReadonlyMap<string, { status: IdeaStatus; reason: string }>
}
type Group = Outline['groups'][number]
type Part = Pick<Outline, 'groups' | 'notes'>
interface Item {
  id: string
  group: Group | null
  note: OutlineNote | null
  zone: string | null
}

const partsOf = (outline: Outline): { zone: string | null; part: Part }[] => [...outline.zones.map((part) => ({ zone: part.title, part })), { zone: null, part: outline }]

/** Groups with something in them, notes on their own, and notes in groups that have an answer of their own. */
function itemsOf({ outline, answers }: OutcomeMaterial): Item[] {
  return partsOf(outline).flatMap(({ zone, part }) => {
    const ofNote = (note: OutlineNote): Item => ({ id: note.id, group: null, note, zone })
    const groups = part.groups.filter(({ notes }) => notes.length > 0)
    return [
      ...groups.flatMap((group): Item[] => [{ id: group.id, group, note: null, zone }, ...group.notes.filter(({ id }) => answers.has(id)).map(ofNote)]),
      ...part.notes.map(ofNote),
    ]
  })
}

/** @param used ids of notes and groups that the written draft rests on */
export function ideasOf(material: OutcomeMaterial, used: ReadonlySet<string>): Idea[] {
  const [dots, support] = [dotsByItem(material.rounds), supportOrder(material.rounds)]
  const ideas = itemsOf(material).map(({ id, group, note, zone }): Idea => {
    const answer = material.answers.get(id)
    return {
      id,
      kind: group ? 'group' : 'note',
      text: group?.title ?? note?.text ?? '',
      lang: note?.lang ?? null,
      number: note?.number ?? null,
      color: group?.color ?? note?.color ?? '',
      zone,
      notes: group?.notes.length ?? 1,
      dots: dots.get(id) ?? null,
      inDraft: used.has(id) || (group?.notes.some((within) => used.has(within.id)) ?? false),
      status: answer?.status ?? null,
      reason: answer?.reason ?? '',
    }
  })
  return bySupport(ideas, ({ id }) => support.get(id))
}

type Dots = ReadonlyMap<string, number>
const publicNote = ({ id, number, text, lang, color }: OutlineNote, dots: Dots): PublicNote => ({ number, text, lang, color, dots: dots.get(id) ?? null })

/** Answered ideas, the most supported first. */
export function publicIdeas(material: OutcomeMaterial): PublicIdea[] {
  const [dots, support] = [dotsByItem(material.rounds), supportOrder(material.rounds)]
  return bySupport(itemsOf(material), ({ id }) => support.get(id)).flatMap(({ id, group, note }): PublicIdea[] => {
    const answer = material.answers.get(id)
    if (!answer) return []
    const notes = (group?.notes ?? (note ? [note] : [])).map((within) => publicNote(within, dots))
    return [{ kind: group ? 'group' : 'note', text: group?.title ?? note?.text ?? '', lang: note?.lang ?? null, ...answer, dots: dots.get(id) ?? null, notes }]
  })
}

export function publicZones({ outline, rounds }: OutcomeMaterial): PublicZone[] {
  const dots = dotsByItem(rounds)
  return partsOf(outline)
    .filter(({ part }) => part.notes.length > 0 || part.groups.some(({ notes }) => notes.length > 0))
    .map(({ zone, part }) => ({
      title: zone ?? '',
      groups: part.groups
        .filter(({ notes }) => notes.length > 0)
        .map((group) => ({ title: group.title, dots: dots.get(group.id) ?? null, notes: group.notes.map((note) => publicNote(note, dots)) })),
      notes: part.notes.map((note) => publicNote(note, dots)),
    }))
}

/** Who voted, on paper or through somebody else is nobody's business here: only how many dots. */
export function publicRounds({ outline, rounds }: OutcomeMaterial): PublicRound[] {
  const items = new Map(votable(outline).map((item) => [item.itemId, item]))
  return rounds.map(({ round, tally }) => {
    const { number, title, dots, maxPerItem, secret, who, target, eligible, turnout } = round
    const ranking = sortTally(tally, 'dots')
      .filter((item) => item.dots > 0)
      .map((item) => {
        const found = items.get(item.itemId)
        return { text: found?.text ?? null, number: found?.number ?? null, lang: found?.lang ?? null, dots: item.dots }
      })
    return { number, title, dots, maxPerItem, secret, who, target, eligible, turnout, cast: tally.reduce((sum, item) => sum + item.dots, 0), ranking }
  })
}
