/** A note of a form that is known skips tldraw's validators: it must be one that they would take. */
import type { TLRecord } from '@tldraw/tlschema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeProblem } from '#server/sync/kinds/board/facets.ts'
import { isKnownForm } from '#server/sync/kinds/board/known-forms.ts'
import { recordProblem } from '#server/sync/kinds/board/validate.ts'
import { noteRecord } from '#shared/board/note-record.ts'

const PLACE = { x: 10, y: 20, parentId: 'page:page', index: 'a1' }
const note = (text = 'Et fælles bord', color: 'yellow' | 'light-blue' = 'yellow') => noteRecord({ id: 'n1', text, color, place: PLACE }) as TLRecord
const problemOf = (record: TLRecord) => changeProblem(record, new Set([record.id]), false)

/** Something that does not belong, at some place of a note. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, 'yellow', 'sans', '', -1, 0, 1, 1e9, '2', [], {}, 'javascript:alert(1)', 'https://example.org', 'page:page', 'shape:n1', 'a0', 'a1', 'zz'),
  fc.jsonValue(),
)
const spot = fc.constantFrom(
  ...['type', 'typeName', 'x', 'y', 'rotation', 'index', 'parentId', 'isLocked', 'opacity', 'extra'].map((key) => [key]),
  ...['color', 'labelColor', 'size', 'font', 'fontSizeAdjustment', 'align', 'verticalAlign', 'growY', 'url', 'richText', 'scale', 'extra'].map((key) => ['props', key]),
)
function changed(record: TLRecord, [first, second]: string[], value: unknown): TLRecord {
  const copy = structuredClone(record) as unknown as Record<string, Record<string, unknown>>
  if (second === undefined) return { ...copy, [first as string]: value } as unknown as TLRecord
  return { ...copy, [first as string]: { ...copy[first as string], [second]: value } } as unknown as TLRecord
}

describe('the form of a note', () => {
  test('is known once a note of it was taken, whatever its words and place are', () => {
    expect(problemOf(note())).toBeUndefined()
    expect(isKnownForm(note('Noget helt andet, som fylder meget mere og vokser ud over sedlens kant. '.repeat(5)))).toBe(true)
    expect(isKnownForm(changed(note(), ['props', 'color'], 'mauve'))).toBe(false)
  })
  test('lets nothing through that the validators refuse', () => {
    expect(problemOf(note())).toBeUndefined()
    expect(problemOf(note('', 'light-blue'))).toBeUndefined()
    fc.assert(
      fc.property(fc.array(fc.tuple(spot, odd), { minLength: 1, maxLength: 3 }), (changes) => {
        const record = changes.reduce((made, [at, value]) => changed(made, at, value), note())
        // twice: the first may be what makes the form known
        for (let i = 0; i < 2; i++) expect(problemOf(record)).toBe(recordProblem(record)?.code)
      }),
      { numRuns: 3_000 },
    )
  })

  test('and no place either, where a known note is moved to it', () => {
    const move = (record: TLRecord) => changeProblem(record, new Set([`${record.id}#p`]), true)
    const index = fc.oneof(fc.stringMatching(/^[0-9A-Za-z]{0,6}$/), fc.stringMatching(/^[a-zA-Z]?[0-9A-Za-z]{20,30}0?$/), fc.string({ maxLength: 6 }))
    fc.assert(
      fc.property(index, (to) => {
        const record = changed(note(), ['index'], to)
        expect(move(record)).toBe(recordProblem(record)?.code)
      }),
      { numRuns: 3_000 },
    )
  })
})
