/** Texts for people. Danish is the source of the keys; a message is a string with `{name}` places, or one per plural form. */
export type Message = string | { readonly one: string; readonly other: string }
/** What a catalogue in another language must have: exactly the Danish keys. */
export type Texts<Source> = { readonly [Key in keyof Source]: Message }
export type Params = Readonly<Record<string, string | number>>

/**
 * Fills a message. `{n}` chooses the plural form and is written as the locale writes numbers, as every number is.
 * @param locale BCP 47
 */
export function formatMessage(message: Message, locale: string, params: Params = {}): string {
  const text = typeof message === 'string' ? message : message[pluralOf(locale, Number(params.n ?? 0))]
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name]
    if (value === undefined) return place
    return typeof value === 'number' ? numberFormat(locale).format(value) : value
  })
}

const plurals = new Map<string, Intl.PluralRules>()
function pluralOf(locale: string, n: number): 'one' | 'other' {
  let rules = plurals.get(locale)
  if (!rules) {
    rules = new Intl.PluralRules(locale)
    plurals.set(locale, rules)
  }
  return rules.select(n) === 'one' ? 'one' : 'other'
}

const numbers = new Map<string, Intl.NumberFormat>()
function numberFormat(locale: string): Intl.NumberFormat {
  let format = numbers.get(locale)
  if (!format) {
    format = new Intl.NumberFormat(locale)
    numbers.set(locale, format)
  }
  return format
}
