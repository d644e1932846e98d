/** Words of others stay by themselves: a sign that turns the direction of writing ends where their text ends. */
const OPENS: Record<string, string> = { '\u202A': '\u202C', '\u202B': '\u202C', '\u202D': '\u202C', '\u202E': '\u202C', '\u2066': '\u2069', '\u2067': '\u2069', '\u2068': '\u2069' }
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g

/** The text with whatever it opens closed; the same text when it opens nothing. */
export function contained(text: string): string {
  const open: string[] = []
  for (const [sign] of text.matchAll(TURNS)) {
    const close = OPENS[sign]
    if (close) open.push(close)
    else if (open.includes(sign)) open.length = open.lastIndexOf(sign)
  }
  return text + open.toReversed().join('')
}

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and the Arabic presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text)
/** Devanagari: letters that join, and change their order. */
const JOINING = /[\u0900-\u097F\uA8E0-\uA8FF]/
/** Drawn letters do not say the words any more. */
export const isJoined = (text: string): boolean => JOINING.test(text)
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
/** A language tag that may stand in a file; undefined for anything else. */
export const languageTag = (lang: string | null | undefined): string | undefined => (lang && LANGUAGE.test(lang) ? lang : undefined)
