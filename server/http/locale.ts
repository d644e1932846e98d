/** Which language a person is answered in: the best of `Accept-Language` that we have, else Danish. */
import type { Locale } from '#shared/accounts.ts'
import { da, type TextKey } from '#shared/i18n/da/index.ts'
import { en } from '#shared/i18n/en/index.ts'
import { formatMessage, type Message, type Params } from '#shared/i18n/translate.ts'

export type Catalogue = Readonly<Record<TextKey, Message>>
export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = { da, en }

export function preferredLocale(acceptLanguage: string | undefined): Locale {
  let best: { locale: Locale; weight: number } = { locale: 'da', weight: 0 }
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [tag = '', quality] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/)
    const weight = quality === undefined ? 1 : Number(quality)
    const language = tag.split('-')[0]
    if ((language === 'da' || language === 'en') && weight > best.weight) best = { locale: language, weight }
  }
  return best.locale
}

/** A text of the catalogues, for answers and for the server's own two lines. */
export const say = (locale: Locale, key: TextKey, params?: Params): string => formatMessage(CATALOGUES[locale][key], locale, params)
