/** Words that are set letter by letter stand on paper as the font itself would set them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainFace } from '#server/drafts/pdf/faces.ts'
import { newPaper } from '#server/drafts/pdf/paper.ts'
import { PLAIN, Setting } from '#server/drafts/pdf/setting.ts'

const { glyphs } = newPaper({ title: '', language: 'da-DK' })
const signs = Array.from({ length: 0x20_40 }, (_, code) => String.fromCharCode(code)).filter((sign) => PLAIN.test(sign) && sign !== ' ')
const words = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 12 }).map((letters) => letters.join(''))
const ends = fc.constantFrom('', ' ')

test.each(['regular', 'bold'] as const)('%s', (style) => {
  const font = glyphs.fontOf(plainFace(style))
  const [quick, exact] = [new Setting(font, true), new Setting(font, false)]
  const same = (text: string) => {
    const [mine, theirs] = [quick.word(text), exact.word(text)]
    expect(mine.shown).toBe(theirs.shown)
    expect(mine.width).toBeCloseTo(theirs.width, 6)
  }
  expect(signs.filter((sign) => !font.font.hasGlyphForCodePoint(sign.charCodeAt(0)))).toEqual([])
  for (const word of ['Fællesspisning', 'AVATAR ', 'fjord', 'affiliation', '[N1234],', '»Ærø«', 'To. Vy/1.000,50']) same(word)
  fc.assert(fc.property(words, ends, (word, end) => same(word + end)))
})
