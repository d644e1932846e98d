/** Names of downloaded files: what the workshop is called, safe on every system. */

const LETTERS: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa', ß: 'ss' }
const MAX_LENGTH = 80

/** Without what Windows, macOS or a shell would trip over. */
const clean = (title: string): string =>
  title
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
    .slice(0, MAX_LENGTH)
    .trim()

/** `Content-Disposition` of a download: readable everywhere, and with its real letters where they are understood. */
export function attachment(title: string, extension: string): string {
  const name = `${clean(title) || 'samtavle'}.${extension}`
  const ascii = name
    .replaceAll(/[æøåÆØÅß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[^\x20-\x7e]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
