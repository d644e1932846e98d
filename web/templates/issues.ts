/** What the server says does not fit in a template, in words: where it is, and what is wrong there. */
import { AppError } from '#shared/errors.ts'
import type { TextKey } from '#shared/i18n/da/index.ts'
import { t } from '#web/i18n.tsx'
import { LIST_NAMES, LISTS, type ListName } from './lists.ts'

export interface Issue {
  /** `sections.3.title_en` */
  path: string
  code: string
  limit?: number
  expected?: string
}

/** Of a refusal; none when it was refused for another reason. @param under the part of the request that is the template */
export function issuesOf(error: unknown, under = ''): Issue[] {
  if (!(error instanceof AppError) || error.code !== 'invalid' || !Array.isArray(error.details)) return []
  return (error.details as Issue[]).map((issue) => ({ ...issue, path: issue.path.startsWith(under) ? issue.path.slice(under.length) : issue.path }))
}

const WORDS: Readonly<Record<string, TextKey>> = {
  too_small: 'templates.issue.too_small',
  too_big: 'templates.issue.too_big',
  invalid_type: 'templates.issue.invalid_type',
  invalid_value: 'templates.issue.invalid_value',
  invalid_format: 'templates.issue.invalid_format',
  unrecognized_keys: 'templates.issue.unrecognized_keys',
  taken: 'templates.issue.taken',
  order: 'templates.issue.order',
  no_such_day: 'templates.issue.no_such_day',
}
export function wordsOf({ code, limit, expected }: Pick<Issue, 'code' | 'limit' | 'expected'>): string {
  if (code === 'invalid_type' && (expected === 'int' || expected === 'number')) return t('templates.issue.number')
  if (code === 'too_small' && limit === 1) return t('templates.issue.empty')
  return t(WORDS[code] ?? 'templates.issue.other', { n: limit ?? 0, expected: expected ?? '' })
}

/** The list that a place lies in, its row, and the field of the row. */
export function placeIn(path: string): { list: ListName; at: number; field: string } | undefined {
  for (const list of LIST_NAMES) {
    const [, at, field = ''] = new RegExp(`^${LISTS[list].path.replace('.', '\\.')}\\.(\\d+)(?:\\.(.+))?$`).exec(path) ?? []
    if (at !== undefined) return { list, at: Number(at), field }
  }
  return undefined
}
/** `Afsnit 19 · Titel på engelsk`; where there are no words for it, the place itself. */
export function placeWords(path: string): string {
  const place = placeIn(path)
  if (!place) return path || t('templates.issue.whole')
  const spec = LISTS[place.list].fields.find(({ key }) => key === place.field)
  return [t(`templates.row.${place.list}`, { number: String(place.at + 1) }), spec ? t(spec.label) : place.field].filter(Boolean).join(' · ')
}
