/** What a template's lists are made of: the fields of each row, in the order in which one fills them in. */
import type { Locale } from '#shared/accounts.ts'
import { randomToken } from '#shared/ids.ts'
import type { TextKey } from '#shared/i18n/da/index.ts'
import type { TemplateContent } from '#shared/templates/content.ts'

export const LIST_NAMES = ['sections', 'criteria', 'posts', 'attachments', 'focusAreas'] as const
export type ListName = (typeof LIST_NAMES)[number]
/** A row of any list, as its fields are read and written. */
export type Row = { id: string; title_da: string; title_en: string; certain: boolean } & Record<string, unknown>

export interface FieldSpec {
  key: string
  kind: 'line' | 'text' | 'number' | 'switch' | 'type' | 'part' | 'feed'
  label: TextKey
  help?: TextKey
}
interface ListSpec {
  /** where it lies in the content */
  path: string
  /** begins the ids of rows that are added */
  prefix: string
  fields: readonly FieldSpec[]
  blank: Readonly<Record<string, unknown>>
  /** it cannot be empty */
  needed?: true
}

const TITLES: readonly FieldSpec[] = [
  { key: 'title_da', kind: 'line', label: 'templates.field.title_da' },
  { key: 'title_en', kind: 'line', label: 'templates.field.title_en' },
]
const CERTAIN: FieldSpec = { key: 'certain', kind: 'switch', label: 'templates.field.certain', help: 'templates.help.certain' }
const TITLED = { title_da: '', title_en: '', certain: false }

export const LISTS: Readonly<Record<ListName, ListSpec>> = {
  sections: {
    path: 'sections',
    prefix: 'afsnit',
    needed: true,
    blank: { ...TITLED, order: 0, type: 'text', part: null, required: true, guidance_da: '', guidance_en: '', maxChars: null, suggestedMaxChars: null, source: '' },
    fields: [
      ...TITLES,
      { key: 'guidance_da', kind: 'text', label: 'templates.field.guidance_da' },
      { key: 'guidance_en', kind: 'text', label: 'templates.field.guidance_en' },
      { key: 'type', kind: 'type', label: 'templates.field.type', help: 'templates.help.type' },
      { key: 'part', kind: 'part', label: 'templates.field.part', help: 'templates.help.part' },
      { key: 'maxChars', kind: 'number', label: 'templates.field.maxChars', help: 'templates.help.maxChars' },
      { key: 'suggestedMaxChars', kind: 'number', label: 'templates.field.suggestedMaxChars' },
      { key: 'required', kind: 'switch', label: 'templates.field.required' },
      CERTAIN,
      { key: 'source', kind: 'line', label: 'templates.field.source' },
      { key: 'feedsFromZones', kind: 'feed', label: 'templates.field.feed', help: 'templates.help.feed' },
    ],
  },
  criteria: {
    path: 'criteria',
    prefix: 'kriterium',
    blank: { ...TITLED, question_da: '', question_en: '' },
    fields: [
      ...TITLES,
      { key: 'question_da', kind: 'text', label: 'templates.field.question_da' },
      { key: 'question_en', kind: 'text', label: 'templates.field.question_en' },
      CERTAIN,
    ],
  },
  posts: {
    path: 'budget.posts',
    prefix: 'post',
    blank: { ...TITLED, unit_da: '', unit_en: '' },
    fields: [...TITLES, { key: 'unit_da', kind: 'line', label: 'templates.field.unit_da' }, { key: 'unit_en', kind: 'line', label: 'templates.field.unit_en' }, CERTAIN],
  },
  attachments: {
    path: 'attachments',
    prefix: 'bilag',
    blank: { ...TITLED, mandatory: false },
    fields: [...TITLES, { key: 'mandatory', kind: 'switch', label: 'templates.field.mandatory' }, CERTAIN],
  },
  focusAreas: { path: 'focusAreas', prefix: 'omraade', blank: TITLED, fields: [...TITLES, CERTAIN] },
}

/** Its title in the page's language, as far as there is one. */
export function rowTitle(row: Row, locale: Locale): { text: string; lang: Locale } {
  const own = row[`title_${locale}`]
  const other: Locale = locale === 'da' ? 'en' : 'da'
  return own ? { text: own, lang: locale } : { text: row[`title_${other}`], lang: other }
}
export const newRow = (list: ListName): Row => ({ ...LISTS[list].blank, id: `${LISTS[list].prefix}-${randomToken(6)}` }) as unknown as Row
export const rowsIn = (content: TemplateContent, list: ListName): Row[] => (list === 'posts' ? content.budget.posts : content[list]) as unknown as Row[]
