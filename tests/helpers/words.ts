/** The words on the screens, from the catalogues: tests look for what a person reads, and survive a better wording. */
import type { Locale } from '#shared/accounts.ts'
import { da, type TextKey } from '#shared/i18n/da/index.ts'
import { en } from '#shared/i18n/en/index.ts'
import { formatMessage, type Message, type Params } from '#shared/i18n/translate.ts'

const texts: Record<Locale, Record<string, Message>> = { da, en }
export type Words = (key: TextKey, params?: Params) => string
export const words =
  (locale: Locale): Words =>
  (key, params) =>
    formatMessage(texts[locale][key] ?? key, locale, params)
