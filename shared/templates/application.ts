/** What an application template says: the sections of a fund's form, its criteria and its budget. Data with a source for every fact. */
import type { Locale } from '../accounts.ts'

/** Parts of a draft that hold what a section is about: budget, timeline, partners, criteria and risks. */
export const SECTION_PARTS = ['budget', 'plan', 'partners', 'assessment'] as const
export type SectionPart = (typeof SECTION_PARTS)[number]

export interface ApplicationSection {
  id: string
  order: number
  title_da: string
  title_en: string
  type: string
  /** which of the draft's tables it is about (`SECTION_PARTS`); undefined in templates from before that could be said */
  part?: string | null | undefined
  /** ids of the zones whose notes are material for it; undefined: the zones themselves say what they feed */
  feedsFromZones?: string[] | undefined
  required: boolean
  guidance_da: string
  guidance_en: string
  /** the fund's own limit in characters, null where none is known */
  maxChars: number | null
  /** our advice in characters */
  suggestedMaxChars: number | null
  source: string
  /** false: reconstructed, to be checked against the agency's form */
  certain: boolean
}
/** One of the areas a fund gives money to in a year. */
export interface FocusArea {
  id: string
  title_da: string
  title_en: string
  certain: boolean
}
export interface Criterion {
  id: string
  title_da: string
  title_en: string
  question_da: string
  question_en: string
  certain: boolean
}
export interface BudgetPost {
  id: string
  title_da: string
  title_en: string
  unit_da: string
  unit_en: string
  certain: boolean
}
/** `egenfinansiering` carries the two numbers that `draft/financing.ts` counts with. */
export interface BudgetRule {
  id: string
  minOwnSharePercent?: number | null
  exemptBelowDkk?: number | null
  text_da: string
  text_en: string
  source: string
  certain: boolean
}
export interface RequiredAttachment {
  id: string
  title_da: string
  title_en: string
  mandatory: boolean
  certain: boolean
}
export interface ApplicationTemplate {
  /** of the library's own: of one version, see `refs.ts` */
  id: string
  name?: string | undefined
  fund: string
  year: number
  legalBasis: string
  /** wall-clock time in the zone `tz` */
  deadline: { value: string; tz: string; source: string; certain: boolean }
  disclaimer_da: string
  disclaimer_en: string
  focusAreas: FocusArea[]
  sections: ApplicationSection[]
  criteria: Criterion[]
  budget: { posts: BudgetPost[]; rules: BudgetRule[] }
  attachments: RequiredAttachment[]
}

/** Sections of those that came along before a template could say it. */
const PARTS_BEFORE: Readonly<Record<string, SectionPart>> = { tidsplan: 'plan', organisering: 'partners', oekonomi: 'budget', risici: 'assessment' }
/** The table that a section is about. */
export const partOf = ({ id, part }: Pick<ApplicationSection, 'id' | 'part'>): SectionPart | undefined =>
  part === undefined ? PARTS_BEFORE[id] : SECTION_PARTS.find((known) => known === part)

/** Template data keeps its languages side by side: `title_da`, `title_en`. */
export function textIn<Key extends string>(data: Readonly<Record<`${Key}_da` | `${Key}_en`, string>>, key: Key, locale: Locale): string {
  return data[`${key}_${locale}`]
}
