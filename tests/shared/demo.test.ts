/** The demo workshop: two hundred notes laid out as a person would. */
import { createTLSchema } from '@tldraw/tlschema'
import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '#shared/accounts.ts'
import { allNotes, outlineOf } from '#shared/board/outline.ts'
import { pagePoint, readTree, sizeOf } from '#shared/board/tree.ts'
import { demoRecords, demoWorkshop } from '#shared/templates/demo.ts'
import { findTemplate } from '#shared/templates/index.ts'
import { put } from '#tests/helpers/board.ts'

const schema = createTLSchema()
function demoBoard(locale: Locale) {
  const demo = demoWorkshop(locale)
  const template = findTemplate(demo.templateId, locale)
  if (!template) throw new Error('no template')
  const records = demoRecords(
    demo,
    template,
    (id) => id,
    (id) => `mbr_${id}`,
  )
  const board = new Map<string, unknown>()
  for (const record of records) put(board, record)
  return { demo, records, board }
}

describe('the demo', () => {
  test('is the same evening in both languages', () => {
    const [da, en] = LOCALES.map(demoWorkshop)
    expect(da?.notes).toHaveLength(228)
    expect(en?.notes.map(({ id, zone, group, by, via }) => ({ id, zone, group, by, via }))).toEqual(da?.notes.map(({ id, zone, group, by, via }) => ({ id, zone, group, by, via })))
    expect(en?.participants.map(({ id, role, affiliation }) => ({ id, role, affiliation }))).toEqual(
      da?.participants.map(({ id, role, affiliation }) => ({ id, role, affiliation })),
    )
  })

  test('every record is valid for tldraw', () => {
    for (const locale of LOCALES) for (const record of demoBoard(locale).records) expect(() => schema.types[record.typeName as 'shape'].validate(record as never)).not.toThrow()
  })

  test('every note and group lies inside its sheet and covers no other', () => {
    const { board } = demoBoard('da')
    const tree = readTree(board)
    const box = (id: string) => {
      const shape = tree.shapes.get(id as never)
      if (!shape) throw new Error(id)
      return { ...pagePoint(tree, shape), ...sizeOf(shape) }
    }
    for (const [parent, children] of tree.children) {
      const boxes = children.map((shape) => ({ id: shape.id, ...box(shape.id) }))
      for (const [at, a] of boxes.entries()) {
        const outer = parent === 'page:page' ? undefined : box(parent)
        if (outer) expect(a.x >= outer.x && a.y >= outer.y && a.x + a.w <= outer.x + outer.w && a.y + a.h <= outer.y + outer.h, `${a.id} in ${parent}`).toBe(true)
        for (const b of boxes.slice(at + 1)) expect(a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h, `${a.id} on ${b.id}`).toBe(false)
      }
    }
    const sheets = (tree.children.get('page:page') ?? []).map((shape) => box(shape.id))
    const ratio = Math.max(...sheets.map((sheet) => sheet.x + sheet.w)) / Math.max(...sheets.map((sheet) => sheet.y + sheet.h))
    expect(ratio).toBeGreaterThan(1.2)
    expect(ratio).toBeLessThan(2.6)
  })

  test('the outline reads it as it was written: zones, groups, notes in their order', () => {
    const { demo, board } = demoBoard('da')
    const outline = outlineOf(board)
    expect(outline.zones.map((zone) => zone.id)).toEqual(['behov', 'hvem', 'vision', 'ideer', 'saadan', 'bidrag', 'nyt', 'bagefter', 'bekymring', 'navn'])
    for (const zone of outline.zones) {
      const here = demo.notes.filter((note) => note.zone === zone.id)
      expect(zone.groups.map((group) => group.title)).toEqual(demo.groups.filter((group) => group.zone === zone.id).map((group) => group.title))
      for (const group of zone.groups) expect(group.notes.map((note) => note.id)).toEqual(here.filter((note) => `group-${note.group}` === group.id).map((note) => note.id))
      expect(zone.notes.map((note) => note.id)).toEqual(here.filter((note) => note.group === null).map((note) => note.id))
    }
    const arabic = allNotes(outline).filter((note) => note.meta.lang === 'ar')
    expect(arabic).toHaveLength(2)
    expect(
      allNotes(outline)
        .filter((note) => note.meta.anon)
        .every((note) => note.meta.by === undefined),
    ).toBe(true)
  })
})
