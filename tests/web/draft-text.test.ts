/** A section of the draft as text for the clipboard, and notes found by their numbers. */
import { expect, test } from 'vitest'
import type { DraftNote, DraftSection } from '#shared/drafts.ts'
import { found } from '#web/draft/matches.ts'
import { plainText } from '#web/draft/plain.ts'

const note = (ref: string | null, text: string): DraftNote => ({ id: text, ref, text, author: 'Ayşe', anonymous: false, via: null, lang: null })
const section: DraftSection = {
  id: 'malgruppe',
  order: 8,
  title: 'Målgruppe og borgerinddragelse',
  guidance: 'Hvem får gavn af projektet?',
  certain: false,
  maxChars: null,
  suggestedMaxChars: 2000,
  count: 3,
  sources: [
    {
      zoneId: 'z1',
      title: 'Idéer',
      count: 3,
      groups: [
        { id: 'g1', title: 'Mad og fælles borde', notes: [note('N9', 'Fællesspisning\nhver torsdag')] },
        { id: 'g2', title: 'Tom gruppe', notes: [] },
      ],
      notes: [note('N36', 'Højtlæsning på fem sprog'), note(null, 'مكان نلتقي فيه')],
    },
  ],
}

test('a copied section has its title, its groups as sub-headings and every note with its reference', () => {
  expect(plainText(section)).toBe(
    ['Målgruppe og borgerinddragelse', 'Mad og fælles borde\n– Fællesspisning hver torsdag [N9]', '– Højtlæsning på fem sprog [N36]\n– مكان نلتقي فيه'].join('\n\n'),
  )
})

test('names of people are not copied: the annex of the file holds them', () => {
  expect(plainText(section)).not.toContain('Ayşe')
})

test.each([
  ['n9', [9, 90, 91]],
  ['12', [12]],
  ['bord', [91, 9]],
  ['BORD torsdag', [91]],
  ['', [91, 12, 90, 9]],
])('who looks for %j finds %j', (query, numbers) => {
  const notes = [
    { number: 91, text: 'Et langbord hver torsdag' },
    { number: 12, text: 'Kaffe' },
    { number: 90, text: 'Suppe' },
    { number: 9, text: 'Bordet dækkes' },
  ]
  expect(found(notes, query).map(({ number }) => number)).toEqual(numbers)
})
