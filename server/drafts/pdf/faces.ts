/**
 * The letters of the PDF: our own for Latin, and Noto for what people write besides: Cyrillic, Greek, Vietnamese, Devanagari, Arabic, emoji (in one colour).
 * All under the SIL Open Font License, embedded in the file as far as they are used. Not covered, and shown as an empty box, are among others
 * Hebrew, Thai, the other Indian scripts, Chinese, Japanese and Korean; their words are in the file all the same, for copying and reading aloud.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
type Weight = 400 | 700
export type Style = 'regular' | 'bold'
const WEIGHTS = { regular: 400, bold: 700 } as const

interface Family {
  name: string
  weights: readonly Weight[]
  /** parts of the family to leave alone */
  without?: RegExp
}
/** In the order in which they are asked. */
const FAMILIES: readonly Family[] = [
  { name: 'atkinson-hyperlegible-next', weights: [400, 700] },
  { name: 'noto-sans', weights: [400, 700], without: /^latin$/ },
  { name: 'noto-sans-arabic', weights: [400, 700], without: /latin|math|symbols/ },
  { name: 'noto-emoji', weights: [400, 700] },
]

export interface Face {
  /** by which the document knows it */
  id: string
  file: string
}
interface Part {
  family: string
  name: string
  weights: readonly Weight[]
  ranges: readonly (readonly [number, number])[]
}

const folder = (family: string): string => require.resolve(`@fontsource/${family}/unicode.json`).replace(/unicode\.json$/, '')
const rangesOf = (list: string): [number, number][] =>
  list.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace('U+', '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })

let known: readonly Part[] | undefined
function parts(): readonly Part[] {
  known ??= FAMILIES.flatMap(({ name: family, weights, without }) => {
    const ranges = JSON.parse(readFileSync(`${folder(family)}unicode.json`, 'utf8')) as Record<string, string>
    return Object.entries(ranges)
      .filter(([name]) => !without?.test(name))
      .map(([name, list]) => ({ family, name: name.replaceAll(/[[\]]/g, ''), weights, ranges: rangesOf(list) }))
  })
  return known
}

/** Files that may have a character, the likeliest first. */
export function facesFor(code: number, style: Style): Face[] {
  const weight = WEIGHTS[style]
  return parts()
    .filter(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to))
    .map(({ family, name, weights }) => {
      const id = `${family}-${name}-${weights.includes(weight) ? weight : 400}-normal`
      return { id, file: `${folder(family)}files/${id}.woff` }
    })
}
/** What an uncovered character is drawn with. */
export function plainFace(style: Style): Face {
  const face = plain.get(style) ?? (facesFor(0x61, style)[0] as Face)
  plain.set(style, face)
  return face
}
const plain = new Map<Style, Face>()
