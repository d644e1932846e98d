/** The words of a file in the language it is written in, and its dates in Danish time: the workshops are held there. */
import type { Catalogue } from '#server/http/locale.ts'
import type { Locale } from '#shared/accounts.ts'
import type { OutlineNote } from '#shared/boards.ts'
import type { TextKey } from '#shared/i18n/da/index.ts'
import { formatMessage, type Params } from '#shared/i18n/translate.ts'

export interface Words {
  locale: Locale
  t(key: TextKey, params?: Params): string
  /** 18. september 2018 */
  date(at: string): string
  /** 18. september 2018 kl. 19.00 */
  time(at: string): string
  /** 2018-09-18 19:24, sorts and fits in a cell */
  stamp(at: string): string
  /** 19.24 */
  clock(at: string): string
  /** a day without a clock, from YYYY-MM-DD: 1. mar. 2019 */
  day(value: string): string
  /** the month of such a day: mar. 2019 */
  month(value: string): string
  /** a time as the clock on the wall shows it, without a zone: 1. november 2018 kl. 23.59 */
  wallClock(value: string): string
}

const ZONE = { timeZone: 'Europe/Copenhagen' } as const
const TAG = { da: 'da-DK', en: 'en-GB' } as const

/** @param catalogue of that language; given by the caller, since a thread that makes one file would take longer to load them than to use them */
export function wordsFrom(locale: Locale, catalogue: Catalogue): Words {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(TAG[locale], { ...ZONE, ...options })
    return (at: string) => formatter.format(new Date(at))
  }
  const stamp = new Intl.DateTimeFormat('sv-SE', { ...ZONE, dateStyle: 'short', timeStyle: 'short' })
  return {
    locale,
    t: (key, params) => formatMessage(catalogue[key], locale, params),
    date: format({ dateStyle: 'long' }),
    time: format({ dateStyle: 'long', timeStyle: 'short' }),
    clock: format({ timeStyle: 'short' }),
    day: (value) => format({ dateStyle: 'medium', timeZone: 'UTC' })(`${value}T00:00Z`),
    month: (value) => format({ month: 'short', year: 'numeric', timeZone: 'UTC' })(`${value}T00:00Z`),
    stamp: (at) => stamp.format(new Date(at)),
    wallClock: (value) => format({ dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })(`${value}Z`),
  }
}

/** Who wrote a note, as a person reads it. */
export function authorOf(note: Pick<OutlineNote, 'author' | 'anonymous'>, words: Words): string {
  if (note.anonymous) return words.t('common.anonymous')
  return note.author ?? words.t('common.noName')
}
