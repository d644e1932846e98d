/** Danish numbers and sums of money: read as people type them, written as people read them. Pure. */
import type { Locale } from '../accounts.ts'

const TAG = { da: 'da-DK', en: 'en-GB' } as const
/** What stands around a number without saying anything: the currency, and the dash for no øre. */
const AROUND = /^(?:kr\.?|dkk)|(?:kr\.?|dkk)$/gi
const NO_OERE = /,-$|,–$/
const GROUPS = /^\d{1,3}(?:\.\d{3})+$/
const ENGLISH_GROUPS = /^\d{1,3}(?:,\d{3})+$/
const PLAIN = /^\d+(?:\.\d+)?$/

/** Which of the two signs is the decimal one, and the number written with it as a point; null when it makes no sense. */
function withPoint(text: string, locale: Locale): string | null {
  const [comma, point] = [text.lastIndexOf(','), text.lastIndexOf('.')]
  // both: the last one is the decimal sign, so that a pasted 1,234.50 is no accident
  if (comma >= 0 && point > comma) return GROUPS.test(text.slice(0, point).replaceAll(',', '.')) ? text.replaceAll(',', '') : null
  // one sign alone: in English the comma groups and the point is decimal
  if (locale === 'en' && comma >= 0 && ENGLISH_GROUPS.test(text)) return text.replaceAll(',', '')
  if (comma >= 0) {
    const whole = text.slice(0, comma)
    const known = whole.includes('.') ? GROUPS.test(whole) : true
    return known ? `${whole.replaceAll('.', '')}.${text.slice(comma + 1)}` : null
  }
  return locale === 'da' && GROUPS.test(text) ? text.replaceAll('.', '') : text
}

/**
 * `1.234,50`, `1234,5`, `12 000 kr.`, `1.500,-`: a number as Danes write it; `0.5` from a numeric keypad too.
 * @param locale in English `1,234` and `1.234` are read the other way round
 * @returns null for what is no such number, negative ones included
 */
export function parseNumber(text: string, locale: Locale = 'da'): number | null {
  const bare = text
    .normalize('NFKC')
    .replaceAll(/[\s\u2009\u202f]/g, '')
    .replace(AROUND, '')
    .replace(AROUND, '')
    .replace(NO_OERE, '')
  const plain = withPoint(/^[,.]/.test(bare) ? `0${bare}` : bare, locale)
  return plain !== null && PLAIN.test(plain) ? Number(plain) : null
}

const formats = new Map<string, Intl.NumberFormat>()
function formatIn(locale: Locale, decimals: number): Intl.NumberFormat {
  const key = `${locale}${decimals}`
  const format = formats.get(key) ?? new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: decimals })
  formats.set(key, format)
  return format
}
/** 1.234,5 */
export const formatNumber = (value: number, locale: Locale = 'da'): string => formatIn(locale, 2).format(value)
/** 1.234 kr. · DKK 1,234, never broken before the unit. */
export function formatKroner(value: number, locale: Locale = 'da'): string {
  const number = formatIn(locale, 0).format(Math.round(value))
  return locale === 'da' ? `${number}\u00A0kr.` : `DKK\u00A0${number}`
}

/** Whole kroner; half a krone goes up, whatever binary fractions make of it. */
export const wholeKroner = (value: number): number => Math.round(Number(value.toFixed(4)))
