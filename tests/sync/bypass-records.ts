/** Sound frames that do what one may not, or leave what no screen can show. */
import type { RawLine } from '#tests/helpers/raw-line.ts'
import { removeRecord, writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { type NoteMeta, toRichText } from '#shared/board/records.ts'
import { frameRecord } from '#shared/board/seed.ts'
import { type Attempt, geo, group, put, type Scene, STAFF, WRITERS } from './bypass-scene.ts'

type Which = 'own' | 'foreign' | 'zone' | 'group' | 'drawing'
const facet = (name: string, which: Which, suffix: '' | '#p' | '#s' | '#t' | '#m', change: (value: never, scene: Scene) => unknown, more: Partial<Attempt> = {}): Attempt => ({
  name,
  frame: (line, scene) => line.edit((records) => records.set(scene[which] + suffix, change(structuredClone(records.get(scene[which] + suffix)) as never, scene))),
  ...more,
})
const act = (name: string, change: (line: RawLine, scene: Scene) => void, more: Partial<Attempt> = {}): Attempt => ({
  name,
  frame: (line, scene) => line.edit(() => change(line, scene)),
  ...more,
})
type Place = [number, number, number, string, string]
const place = (name: string, value: (place: Place, scene: Scene) => unknown) => facet(`a note at ${name}`, 'own', '#p', value as never)
const style = (name: string, change: Record<string, unknown>) => facet(`a note with ${name}`, 'own', '#s', (value: object) => ({ ...value, ...change }))
const rich = (name: string, content: unknown) => facet(`a text with ${name}`, 'own', '#t', () => content)
const base = (name: string, change: Record<string, unknown>) => facet(`a note that is ${name}`, 'own', '', (value: object) => ({ ...value, ...change }))
const paragraph = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
const linked = (href: unknown) => paragraph({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] })
const listed = (depth: number): unknown => (depth === 0 ? { type: 'paragraph' } : { type: 'bulletList', content: [{ type: 'listItem', content: [listed(depth - 1)] }] })

const RIGHTS: Attempt[] = [
  facet('somebody else’s text', 'foreign', '#t', () => toRichText('Vrøvl'), { may: STAFF }),
  facet('somebody else’s colour', 'foreign', '#s', (value: object) => ({ ...value, color: 'light-red' }), { may: STAFF }),
  act('deleting somebody else’s note', (line, { foreign }) => removeRecord(line.records, foreign), { may: STAFF }),
  act('emptying somebody else’s note by its facet', (line, { foreign }) => line.records.delete(`${foreign}#t`)),
  act('half of somebody else’s note', (line, { foreign }) => line.records.delete(`${foreign}#s`)),
  facet('moving somebody else’s note', 'foreign', '#p', ([, , ...rest]: Place) => [9, 9, ...rest], { may: WRITERS }),
  facet('one’s own text', 'own', '#t', () => toRichText('Rettet'), { may: WRITERS }),
  act('deleting one’s own note', (line, { own }) => removeRecord(line.records, own), { may: WRITERS }),
  facet('moving a zone', 'zone', '#p', ([x, y, ...rest]: Place) => [x + 50, y, ...rest], { may: STAFF }),
  facet('renaming a zone', 'zone', '#s', (value: object) => ({ ...value, name: 'Mit felt' }), { may: STAFF }),
  facet('making a zone small', 'zone', '#s', (value: object) => ({ ...value, w: 1, h: 1 }), { may: STAFF }),
  facet('a zone inside a drawing', 'zone', '#p', ([x, y, r, , i]: Place, { drawing }) => [x, y, r, drawing, i], {
    forged: (board, { zone, drawing }) => (board.get(`${zone}#p`) as Place)[3] === drawing,
  }),
  act('a zone inside itself', (line, { zone }) => line.records.set(`${zone}#p`, [0, 0, 0, zone, 'a1']), { may: STAFF }),
  facet('a zone that becomes a group', 'zone', '#m', () => ({}), { forged: (board, { zone }) => (board.get(`${zone}#m`) as { zone?: string }).zone === undefined }),
  facet('a group that becomes a zone', 'group', '#m', () => ({ zone: 'mit' }), { forged: (board, { group: id }) => JSON.stringify(board.get(`${id}#m`)).includes('mit') }),
  act('deleting a zone', (line, { zone }) => removeRecord(line.records, zone), { may: STAFF }),
  act(
    'making a zone',
    (line) =>
      put(line.records, frameRecord({ id: 'shape:zone-mit', parentId: 'page:page', index: 'a9', at: { x: 0, y: 0 }, size: { w: 10, h: 10 }, name: 'x', meta: { zone: 'mit' } })),
    {
      may: STAFF,
    },
  ),
  act('making a group', (line, { role }) => put(line.records, group(`shape:mine-${role}`, 'page:page')), { may: WRITERS }),
  facet('renaming a group', 'group', '#s', (value: object) => ({ ...value, name: 'Et navn' }), { may: WRITERS }),
  act('drawing', (line, { role }) => put(line.records, geo(`shape:draw-${role}`, 'page:page')), { may: STAFF }),
  facet('moving a drawing', 'drawing', '#p', ([, , ...rest]: Place) => [1, 1, ...rest], { may: STAFF }),
  act('deleting a drawing', (line, { drawing }) => removeRecord(line.records, drawing), { may: STAFF }),
  facet('locking a group', 'group', '', (value: object) => ({ ...value, isLocked: true })),
  facet('locking a zone', 'zone', '', (value: object) => ({ ...value, isLocked: true })),
]

