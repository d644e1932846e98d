/** Notes made without a canvas are valid for tldraw and tall enough for their text. */
import { createTLSchema } from '@tldraw/tlschema'
import { describe, expect, test } from 'vitest'
import { joinRecord, splitRecord } from '#shared/board/layout.ts'
import { fitText } from '#shared/board/fit.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { NOTE_COLORS, toPlainText } from '#shared/board/records.ts'

const schema = createTLSchema()
const place = { x: 24, y: 64, parentId: 'shape:zone', index: 'a1' }
const make = (text: string) => noteRecord({ id: 'nte_1', text, color: 'yellow', place, meta: { by: 'mbr_1', via: 'list' } })

describe('noteRecord', () => {
  test("every paper passes the validator of tldraw's schema", () => {
    for (const color of NOTE_COLORS) {
      const record = noteRecord({ id: `nte_${color}`, text: 'Fællesspisning hver torsdag', color, place })
      expect(() => schema.types.shape.validate(record)).not.toThrow()
    }
  })

  test('empty lines, Arabic and emoji stay as they were written', () => {
    for (const text of ['Suppe\n\nog samtale', 'مكان نلتقي فيه بعد العمل', 'Kage 🎂 til alle']) {
      const record = make(text)
      expect(() => schema.types.shape.validate(record)).not.toThrow()
      expect(toPlainText(record.props.richText)).toBe(text)
    }
  })

  test('the record survives the way through the facets of the board document', () => {
    const facets = new Map(splitRecord(make('Brætspil')))
    expect(facets.size).toBe(5)
    expect(joinRecord(facets, 'shape:nte_1')).toEqual(make('Brætspil'))
  })
})

describe('fitText', () => {
  test('a short note keeps its size, a long one grows with its lines', () => {
    expect(fitText('Brætspil')).toEqual({ growY: 0, fontSizeAdjustment: 22 })
    const some = fitText('Et sted at være om aftenen, som ikke koster noget, og hvor man kan tale med nogen, man ikke kender')
    const more = fitText('ord '.repeat(200))
    expect(some.growY).toBeGreaterThan(0)
    expect(more.growY).toBeGreaterThan(some.growY)
  })

  test('lines are laid as a browser lays them in the same letters', () => {
    expect(fitText('Hvis alt ligger om aftenen, kan jeg kun være med hver tredje uge.')).toEqual({ growY: 0, fontSizeAdjustment: 22 })
    expect(fitText('Er det overhovedet nyt? Forsamlingshuset gjorde det i 1920.')).toEqual({ growY: 0, fontSizeAdjustment: 20 })
    expect(fitText('WWWWWWWWWWWW').fontSizeAdjustment).toBeLessThan(fitText('iiiiiiiiiiiiiiii').fontSizeAdjustment)
  })

  test('a note from paper has a line more under its text', () => {
    const text = 'Et sted at være om aftenen, som ikke koster noget, og hvor man kan tale med nogen, man ikke kender'
    expect(fitText(text, 'paper').growY).toBe(fitText(text, 'phone').growY + 20)
    expect(noteRecord({ id: 'nte_1', text, color: 'light-red', place: { x: 0, y: 0, parentId: 'page:page', index: 'a1' }, meta: { via: 'paper' } }).props.growY).toBe(
      fitText(text, 'paper').growY,
    )
  })

  test('a long compound makes the type smaller, but never smaller than can be read', () => {
    expect(fitText('Medborgerskabsprojekt').fontSizeAdjustment).toBeLessThan(22)
    expect(fitText('x'.repeat(300)).fontSizeAdjustment).toBe(16)
    expect(fitText('x'.repeat(300)).growY).toBeGreaterThan(0)
  })
})
