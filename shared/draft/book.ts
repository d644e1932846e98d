/** The book: a draft with everything it rests on, as plain data from which every file is made. Pure; made where the file is made, off the server's own thread. */
import type { Outline } from '../boards.ts'
import type { Draft, DraftSection } from '../drafts.ts'
import type { CountedRound } from '../facilitation/support.ts'
import type { ApplicationTemplate } from '../templates/application.ts'
import { type Budget, budgetOf } from './budget.ts'
import type { BoardPlan } from './board-plan.ts'
import type { DraftContent, SectionContent, Source } from './content.ts'
import { type Financing, financingOf, financingRule } from './financing.ts'
import { type BookComment, type Reference, resolver, usesOf } from './references.ts'

/** A phase as it was entered. */
export interface CourseEntry {
  title: string
  /** ISO 8601; `to` is null for a phase that nobody has left */
  from: string
  to: string | null
}

/** What is sent to the thread that makes a file: nothing but data. */
export interface BookMaterial {
  draft: Draft
  /** the form it is written for, whole; undefined: the zones are the sections */
  application: ApplicationTemplate | undefined
  /** null: nobody has written anything yet; the draft is what the board holds */
  content: DraftContent | null
  /** text under sections that only an earlier template had */
  former: SectionContent[]
  outline: Outline
  rounds: CountedRound[]
  comments: BookComment[]
  /** numbers of all notes there ever were on the board, by id */
  numbers: [string, number][]
  course: CourseEntry[]
  plan: BoardPlan
  /** with the minutes of the workshop and the index of its evidence */
  annex: boolean
  /** ISO 8601 */
  exportedAt: string
}

export interface BookSection extends DraftSection {
  /** undefined: nobody has written here */
  written: SectionContent | undefined
}
/** A note with where the draft uses it: ids of sections, and names of tables. */
export interface Evidence {
  note: Reference
  uses: string[]
}
export interface Book extends Omit<BookMaterial, 'numbers'> {
  sections: BookSection[]
  budget: Budget | null
  financing: Financing | null
  resolve: (source: Source) => Reference
  /** by `keyOf` */
  uses: Map<string, string[]>
}

const isWritten = (section: SectionContent | undefined): boolean => section !== undefined && (section.blocks.length > 0 || section.choice !== null)

export function bookOf({ numbers, ...material }: BookMaterial): Book {
  const { draft, application, content, former } = material
  const written = new Map((content?.sections ?? []).filter(isWritten).map((section) => [section.id, section]))
  const budget = content && content.budget.length > 0 ? budgetOf(content.budget, application?.budget.posts.map(({ id }) => id) ?? []) : null
  const rule = application && financingRule(application)
  return {
    ...material,
    sections: draft.sections.map((section) => ({ ...section, written: written.get(section.id) })),
    budget,
    financing: budget && rule ? financingOf(budget.sums, rule) : null,
    resolve: resolver({ ...material, numbers: new Map(numbers) }),
    uses: content ? usesOf({ ...content, sections: [...content.sections, ...former] }) : new Map(),
  }
}

/** Every note of the board in reading order, the unused ones too. */
export function evidenceOf({ outline, uses, resolve }: Book): Evidence[] {
  const notes = [...outline.zones, outline].flatMap((part) => [...part.groups.flatMap((group) => group.notes), ...part.notes])
  return notes.map(({ id }) => ({ note: resolve({ kind: 'note', id }), uses: uses.get(`note:${id}`) ?? [] }))
}
