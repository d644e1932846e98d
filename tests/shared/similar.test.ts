/** Notes that say the same find each other by their words; strangers do not, and a full board takes no time to speak of. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { similarNotes } from '#shared/board/similar.ts'
import { fold, stem, stemsOf } from '#shared/board/stems.ts'

const numbered = (...texts: string[]) => texts.map((text, at) => ({ id: `n${at}`, text }))
const found = (...texts: string[]) => similarNotes(numbered(...texts)).map(({ notes }) => [...notes].sort())

describe('words', () => {
  test('are the same however the keyboard writes æ, ø and å, with or without accents and capitals', () => {
    expect(fold('Ærø på CAFÉ!')).toBe('aeroe paa cafe')
    expect(fold('A\u030Aben ☕ bænk')).toBe('aaben baenk')
    expect(fold('🎉')).toBe('')
  })
  test('lose the endings that change their form', () => {
    for (const forms of [
      ['bænk', 'bænken', 'bænke', 'bænkene'],
      ['kaffe', 'kaffen'],
      ['kat', 'katten', 'katte'],
      ['lektie', 'lektier', 'lektierne'],
      ['bog', 'bogen'],
    ])
      expect(new Set(forms.map((form) => stem(fold(form)))).size, forms.join()).toBe(1)
  })
  test('that are small are left out, unless there are no others', () => {
    expect([...stemsOf('Vi skal have en bænk')]).toEqual(['baenk'])
    expect(stemsOf('Hvad med det her').size).toBeGreaterThan(0)
  })
})

describe('similarNotes', () => {
  test('finds those that say the same in other forms', () => {
    expect(found('Flere bænke foran biblioteket', 'En bænk foran døren', 'Kor om mandagen', 'Bænke i solen foran')).toContainEqual(['n0', 'n1', 'n3'])
    expect(found('Lektiecafé hver tirsdag', 'LEKTIECAFE om tirsdagen', 'Strikkeklub')).toEqual([['n0', 'n1']])
    expect(found('More benches outside', 'A bench outside the door', 'Choir on Mondays')).toEqual([['n0', 'n1']])
  })
  test('says which words they share, as people wrote them', () => {
    expect(similarNotes(numbered('Gratis kaffe', 'Kaffe til alle', 'Et kor'))[0]?.words).toEqual(['kaffe'])
  })
  test('names a word once, also when its beginning is shared too', () => {
    expect(similarNotes(numbered('Lektiecafé om tirsdagen', 'LEKTIECAFE hver tirsdag'))[0]?.words).toEqual(['lektiecafé', 'tirsdagen'])
  })
  test('leaves strangers alone, and notes without words', () => {
    expect(found('Kaffe', 'Kor', 'Bænk', '', '🎉', '…')).toEqual([])
    expect(found('Vi skal have en bænk', 'Vi skal have et kor')).toEqual([])
    expect(similarNotes([])).toEqual([])
  })
  test('finds equal texts in any language', () => {
    expect(found('مكان نلتقي فيه', 'Kor', 'مكان نلتقي فيه')).toEqual([['n0', 'n2']])
  })
  test('a word that everybody uses does not tie everybody together', () => {
    const words = ['kor', 'bænk', 'kaffe', 'film', 'skak', 'strik', 'løb', 'brød', 'teater', 'maleri', 'robot', 'have', 'cykel', 'fugle', 'keramik']
    const texts = words.map((word) => `Biblioteket ${word}`)
    expect(similarNotes(numbered(...texts))).toEqual([])
  })
  test('the key does not depend on the order of the notes', () => {
    const notes = numbered('Gratis kaffe', 'Kaffe gratis', 'Kaffe, gratis!')
    expect(similarNotes([...notes].reverse())[0]?.key).toBe(similarNotes(notes)[0]?.key)
  })

  const text = fc
    .array(fc.constantFrom('kaffe', 'bænken', 'bænke', 'kor', 'på', 'og', 'læsecafé', 'læsehjørne', 'film', 'ude', '!', 'Ø'), { maxLength: 7 })
    .map((words) => words.join(' '))
  test('whatever is written: every suggestion is of two notes or more, none is in two, and the same board gets the same answer', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
        const notes = numbered(...texts)
        const suggested = similarNotes(notes, { most: 100, largest: 5 })
        const all = suggested.flatMap((one) => one.notes)
        expect(new Set(all).size).toBe(all.length)
        for (const one of suggested) {
          expect(one.notes.length).toBeGreaterThan(1)
          expect(one.notes.length).toBeLessThanOrEqual(5)
        }
        expect(similarNotes(notes, { most: 100, largest: 5 })).toEqual(suggested)
      }),
    )
  })

  test('five thousand notes are no burden', () => {
    const words = Array.from({ length: 900 }, (_, n) => `ord${String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26), 97 + (n % 7))}${n}`)
    let seed = 7
    const next = () => (seed = (seed * 48271) % 2147483647)
    const notes = Array.from({ length: 5_000 }, (_, n) => ({ id: `n${n}`, text: Array.from({ length: 12 }, () => words[next() % words.length]).join(' ') }))
    const started = performance.now()
    similarNotes(notes)
    const ms = performance.now() - started
    console.log(`similar notes on a board of 5,000: ${Math.round(ms)} ms`)
    expect(ms).toBeLessThan(20_000)
  })
})
