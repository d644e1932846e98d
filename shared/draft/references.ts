/** Sources of a draft, found again on the board as it is now: what each says, where it lies, and whether it is still there. Pure. */
import type { Outline, OutlineNote } from '../boards.ts'
import { sortTally } from '../facilitation/eligible.ts'
import type { CountedRound } from '../facilitation/support.ts'
import type { DraftContent, Inline, Source } from './content.ts'

/** Somebody's words or a result, as a draft refers to it. */
export interface Reference {
  /** `note:abc` */
  key: string
  kind: Source['kind']
  id: string
  /** of the note, or of the note that a comment is about; of a round its place; null where there is none */
  number: number | null
  /** words of the note or comment; title of the group or round */
  text: string
  lang: string | null
  /** as the workshop shows it */
  author: string | null
  anonymous: boolean
  /** titles of the zone and the group around it */
  place: string[]
  /** not on the board any more: `text` is empty */
  gone: boolean
}
/** A comment as files tell of it. */
export interface BookComment {
  id: string
  noteId: string
  text: string
  author: string | null
  anonymous: boolean
}
export interface ReferenceMaterial {
  outline: Outline
  rounds: readonly CountedRound[]
  comments: readonly BookComment[]
  /** numbers of notes that once were on the board */
  numbers: ReadonlyMap<string, number>
}

export const keyOf = ({ kind, id }: Source): string => `${kind}:${id}`
const blank = (source: Source): Reference => ({ ...source, key: keyOf(source), number: null, text: '', lang: null, author: null, anonymous: false, place: [], gone: false })

type Part = Pick<Outline, 'groups' | 'notes'>
const ofNote = (note: OutlineNote, place: string[]): Reference => ({
  ...blank({ kind: 'note', id: note.id }),
  number: note.number,
  text: note.text,
  lang: note.lang,
  author: note.author,
  anonymous: note.anonymous,
  place,
})
function* within(part: Part, around: string[]): Generator<Reference> {
  for (const group of part.groups) {
    yield { ...blank({ kind: 'group', id: group.id }), text: group.title, place: around }
    for (const note of group.notes)
      yield ofNote(
        note,
        [...around, group.title].filter((title) => title !== ''),
      )
  }
  for (const note of part.notes) yield ofNote(note, around)
}

/** Everything that can be referred to, by key. */
export function referencesOf({ outline, rounds, comments }: Omit<ReferenceMaterial, 'numbers'>): Map<string, Reference> {
  const found = new Map<string, Reference>()
  const add = (reference: Reference) => void found.set(reference.key, reference)
  for (const zone of outline.zones) for (const reference of within(zone, [zone.title])) add(reference)
  for (const reference of within(outline, [])) add(reference)
  for (const { round } of rounds) add({ ...blank({ kind: 'round', id: round.id }), number: round.number, text: round.title })
  for (const { id, noteId, text, author, anonymous } of comments) {
    const note = found.get(`note:${noteId}`)
    add({ ...blank({ kind: 'comment', id }), number: note?.number ?? null, text, author, anonymous, place: note?.place ?? [] })
  }
  return found
}

/** What a source leads to; one that is gone keeps the number it had. */
export function resolver(material: ReferenceMaterial): (source: Source) => Reference {
  const found = referencesOf(material)
  return ({ kind, id }) => found.get(keyOf({ kind, id })) ?? { ...blank({ kind, id }), number: kind === 'note' ? (material.numbers.get(id) ?? null) : null, gone: true }
}

/** Where a draft uses what: section ids, and `criteria`, `partners`, `plan`, `risks` for what stands in tables, by key. */
export function usesOf(content: DraftContent): Map<string, string[]> {
  const uses = new Map<string, string[]>()
  const use = (where: string, source: Source) => {
    const places = uses.get(keyOf(source)) ?? []
    if (!places.includes(where)) uses.set(keyOf(source), [...places, where])
  }
  const inLine = (where: string, line: readonly Inline[]) => {
    for (const part of line) if (part.type === 'source') use(where, part)
  }
  for (const { id, blocks } of content.sections) for (const block of blocks) for (const line of block.type === 'list' ? block.items : [block.content]) inLine(id, line)
  const tables = { plan: content.milestones, partners: content.partners, criteria: content.criteria, risks: content.risks }
  for (const [where, rows] of Object.entries(tables)) for (const row of rows) for (const source of row.sources) use(where, source)
  return uses
}

/** The best of a round, in order, with as many dots as they got. */
export const ranking = ({ tally }: CountedRound) => sortTally(tally, 'dots').filter(({ dots }) => dots > 0)
