/** The language of the page: a signal, `t()`, and the formats that go with it. Only the chosen catalogue is loaded. */
import { createSignal } from 'solid-js'
import { AppError } from '#shared/errors.ts'
import type { Locale } from '#shared/accounts.ts'
import type { TextKey } from '#shared/i18n/da/index.ts'
import { formatMessage, type Message, type Params } from '#shared/i18n/translate.ts'

type Catalogue = Readonly<Record<TextKey, Message>>
const STORED = 'samtavle.locale'
const load: Record<Locale, () => Promise<Catalogue>> = {
  da: async () => (await import('#shared/i18n/da/index.ts')).da,
  en: async () => (await import('#shared/i18n/en/index.ts')).en,
}

const [locale, set] = createSignal<Locale>('da')
const [catalogue, setCatalogue] = createSignal<Catalogue>({} as Catalogue)
export { locale }

/** The person's own choice, else the browser's first language that we have, else Danish. */
export function preferredLocale(): Locale {
  const stored = localStorage.getItem(STORED)
  if (stored === 'da' || stored === 'en') return stored
  return navigator.languages.find((language) => /^(da|en)\b/.test(language))?.startsWith('en') ? 'en' : 'da'
}

/** @param remember keep it as this browser's own choice */
export async function setLocale(next: Locale, remember = true): Promise<void> {
  const texts = await load[next]()
  if (remember) localStorage.setItem(STORED, next)
  document.documentElement.lang = next
  setCatalogue(() => texts)
  set(next)
}

/** A text in the page's language. Reactive: call it inside JSX or an effect. */
export const t = (key: TextKey, params?: Params): string => formatMessage(catalogue()[key] ?? key, locale(), params)

/** The words for a failure: what happened and what to do. */
export const explain = (error: unknown): string => t(error instanceof AppError ? `errors.${error.code}` : 'errors.internal')

export const formatDate = (at: string | number | Date, options: Intl.DateTimeFormatOptions = { dateStyle: 'long' }): string =>
  new Intl.DateTimeFormat(locale(), options).format(new Date(at))
export const formatNumber = (value: number): string => new Intl.NumberFormat(locale()).format(value)
/** Sorts as the page's language does: æ, ø, å last in Danish. */
export const compareText = (a: string, b: string): number => new Intl.Collator(locale(), { numeric: true }).compare(a, b)
