/** A new board is valid for tldraw and calm to look at. */
import { createTLSchema, type TLFrameShape } from '@tldraw/tlschema'
import { describe, expect, test } from 'vitest'
import { indexAbove } from '#shared/board/index-keys.ts'
import { isZone } from '#shared/board/records.ts'
import { seedRecords } from '#shared/board/seed.ts'
import { sizeOf } from '#shared/board/tree.ts'
import { zonesNamed } from '#tests/helpers/board.ts'

const schema = createTLSchema()
const validate = (record: { typeName: string }) => schema.types[record.typeName as 'shape'].validate(record as never)
const frames = (count: number) => seedRecords(zonesNamed(...Array.from({ length: count }, (_, n) => `Felt ${n + 1}`))).filter((record) => isZone(record)) as TLFrameShape[]

describe('seedRecords', () => {
  test("every record passes the validators of tldraw's schema", () => {
    for (const count of [0, 1, 4, 10]) for (const record of seedRecords(zonesNamed(...Array.from({ length: count }, () => 'Idéer')))) expect(() => validate(record)).not.toThrow()
  })

  test('there is one document, one page and one unlocked frame a zone, in the order of the template', () => {
    const records = seedRecords([
      { id: 'behov', title: 'Det savner vi', sections: ['baggrund'] },
      { id: 'hvem', title: 'Hvem skal med?', sections: [] },
    ])
    expect(records.map((record) => record.id)).toEqual(['document:document', 'page:page', 'shape:zone-behov', 'shape:zone-hvem'])
    const zone = records[2] as TLFrameShape
    expect(zone).toMatchObject({ isLocked: false, parentId: 'page:page', meta: { zone: 'behov' }, props: { name: 'Det savner vi', color: 'black' } })
    expect((records[3] as TLFrameShape).index > zone.index).toBe(true)
  })

  test('no two sheets overlap, and all together are about as wide as a screen', () => {
    for (const count of [2, 4, 7, 10]) {
      const sheets = frames(count).map((frame) => ({ ...sizeOf(frame), x: frame.x, y: frame.y }))
      for (const a of sheets) for (const b of sheets) if (a !== b) expect(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y).toBe(true)
      const width = Math.max(...sheets.map((sheet) => sheet.x + sheet.w))
      const height = Math.max(...sheets.map((sheet) => sheet.y + sheet.h))
      expect(width / height).toBeGreaterThan(1)
      expect(width / height).toBeLessThan(2.6)
    }
  })
})

describe('indexAbove', () => {
  const check = (index: string) => schema.types.page.validate({ id: 'page:page', typeName: 'page', name: '', index, meta: {} } as never)

  test('ten thousand keys on top of each other are valid for tldraw and sort upwards', () => {
    let key = indexAbove()
    for (let n = 0; n < 10_000; n++) {
      const next = indexAbove(key)
      if (!(next > key)) expect(next > key, `${key} → ${next}`).toBe(true)
      if (n % 50 === 0) expect(() => check(next)).not.toThrow()
      key = next
    }
    expect(key.length).toBeLessThan(9)
  })

  test('it gets above the highest and the lowest keys that tldraw knows', () => {
    for (const key of ['Zz', 'a0', 'az', 'azzzz', 'bzz', 'a0V', 'yzzzzzzzzzzzzzzzzzzzzzzzzz']) {
      const next = indexAbove(key)
      expect(next > key).toBe(true)
      expect(() => check(next)).not.toThrow()
    }
  })

  test('two people who add at the same moment get different keys', () => {
    expect(new Set(Array.from({ length: 40 }, () => indexAbove('a5'))).size).toBeGreaterThan(38)
  })
})
