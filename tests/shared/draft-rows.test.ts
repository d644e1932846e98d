/** The draft's tables: rows by key, cells beside them, and two who write in the same row at once. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { BudgetRow } from '#shared/draft/content.ts'
import { compactDraft, readContent } from '#shared/draft/document.ts'
import { fieldContent, isFieldValue } from '#shared/draft/fields.ts'
import { fieldsOf } from '#shared/draft/layout.ts'
import { addRow, cellKey, removeRow, setCell } from '#shared/draft/rows.ts'

const FORM = { templateId: null, sectionIds: [] }
const budgetOf = (doc: Y.Doc): BudgetRow[] => fieldContent(fieldsOf(doc)).budget
function two(): [Y.Doc, Y.Doc] {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  addRow(fieldsOf(a), 'budget', { id: 'r1', order: 1, post: 'transport' })
  addRow(fieldsOf(a), 'budget', { id: 'r2', order: 2, post: 'revision' })
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
  return [a, b]
}
function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
  expect(budgetOf(a)).toEqual(budgetOf(b))
}

describe('two who write without seeing each other', () => {
  test('in two rows, and in two cells of one row, both win', () => {
    const [a, b] = two()
    setCell(fieldsOf(a), 'budget', 'r1', 'price', 250.5)
    setCell(fieldsOf(a), 'budget', 'r2', 'note', 'Revisor')
    setCell(fieldsOf(b), 'budget', 'r1', 'quantity', 48)
    setCell(fieldsOf(b), 'budget', 'r1', 'note', 'Tog og færge')
    meet(a, b)
    expect(budgetOf(a)).toMatchObject([
      { id: 'r1', post: 'transport', quantity: 48, price: 250.5, note: 'Tog og færge' },
      { id: 'r2', note: 'Revisor' },
    ])
  })
  test('begin the same assessment: both are in it', () => {
    const [a, b] = two()
    setCell(fieldsOf(a), 'criterion', 'nyhed', 'score', 4)
    setCell(fieldsOf(b), 'criterion', 'nyhed', 'assessment', 'Kombinationen er ny')
    meet(a, b)
    expect(fieldContent(fieldsOf(a)).criteria).toEqual([{ id: 'nyhed', score: 4, assessment: 'Kombinationen er ny', sources: [] }])
  })
  test('a row that one deletes is gone, whatever the other writes in it, and leaves nothing behind', () => {
    const [a, b] = two()
    setCell(fieldsOf(a), 'budget', 'r1', 'own', 10)
    removeRow(fieldsOf(a), 'budget', 'r1')
    setCell(fieldsOf(b), 'budget', 'r1', 'price', 5)
    meet(a, b)
    expect(budgetOf(a).map(({ id }) => id)).toEqual(['r2'])
    expect(setCell(fieldsOf(a), 'budget', 'r1', 'price', 6)).toBe(false)
    expect(fieldsOf(a).has(cellKey('budget', 'r1', 'price'))).toBe(true)
    const compacted = new Y.Doc()
    Y.applyUpdate(compacted, compactDraft(1, a))
    expect([...fieldsOf(compacted).keys()]).toEqual(['budget:r2'])
    expect(readContent(compacted, FORM)).toEqual(readContent(a, FORM))
  })
})

describe('a cell', () => {
  test.each([
    ['budget:r1#price', 250.5, true],
    ['budget:r1#price', -1, false],
    ['budget:r1#price', '250', false],
    ['budget:r1#id', 'r2', false],
    ['budget:r1#total', 5, false],
    ['budget:r1#constructor', {}, false],
    ['milestone:m#start', '2019-03-01', true],
    ['milestone:m#start', '2019-02-30', false],
    ['milestone:m#start', null, true],
    ['partner:p#agreement', 'signed', true],
    ['partner:p#agreement', 'perhaps', false],
    ['criterion:c#score', 6, false],
    ['criterion:c#sources', [{ kind: 'note', id: 'n' }], true],
    ['criterion:c#sources', [{ kind: 'note', id: 'n', more: 1 }], false],
    ['remark:k#text', 'no', false],
    ['status:s#x', 'ready', false],
  ])('%s = %j: %s', (key, value, valid) => expect(isFieldValue(key, value)).toBe(valid))

  test('that is none is read past; the row stands as it was', () => {
    const [doc] = two()
    fieldsOf(doc).set(cellKey('budget', 'r1', 'price'), 'mange')
    fieldsOf(doc).set(cellKey('budget', 'r9', 'price'), 7)
    expect(budgetOf(doc).map(({ id, price }) => [id, price])).toEqual([
      ['r1', 0],
      ['r2', 0],
    ])
  })
})
