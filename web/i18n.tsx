/** The language of the page: a signal, `t()`, and the formats that go with it. Only the chosen language is loaded, and of it no more than the page needs. */
import { batch, createSignal } from 'solid-js'
import { AppError } from '#shared/errors.ts'
import type { Locale } from '#shared/accounts.ts'
import type { TextKey } from '#shared/i18n/da/index.ts'
import { formatMessage, type Message, type Params } from '#shared/i18n/translate.ts'

type Catalogue = Readonly<Record<TextKey, Message>>
type Part = 'first' | 'room' | 'rest'
const STORED = 'samtavle.locale'
const load: Record<Locale, Record<Part, () => Promise<Partial<Catalogue>>>> = {
  da: {
    first: async () => (await import('#shared/i18n/da/first.ts')).first,
    room: async () => (await import('#shared/i18n/da/room.ts')).room,
    rest: async () => (await import('#shared/i18n/da/rest.ts')).rest,
  },
  en: {
    first: async () => (await import('#shared/i18n/en/first.ts')).first,
    room: async () => (await import('#shared/i18n/en/room.ts')).room,
    rest: async () => (await import('#shared/i18n/en/rest.ts')).rest,
  },
}

const [locale, set] = createSignal<Locale>('da')
const [catalogue, setCatalogue] = createSignal<Catalogue>({} as Catalogue)
export { locale }

const ALL: readonly Part[] = ['first', 'room', 'rest']
let wanted = ALL
let target: Locale = 'da'

/** The newest wish wins, whichever file comes first. */
async function show(): Promise<void> {
  const [next, parts] = [target, wanted]
  const texts = await Promise.all(parts.map((part) => load[next][part]()))
  if (next !== target || parts !== wanted) return show()
  document.documentElement.lang = next
  batch(() => {
    setCatalogue(Object.assign({}, ...texts) as Catalogue)
    set(next)
  })
}
/** Starts with the texts of the door and the phone; pages that need more ask for `loadRoomTexts` or `loadAllTexts`. */
export function startWithFirstTexts(): Promise<void> {
  wanted = ['first']
  target = preferredLocale()
  return show()
}
/** The parts that are asked for and perhaps still on their way. */
let coming: Promise<void> | undefined
function want(parts: readonly Part[]): Promise<void> {
  if (coming && parts.every((part) => wanted.includes(part))) return coming
  wanted = parts
  coming = show().catch((error: unknown) => {
    // asked for again it is tried again
    coming = undefined
    throw error
  })
  return coming
}
/** What the list says before anybody opens anything. */
export const loadRoomTexts = (): Promise<void> => want(wanted.includes('rest') ? wanted : ['first', 'room'])
export const loadAllTexts = (): Promise<void> => want(ALL)

/** The person's own choice, else the browser's first language that we have, else Danish. */
export function preferredLocale(): Locale {
  const stored = localStorage.getItem(STORED)
  if (stored === 'da' || stored === 'en') return stored
  return navigator.languages.find((language) => /^(da|en)\b/.test(language))?.startsWith('en') ? 'en' : 'da'
}

/** @param remember keep it as this browser's own choice */
export async function setLocale(next: Locale, remember = true): Promise<void> {
  target = next
  await show()
  if (remember) localStorage.setItem(STORED, next)
}

/** A text in the page's language. Reactive: call it inside JSX or an effect. */
export const t = (key: TextKey, params?: Params): string => formatMessage(catalogue()[key] ?? key, locale(), params)

/** The words for a failure: what happened and what to do. */
export const explain = (error: unknown): string => t(error instanceof AppError ? `errors.${error.code}` : 'errors.internal')

/** English as it is written in Europe: the day before the month, and the clock up to 24. */
export const formatDate = (at: string | number | Date, options: Intl.DateTimeFormatOptions = { dateStyle: 'long' }): string =>
  new Intl.DateTimeFormat(locale() === 'en' ? 'en-GB' : locale(), options).format(new Date(at))
export const formatNumber = (value: number): string => new Intl.NumberFormat(locale()).format(value)
/** Sorts as the page's language does: æ, ø, å last in Danish. */
export const compareText = (a: string, b: string): number => new Intl.Collator(locale(), { numeric: true }).compare(a, b)
