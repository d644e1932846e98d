/** What a check says, in the words of the catalogue. Pure. */
import type { Locale } from '../accounts.ts'
import type { TextKey } from '../i18n/da/index.ts'
import type { Params } from '../i18n/translate.ts'
import type { Check } from './checks.ts'
import { formatKroner } from './money.ts'

const MONEY: ReadonlySet<string> = new Set(['kroner', 'missing', 'required', 'mostApplied', 'exemptBelow'])

/** @param t texts of `locale` */
export function checkWords({ id, params = {} }: Check, locale: Locale, t: (key: TextKey, params?: Params) => string): string {
  const shown = Object.entries(params).map(([name, value]) => [name, MONEY.has(name) ? formatKroner(Number(value), locale) : value] as const)
  // a sentence that ends with kroner has its full stop already
  return t(`check.${id}`, Object.fromEntries(shown)).replaceAll('kr..', 'kr.')
}
