/** Text as it may stand in a page. */
import { languageTag } from '../flow/contained.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: what HTML does not allow as a character
const NOT_HTML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\r': '&#13;' }
export const htmlText = (text: string): string => text.replaceAll(NOT_HTML, '').replaceAll(/[&<>"'\r]/g, (sign) => SIGNS[sign] ?? sign)

const inLanguage = (lang: string | null | undefined): string => {
  const tag = languageTag(lang)
  return tag === undefined ? '' : ` lang="${tag}"`
}
/** Isolated: whichever way it is written, it turns nothing around it. */
export const said = (text: string, lang?: string | null): string => `<bdi${inLanguage(lang)}>${htmlText(text)}</bdi>`