const ROOTS: Attempt[] = [
  act('renaming the page', (line) => line.records.set('page:page', { ...(line.records.get('page:page') as object), name: 'x' })),
  act('deleting the page', (line) => line.records.delete('page:page')),
  act('rewriting the document record', (line) => line.records.set('document:document', { id: 'document:document', typeName: 'document', gridSize: 1, name: 'x', meta: {} })),
  act('deleting the document record', (line) => line.records.delete('document:document')),
  act('a shape where the page was', (line) => line.records.set('page:page', geo('shape:x', 'page:page'))),
]

const INVALID: Attempt[] = [
  place('a position that is text', ([, y, ...rest]) => ['langt væk', y, ...rest]),
  place('a position off the table', ([, y, ...rest]) => [1e9, y, ...rest]),
  place('no parent', ([x, y, r, , i]) => [x, y, r, '', i]),
  place('a parent that is a person', ([x, y, r, , i]) => [x, y, r, 'mbr_1', i]),
  place('an index that is a number', ([x, y, r, parent]) => [x, y, r, parent, 7]),
  place('an index with a space', ([x, y, r, parent]) => [x, y, r, parent, 'a 1']),
  place('a place of three', ([x, y, r]) => [x, y, r]),
  place('a place that is an object', () => ({ x: 1 })),
  style('a colour that is none', { color: 'usynlig' }),
  style('a size that is none', { size: 'xxxxl' }),
  style('a font from elsewhere', { font: 'https://evil.example/font' }),
  style('a script as its link', { url: 'javascript:alert(1)' }),
  style('data as its link', { url: 'data:text/html,<script>1</script>' }),
  style('a file as its link', { url: 'file:///etc/passwd' }),
  style('a negative scale', { scale: -1 }),
  style('a height that is text', { growY: 'meget' }),
  style('a property nobody knows', { onclick: 'alert(1)' }),
  facet('a note without style', 'own', '#s', () => null),
  rich('a node nobody knows', { type: 'doc', content: [{ type: 'script' }] }),
  rich('an image node', { type: 'doc', content: [{ type: 'image', attrs: { src: 'https://evil.example/p.gif' } }] }),
  rich('an empty text node', paragraph({ type: 'text', text: '' })),
  rich('a mark nobody knows', paragraph({ type: 'text', text: 'x', marks: [{ type: 'onclick' }] })),
  rich('a script as a link', linked('javascript:alert(1)')),
  rich('a script as a link, in capitals', linked('JavaScript:alert(1)')),
  rich('a script as a link, behind a space', linked(' javascript:alert(1)')),
  rich('a link to a file', linked('file:///etc/passwd')),
  rich('a link that is an object', linked({ toString: 'x' })),
  rich('two thousand and one characters', toRichText('a'.repeat(2_001))),
  rich('more nodes than a note can need', { type: 'doc', content: Array.from({ length: 2_001 }, () => ({ type: 'paragraph' })) }),
  rich('lists in lists in lists', { type: 'doc', content: [listed(12)] }),
  rich('a document in a document', { type: 'doc', content: [{ type: 'doc', content: [] }] }),
  rich('text where nodes should be', { type: 'doc', content: 'hej' }),
  rich('nothing', null),
  base('a video', { type: 'video' }),
  base('an embedded page', { type: 'embed' }),
  base('suddenly a frame', { type: 'frame' }),
  base('of no type', { type: null }),
  base('of another name', { id: 'shape:somebody-else' }),
  base('no shape', { typeName: 'camera' }),
  base('brighter than bright', { opacity: 5 }),
  base('locked by a word', { isLocked: 'ja' }),
  facet('a base that is a number', 'own', '', () => 5),
  act('half a note', (line) => line.records.set('shape:half', { id: 'shape:half', typeName: 'shape', type: 'note', isLocked: false, opacity: 1 })),
  act('facets without a note', (line) => line.records.set('shape:never#t', toRichText('spøgelse'))),
  act('a picture that was never uploaded', (line) =>
    line.records.set(`asset:${'ab'.repeat(32)}`, {
      id: `asset:${'ab'.repeat(32)}`,
      typeName: 'asset',
      type: 'image',
      props: { src: 'https://evil.example/x.png', w: 1, h: 1, name: 'x', isAnimated: false, mimeType: 'image/png' },
      meta: {},
    }),
  ),
  act('a binding without ends', (line) =>
    line.records.set('binding:b', { id: 'binding:b', typeName: 'binding', type: 'arrow', fromId: 'shape:no', toId: 'shape:one', props: {}, meta: {} }),
  ),
]

