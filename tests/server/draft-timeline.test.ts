/** Milestones as bars on a line of time, in the files that hold drawings. */
import { expect, test } from 'vitest'
import { timeline } from '#server/drafts/flow/timeline.ts'
import { wordsIn } from '#server/exports/words-in.ts'
import { readHtml, readPdf } from '#tests/helpers/book-readers.ts'
import { demoMaterial, fileOf } from '#tests/helpers/draft-book.ts'

const words = wordsIn('da')
const milestone = (title: string, start: string | null, end: string | null) => ({ title, start, end })
const drawn = (...milestones: ReturnType<typeof milestone>[]) => {
  const [block] = timeline(milestones, words)
  return block?.kind === 'timeline' ? block : undefined
}

test('begins with the month of the first and ends with the last day of the last', () => {
  const line = drawn(milestone('a', '2019-03-16', '2019-03-31'), milestone('b', '2019-04-01', '2019-04-30'))
  expect(line?.alt).toBe('Tidslinje fra mar. 2019 til apr. 2019 med 2 milepæle. Tabellen siger det samme.')
  expect(line?.ticks.map(({ label }) => label)).toEqual(['mar. 2019', 'apr. 2019'])
  expect(line?.bars.map(({ from, to }) => [Math.round(from * 61), Math.round(to * 61)])).toEqual([
    [15, 31],
    [31, 61],
  ])
})
test('a date alone is a day, two in the wrong order are taken the right way round, none is left out', () => {
  const line = drawn(milestone('a', null, '2020-01-01'), milestone('b', '2020-02-10', '2020-01-05'), milestone('c', null, null))
  expect(line?.bars.map(({ label, from, to }) => [label, from <= to, from >= 0, to <= 1])).toEqual([
    ['a', true, true, true],
    ['b', true, true, true],
  ])
})
test.each([
  ['2019-01-01', '2019-12-31'],
  ['2019-06-01', '2031-05-01'],
  ['1900-01-01', '2199-12-31'],
])('from %s to %s it has between two and seven months to go by', (start, end) => {
  const ticks = drawn(milestone('a', start, start), milestone('b', end, end))?.ticks ?? []
  expect(ticks.length).toBeGreaterThanOrEqual(2)
  expect(ticks.length).toBeLessThanOrEqual(7)
})
test('one milestone is no line', () => expect(drawn(milestone('a', '2019-03-01', null))).toBeUndefined())

test('stands in the PDF and on the page, with words for those who do not see it', async () => {
  const alt = 'Tidslinje fra mar. 2019 til aug. 2020 med 10 milepæle. Tabellen siger det samme.'
  const [pdf, html] = await Promise.all([fileOf('pdf', demoMaterial()), fileOf('html', demoMaterial())])
  expect(Buffer.from(pdf).toString('latin1')).toContain(Buffer.from(alt, 'utf16le').swap16().toString('latin1'))
  expect((await readPdf(pdf)).text).toContain('mar. 2019 jun. 2019')
  expect(new TextDecoder().decode(html)).toContain(`role="img" aria-label="${alt}"`)
  expect(readHtml(html).split('Gårdtræning og lektier hver torsdag').length - 1).toBe(2)
})
