/** Text as pieces of one font each, and how wide they are. */
import { isRightToLeft } from '../flow/contained.ts'
import { type Face, facesFor, plainFace, type Style } from './faces.ts'

/** What pdfkit keeps of an open font; its types do not tell. */
interface OpenFont {
  font: { hasGlyphForCodePoint(code: number): boolean }
  widthOfString(text: string, size: number, features?: string[]): number
}
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
/** Between Arabic letters these two decide how they join. */
const JOINERS = /[\u200C\u200D]/

/** Nearly everything that is written here: all of it in our own letters. */
const PLAIN = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u00B4\u00B6-\u00FF\u2013\u2014\u2018-\u201A\u201C-\u201E\u2026\u203A]+$/

export class Glyphs {
  readonly #document: FontDocument
  readonly #open = new Map<string, OpenFont>()
  readonly #faces = new Map<string, Face | null>()
  readonly #widths = new Map<string, number>()
  /** somebody wrote what no font here has */
  uncovered = false

  constructor(document: FontDocument) {
    this.#document = document
  }

  fontOf(face: Face): OpenFont {
    const open = this.#open.get(face.id)
    if (open) return open
    this.#document.registerFont(face.id, face.file)
    this.#document.font(face.id)
    const font = (this.#document as unknown as { _font: OpenFont })._font
    this.#open.set(face.id, font)
    return font
  }

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
        if (last?.rtl && JOINERS.test(char)) last.text += char
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
    const key = `${face.id} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known * size
    const width = this.fontOf(face).widthOfString(text, 1_000, rtl ? [] : undefined) / 1_000
    if (text.length <= LONGEST_KEPT) this.#widths.set(key, width)
    return width * size
  }
}
/** words repeat, long ones do not */
const LONGEST_KEPT = 24
