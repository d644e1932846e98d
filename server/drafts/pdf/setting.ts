/** How a font sets words: how wide they are, and what a page shows them with. */

/** A letter's place after the one before it, in thousandths of the size. */
interface Position {
  xAdvance: number
  advanceWidth: number
  xOffset: number
  yOffset: number
}
/** What pdfkit keeps of an open font; its types do not tell. */
export interface OpenFont {
  /** in a page's resources */
  id: string
  ref(): unknown
  font: { hasGlyphForCodePoint(code: number): boolean }
  widthOfString(text: string, size: number, features?: string[]): number
  /** the letters' codes in hexadecimal; they are in the file from then on */
  encode(text: string): [codes: string[], positions: Position[]]
}
export interface SetWord {
  /** thousandths of the size */
  width: number
  /** letters, and between them by how much the next one moves closer; null where they do not simply follow one another */
  shown: string | null
}

/** Nearly everything that is written here: all of it in our own letters. */
export const PLAIN = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u00B4\u00B6-\u00FF\u2013\u2014\u2018-\u201A\u201C-\u201E\u2026\u203A]+$/

/** A letter as it stands before a certain other one. */
interface Letter {
  code: string
  width: number
  /** 0: nothing moves */
  closer: number
}
const closerBy = ({ xAdvance, advanceWidth }: Position): number => Math.round((advanceWidth - xAdvance) * 100) / 100

/** As the font itself says: slow, for it asks every rule of its tables. */
function setByFont(font: OpenFont, text: string): SetWord {
  const [codes, positions] = font.encode(text)
  let [width, shown, simple] = [0, '<', true]
  for (const [at, position] of positions.entries()) {
    width += position.xAdvance
    shown += codes[at]
    const closer = closerBy(position)
    if (closer !== 0) shown += `>${closer}<`
    if (position.xOffset !== 0 || position.yOffset !== 0) simple = false
  }
  return { width, shown: simple ? `${shown}>` : null }
}

/** words repeat, long ones do not */
const LONGEST_KEPT = 24

export class Setting {
  readonly font: OpenFont
  readonly #own: boolean
  readonly #words = new Map<string, SetWord>()
  readonly #letters = new Map<number, Letter>()

  /** @param own the font has no ligatures: a letter depends on the next one only */
  constructor(font: OpenFont, own: boolean) {
    this.font = font
    this.#own = own
  }

  /** @param text with a blank at its end at most */
  word(text: string): SetWord {
    const known = this.#words.get(text)
    if (known) return known
    const word = this.#own && PLAIN.test(text) ? this.#setByLetters(text) : setByFont(this.font, text)
    if (text.length <= LONGEST_KEPT) this.#words.set(text, word)
    return word
  }

  #setByLetters(text: string): SetWord {
    let [width, shown] = [0, '<']
    for (let at = 0; at < text.length; at++) {
      const letter = this.#letter(text, at)
      width += letter.width
      shown += letter.closer === 0 ? letter.code : `${letter.code}>${letter.closer}<`
    }
    return { width, shown: `${shown}>` }
  }

  #letter(text: string, at: number): Letter {
    const key = text.charCodeAt(at) * 0x1_00_00 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0)
    const known = this.#letters.get(key)
    if (known) return known
    const [[code = ''], [position]] = this.font.encode(text.slice(at, at + 2))
    const letter = { code, width: position?.xAdvance ?? 0, closer: position ? closerBy(position) : 0 }
    this.#letters.set(key, letter)
    return letter
  }
}
