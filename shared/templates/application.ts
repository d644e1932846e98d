/** What an application template says: the sections of a fund's form, its criteria and its budget. Data with a source for every fact. */
import type { Locale } from '../accounts.ts'

export interface ApplicationSection {
  id: string
  order: number
  title_da: string
  title_en: string
  type: string
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
export interface ApplicationTemplate {
  id: string
  fund: string
  year: number
  legalBasis: string
  /** wall-clock time in the zone `tz` */
  deadline: { value: string; tz: string; source: string; certain: boolean }
  disclaimer_da: string
  disclaimer_en: string
  sections: ApplicationSection[]
}

/** Template data keeps its languages side by side: `title_da`, `title_en`. */
export function textIn<Key extends string>(data: Readonly<Record<`${Key}_da` | `${Key}_en`, string>>, key: Key, locale: Locale): string {
  return data[`${key}_${locale}`]
}
