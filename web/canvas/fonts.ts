/** Atkinson Hyperlegible Next as tldraw's only family, and every file of tldraw's from our own origin. */
/** tldraw knows 16 faces in four families and asks for all of them; here they are one variable face and its Latin Extended half. */
import { DefaultFontFaces, DefaultFontFamilies, DefaultFontStyle, allDefaultFontFaces, type Editor, type TLFontFace } from 'tldraw'
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import latin from '../styles/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import latinExt from '../styles/fonts/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url'

/** The name stays: tldraw's own font table, and files from elsewhere, refer to it. */
const FAMILY = 'tldraw_sans'
export const FONT_STACK = `'${FAMILY}', 'Noto Sans', 'Noto Sans Arabic', system-ui, sans-serif`
const WEIGHTS = '200 800'
/** A font that does not come must not hold up the board for longer than this. */
const FONT_WAIT_MS = 1500

const LATIN_EXT: TLFontFace = {
  family: FAMILY,
  weight: WEIGHTS,
  style: 'normal',
  src: { url: latinExt, format: 'woff2' },
  unicodeRange:
    'U+100-2BA, U+2BD-2C5, U+2C7-2CC, U+2CE-2D7, U+2DD-2FF, U+304, U+308, U+329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
}
const LATIN: TLFontFace = DefaultFontFaces.tldraw_sans.normal.normal
/** What a shape with text asks for; without the second, ş and ł are another font in a picture. */
export const FACES: TLFontFace[] = [LATIN, LATIN_EXT]

/** Before an editor asks for it: the editor finds it in the page. */
function fetchFace({ family, weight = WEIGHTS, style = 'normal', unicodeRange = 'U+0-10FFFF' }: TLFontFace, url: string): void {
  const face = new FontFace(family, `url(${JSON.stringify(url)})`, { weight, style, unicodeRange, display: 'swap' })
  document.fonts.add(face)
  // the editor says so if there is none
  void face.load().catch(() => undefined)
}

/** Call once, before the first editor. */
export function applyFonts(): void {
  // else a new note carries the font 'draw': tldraw's style for the next shape beats a shape's own defaults
  DefaultFontStyle.setDefaultValue('sans')
  for (const face of allDefaultFontFaces) Object.assign(face, { family: FAMILY, weight: WEIGHTS, style: 'normal', src: { url: 'tldraw_sans', format: 'woff2' } })
  fetchFace(LATIN, latin)
  fetchFace(LATIN_EXT, latinExt)
  for (const family of ['draw', 'sans', 'serif', 'mono'] as const) DefaultFontFamilies[family] = FONT_STACK
}

/** They were asked for with the canvas' code and have mostly come before there is an editor. */
export const areFontsThere = (): boolean => [...document.fonts].every(({ family, status }) => family !== FAMILY || status === 'loaded')

/** Texts are measured when a note is made: the font has to be there first. */
export async function loadFonts(editor: Editor): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, FONT_WAIT_MS))
  await Promise.race([late, Promise.allSettled(FACES.map((face) => editor.fonts.ensureFontIsLoaded(face)))])
}

const BLANK = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
const own = getAssetUrlsByImport()
const all = <T extends object>(urls: T, url: string): T => Object.fromEntries(Object.keys(urls).map((key) => [key, url])) as T
/** tldraw merges this over the addresses of its own server: a key that is missing here is a request to it. */
export const assetUrls = { ...own, fonts: all(own.fonts, latin), embedIcons: all(own.embedIcons, BLANK) }
