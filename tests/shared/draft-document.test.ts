import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Block, DraftContent } from '#shared/draft/content.ts'
import { compactDraft, readContent, stateOfDraft, writeContent } from '#shared/draft/document.ts'
import { isFieldValue } from '#shared/draft/fields.ts'
import { fieldsOf, isBlank, sectionOf, sourcesIn, textOf } from '#shared/draft/layout.ts'
import { offered, seenMark, seenOf } from '#shared/draft/seen.ts'
import type { DraftNote } from '#shared/drafts.ts'

const BLOCKS: Block[] = [
  { type: 'heading', content: [{ type: 'text', text: 'Et fælles bord' }] },
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Stærkest står ønsket om et fælles bord ' },
      { type: 'source', kind: 'note', id: 'nte_9' },
      { type: 'source', kind: 'group', id: 'grp_1' },
      { type: 'text', text: '. مرحبا 👩‍👩‍👧\nanden linje' },
    ],
  },
  { type: 'list', ordered: false, items: [[{ type: 'text', text: 'kage' }], [{ type: 'source', kind: 'comment', id: 'cmt_1' }]] },
  { type: 'list', ordered: true, items: [[{ type: 'text', text: 'først' }]] },
  { type: 'quote', content: [{ type: 'text', text: '»Jeg kender ikke mine naboer mere«' }] },
  { type: 'paragraph', content: [] },
]
const CONTENT: DraftContent = {
  templateId: 'udviklingspuljen-2019',
  facts: { library: 'Møllevang Bibliotek' },
  period: { start: '2019-03-01', end: null },
  sections: [
    { id: 'maalgruppe', status: 'draft', choice: null, blocks: BLOCKS },
    { id: 'ansoegningstype', status: 'ready', choice: 'projekt', blocks: [] },
  ],
  budget: [{ id: 'a', order: 1, post: 'loen', note: '', quantity: 2, unit: 'timer', price: 300.5, applied: 601, own: 0, other: 0 }],
  milestones: [{ id: 'm', title: 'Start', start: '2019-03-01', end: null, responsible: 'Karen', sources: [{ kind: 'note', id: 'nte_9' }] }],
  partners: [{ id: 'p', order: 1, organisation: 'Boligforeningen', role: 'vært', agreement: 'draft', consent: true, sources: [] }],
  criteria: [{ id: 'nyhed', score: 4, assessment: 'God', sources: [] }],
  risks: [{ id: 'r', order: 1, title: 'Få værter', likelihood: 'low', impact: 'high', mitigation: 'Spørg flere', sources: [] }],
  attachments: [{ id: 'budget', status: 'ready' }],
  remarks: [{ id: 'k', section: 'maalgruppe', text: 'Skal vi nævne tallet?', by: 'mbr_1', at: '2019-01-01T10:00:00.000Z', resolved: false }],
}
const loaded = (state: Uint8Array): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}
const read = (doc: Y.Doc, sectionIds = ['maalgruppe', 'ansoegningstype']) => readContent(doc, { templateId: CONTENT.templateId, sectionIds })

describe('the draft document', () => {
  test('holds all of a content, and gives it back', () => {
    expect(read(loaded(stateOfDraft(1, (doc) => writeContent(doc, CONTENT))))).toEqual({ content: CONTENT, former: [] })
  })
  test('is the same without its history', () => {
    const doc = loaded(stateOfDraft(1, (doc) => writeContent(doc, CONTENT)))
    doc.clientID = 9
    for (let i = 0; i < 50; i++) fieldsOf(doc).set('status:maalgruppe', i % 2 ? 'draft' : 'ready')
    expect(read(loaded(compactDraft(1, doc)))).toEqual(read(doc))
  })
  test('keeps text of sections that the template no longer has', () => {
    const { content, former } = read(loaded(stateOfDraft(1, (doc) => writeContent(doc, CONTENT))), ['ansoegningstype', 'resume'])
    expect(content.sections.map(({ id, status }) => [id, status])).toEqual([
      ['ansoegningstype', 'ready'],
      ['resume', 'empty'],
    ])
    expect(former).toEqual([CONTENT.sections[0]])
  })
  test('reads past what no layout knows', () => {
    const doc = new Y.Doc()
    const block = new Y.XmlElement('block')
    block.setAttribute('kind', 'marquee')
    block.insert(0, [new Y.XmlText('står'), new Y.XmlElement('source')])
    sectionOf(doc, 'x').push([new Y.XmlElement('script'), block])
    fieldsOf(doc).set('status:x', 'finished')
    fieldsOf(doc).set('budget:a', { id: 'a' })
    expect(read(doc, ['x']).content).toMatchObject({ sections: [{ status: 'draft', blocks: [{ type: 'paragraph', content: [{ type: 'text', text: 'står' }] }] }], budget: [] })
  })
  test('knows its words and its sources', () => {
    expect(textOf(BLOCKS).split('\n')).toEqual([
      'Et fælles bord',
      'Stærkest står ønsket om et fælles bord . مرحبا 👩‍👩‍👧',
      'anden linje',
      'kage',
      '',
      'først',
      '»Jeg kender ikke mine naboer mere«',
      '',
    ])
    expect(sourcesIn(BLOCKS).map(({ id }) => id)).toEqual(['nte_9', 'grp_1', 'cmt_1'])
    expect([isBlank([]), isBlank([{ type: 'paragraph', content: [{ type: 'source', kind: 'note', id: 'a' }] }]), isBlank(BLOCKS)]).toEqual([true, true, false])
  })
})

describe('a value of the draft', () => {
  test.each([
    ['status:maalgruppe', 'ready', true],
    ['status:maalgruppe', 'done', false],
    ['status:', 'ready', false],
    ['anything:a', 1, false],
    ['template', null, true],
    ['budget:a', CONTENT.budget[0], true],
    ['budget:b', CONTENT.budget[0], false],
    ['budget:a', { ...CONTENT.budget[0], price: -1 }, false],
    ['budget:a', { ...CONTENT.budget[0], script: 'x' }, false],
    ['period', { start: '2019-02-30', end: null }, false],
    ['seen:maalgruppe', { nte_1: 'abc' }, true],
    ['seen:maalgruppe', { nte_1: 7 }, false],
    ['fact:library', 'x'.repeat(201), false],
  ])('%s = %j: %s', (key, value, valid) => expect(isFieldValue(key, value)).toBe(valid))
})

describe('notes that a section has not seen', () => {
  const note = (id: string, text: string): DraftNote => ({ id, ref: null, text, author: null, anonymous: true, via: null, lang: null })
  test('are those that came, and those that say something else now', () => {
    const seen = seenOf([note('a', 'kage'), note('b', 'te')])
    expect(offered([note('a', 'kage'), note('b', 'te og kaffe'), note('c', 'bord')], seen)).toMatchObject({ fresh: [{ id: 'c' }], changed: [{ id: 'b' }] })
    expect(new Set(['kage', 'kagE', 'ekag', '', ' '].map(seenMark)).size).toBe(5)
  })
})
