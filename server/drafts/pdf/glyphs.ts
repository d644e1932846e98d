/** Text as pieces of one font each, how wide they are, and what a page shows them with. */
import { isJoined, isRightToLeft } from '../flow/contained.ts'
import { type Face, facesFor, plainFace, type Style } from './faces.ts'
import { type OpenFont, PLAIN, Setting } from './setting.ts'

export interface FontDocument {
  font(name: string): unknown
  registerFont(name: string, file: string): unknown
}
export interface Piece {
  text: string
  face: Face
  /** drawn whole and from the right */
  rtl: boolean
}

/** Signs that are not seen: they steer, and no font has to have them. */
const UNSEEN = /^(?:\p{Cc}|\p{Cf}|[\uFE00-\uFE0F])$/u
/** Between letters that join these two decide how. */
const JOINERS = /[\u200C\u200D]/

export class Glyphs {
  readonly #document: FontDocument
  readonly #open = new Map<string, Setting>()
  readonly #faces = new Map<string, Face | null>()
  /** somebody wrote what no font here has */
  uncovered = false

  constructor(document: FontDocument) {
    this.#document = document
  }

  #setting(face: Face): Setting {
    const open = this.#open.get(face.id)
    if (open) return open
    this.#document.registerFont(face.id, face.file)
    this.#document.font(face.id)
    const { _font: font } = this.#document as unknown as { _font: OpenFont }
    const setting = new Setting(font, face.id === plainFace('regular').id || face.id === plainFace('bold').id)
    this.#open.set(face.id, setting)
    return setting
  }
  fontOf = (face: Face): OpenFont => this.#setting(face).font

  /** null: no font has it */
  #faceOf(char: string, style: Style): Face | null {
    const key = `${style}${char}`
    const known = this.#faces.get(key)
    if (known !== undefined) return known
    const code = char.codePointAt(0) ?? 0
    const face = facesFor(code, style).find((candidate) => this.fontOf(candidate).font.hasGlyphForCodePoint(code)) ?? null
    this.#faces.set(key, face)
    return face
  }

  /** Invisible signs go; the words themselves stay as they are in the file's own text. */
  pieces(text: string, style: Style): Piece[] {
    if (PLAIN.test(text)) return [{ text, face: plainFace(style), rtl: false }]
    const pieces: Piece[] = []
    for (const char of text) {
      const last = pieces.at(-1)
      if (UNSEEN.test(char)) {
        if (last && JOINERS.test(char) && (last.rtl || isJoined(last.text))) last.text += char
        continue
      }
      const found = this.#faceOf(char, style)
      if (found === null) this.uncovered = true
      const face = found ?? plainFace(style)
      const rtl = isRightToLeft(char)
      if (last && last.face.id === face.id && last.rtl === rtl) last.text += char
      else pieces.push({ text: char, face, rtl })
    }
    return pieces
  }

  widthOf({ text, face, rtl }: Piece, size: number): number {
    if (rtl) return this.fontOf(face).widthOfString(text, size, [])
    const setting = this.#setting(face)
    let width = 0
    for (const word of wordsIn(text)) width += setting.word(word).width
    return (width * size) / 1_000
  }
  widthOfText(text: string, style: Style, size: number): number {
    if (PLAIN.test(text)) return this.widthOf({ text, face: plainFace(style), rtl: false }, size)
    return this.pieces(text, style).reduce((sum, piece) => sum + this.widthOf(piece, size), 0)
  }

  /** The operand of a page's operator for text; null where letters do not simply follow one another. */
  shown({ text, face, rtl }: Piece): string | null {
    if (rtl) return null
    const setting = this.#setting(face)
    let shown = ''
    for (const word of wordsIn(text)) {
      const one = setting.word(word).shown
      if (one === null) return null
      shown += one
    }
    return shown.replaceAll('><', '')
  }
}

/** Each with the blank after it. */
function wordsIn(text: string): string[] {
  const words: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== ' ' && text[at] !== '\t') continue
    words.push(text.slice(from, at + 1))
    from = at + 1
  }
  if (from < text.length) words.push(text.slice(from))
  return words
}