const meta = (name: string, value: (scene: Scene) => unknown, forged: (meta: NoteMeta, scene: Scene) => boolean): Attempt =>
  facet(`a signature with ${name}`, 'own', '#m', (_: never, scene) => value(scene), { forged: (board, scene) => forged((board.get(`${scene.own}#m`) ?? {}) as NoteMeta, scene) })
const SIGNATURES: Attempt[] = [
  meta(
    'another number',
    () => ({ n: 9_999 }),
    ({ n }) => n === 9_999,
  ),
  meta(
    'another author',
    () => ({ by: 'mbr_other' }),
    ({ by }) => by === 'mbr_other',
  ),
  meta(
    'another time',
    () => ({ at: '1999-12-31T00:00:00.000Z' }),
    ({ at }) => at?.startsWith('1999') === true,
  ),
  meta(
    'another way in',
    () => ({ via: 'paper' }),
    ({ via }) => via === 'paper',
  ),
  meta(
    'a mask',
    () => ({ anon: true }),
    ({ anon }) => anon === true,
  ),
  meta(
    'rights',
    () => ({ role: 'owner', admin: true }),
    (found) => 'admin' in found || 'role' in found,
  ),
  meta(
    'a language that is none',
    () => ({ lang: '<b>' }),
    ({ lang }) => lang !== undefined,
  ),
  meta(
    'a list',
    () => [1, 2],
    (found) => Array.isArray(found),
  ),
  meta(
    'text',
    () => 'hej',
    (found) => typeof found === 'string',
  ),
  meta(
    'nothing',
    () => null,
    (found) => found === null || found.n === undefined,
  ),
  act('a signature taken away', (line, { own }) => line.records.delete(`${own}#m`), { forged: (board, { own }) => board.get(`${own}#m`) === undefined }),
  act(
    'a new note under another’s name',
    (line, { role }) =>
      writeRecord(
        line.records,
        noteRecord({ id: `forged-${role}`, text: 'Ikke mig', color: 'yellow', place: { x: 1, y: 1, parentId: 'page:page', index: 'a1' }, meta: { by: 'mbr_other', n: 1 } }),
      ),
    {
      forged: (board, { role }) => (board.get(`shape:forged-${role}#m`) as NoteMeta | undefined)?.by === 'mbr_other',
    },
  ),
  act('a note in a group that is not there', (line, { own }) => line.records.set(`${own}#p`, [1, 1, 0, 'shape:nobody', 'a1']), {
    forged: (board, { own }) => (board.get(`${own}#p`) as Place)[3] === 'shape:nobody',
  }),
  act('a note inside a note', (line, { own, foreign }) => line.records.set(`${own}#p`, [1, 1, 0, foreign, 'a1']), {
    forged: (board, { own, foreign }) => (board.get(`${own}#p`) as Place)[3] === foreign,
  }),
  act('a group inside itself', (line, { group: id }) => line.records.set(`${id}#p`, [1, 1, 0, id, 'a1']), {
    forged: (board, { group: id }) => (board.get(`${id}#p`) as Place)[3] === id,
  }),
]

export const RECORDS_ATTEMPTS: Attempt[] = [...RIGHTS, ...ROOTS, ...INVALID, ...SIGNATURES]
