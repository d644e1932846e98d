/** Where our sheets say that notes stand is where tldraw says so, however they are turned and nested. */
import fc from 'fast-check'
import { Editor, createShapeId, createTLStore, defaultBindingUtils, defaultShapeUtils, type TLNoteShape, type TLShapePartial } from 'tldraw'
import { expect, test } from 'vitest'
import { partsOf } from '#web/canvas/far/sheets.ts'

const coordinate = fc.integer({ min: -5000, max: 5000 })
const rotation = fc.oneof(fc.constant(0), fc.double({ min: -7, max: 7, noNaN: true }))
const place = fc.record({ x: coordinate, y: coordinate, rotation })
const note = fc.record({
  place,
  growY: fc.integer({ min: 0, max: 400 }),
  scale: fc.constantFrom(0.5, 1, 2),
  opacity: fc.constantFrom(1, 0.5),
  within: fc.integer({ min: 0, max: 2 }),
})

function openEditor(): Editor {
  const utils = { shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils }
  const container = document.body.appendChild(document.createElement('div'))
  return new Editor({ ...utils, store: createTLStore(utils), tools: [], getContainer: () => container })
}

test('boxes, order and opacity are those of tldraw', () => {
  fc.assert(
    fc.property(fc.tuple(place, place), fc.array(note, { minLength: 1, maxLength: 12 }), ([outer, inner], notes) => {
      const editor = openEditor()
      const frames = [createShapeId('outer'), createShapeId('inner')] as const
      editor.createShapes([
        { id: frames[0], type: 'frame', ...outer, opacity: 0.5, props: { w: 900, h: 900 } },
        { id: frames[1], type: 'frame', ...inner, parentId: frames[0], props: { w: 400, h: 400 } },
      ])
      const parents = [editor.getCurrentPageId(), ...frames]
      for (const [at, { place, growY, scale, opacity, within }] of notes.entries()) {
        const id = createShapeId(`note${at}`)
        // measured on a canvas: nothing has to be measured here
        editor.createShape<TLNoteShape>({ id, type: 'note', ...place, opacity, parentId: parents[within], meta: { via: 'canvas' } } as TLShapePartial<TLNoteShape>)
        editor.updateShape<TLNoteShape>({ id, type: 'note', props: { growY, scale, fontSizeAdjustment: 22 } })
      }
      const { sheets, others } = partsOf(editor)
      const drawn = editor.getRenderingShapes().toSorted((a, b) => a.index - b.index)
      expect(others).toEqual(drawn.flatMap(({ id, shape }) => (shape.type === 'note' ? [] : [id])))
      expect(sheets.map(({ note, opacity }) => [note.id, opacity])).toEqual(drawn.flatMap(({ id, shape, opacity }) => (shape.type === 'note' ? [[id, opacity]] : [])))
      for (const { note, left, top, right, bottom } of sheets) {
        const box = editor.getShapePageBounds(note.id)
        for (const [ours, theirs] of [
          [left, box?.minX],
          [top, box?.minY],
          [right, box?.maxX],
          [bottom, box?.maxY],
        ])
          expect(ours).toBeCloseTo(theirs ?? Number.NaN, 3)
      }
      editor.dispose()
    }),
    { numRuns: 60 },
  )
})
