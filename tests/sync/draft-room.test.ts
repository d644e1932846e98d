/** The room of a draft, over real sockets: who may write, what is taken, what is put back, and what a restart leaves. */
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Draft, DraftOpened } from '#shared/drafts.ts'
import type { DraftContent, Remark } from '#shared/draft/content.ts'
import { appendBlocks, blocksOf, fieldsOf, sectionOf, textOf } from '#shared/draft/layout.ts'
import { LIMITS } from '#shared/limits.ts'
import { CLOSE } from '#shared/sync/close.ts'
import { readDraft } from '#server/drafts/written.ts'
import { findWorkshopAccess } from '#db/members.ts'
import { anyEntry, bytes, entry } from '#tests/helpers/crafted.ts'
import { Person, librarian } from '#tests/helpers/person.ts'
import { openLine, type RawLine } from '#tests/helpers/raw-line.ts'
import { until } from '#tests/helpers/room-client.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

let world: World
let karen: Person
let mette: Person
let anna: Person
let workshopId: string
let boardId: string
let draftId: string
const lines: RawLine[] = []

beforeEach(async () => {
  world = await startWorld()
  const start = await librarian(() => world.url, 'udviklingspuljen-2019')
  karen = start.karen
  workshopId = start.workshop.id
  boardId = start.boardId
  await karen.must('POST', `/api/boards/${boardId}/notes`, { text: 'Et fælles bord', zoneId: 'behov' })
  draftId = (await karen.must<DraftOpened>('POST', `/api/workshops/${workshopId}/draft`)).documentId
  mette = new Person(() => world.url)
  await mette.join((await karen.invite(workshopId, 'facilitator')).url, { name: 'Mette' })
  anna = new Person(() => world.url)
  await anna.join(start.link, { name: 'Anna' })
})
afterEach(async () => {
  for (const line of lines.splice(0)) line.close()
  await world.close()
})

async function enter(person: Person): Promise<RawLine> {
  const line = await openLine(person, draftId)
  lines.push(line)
  return line
}
const userId = async (): Promise<string> => (await karen.must<{ user: { id: string } }>('GET', '/api/session')).user.id
/** As it stands on the server. */
async function content(): Promise<DraftContent> {
  const access = await findWorkshopAccess(world.server.deps.db, await userId(), workshopId)
  if (!access) throw new Error('no access')
  return (await readDraft(world.server.deps, access)).content
}
const wordsOf = async (id: string): Promise<string> => textOf((await content()).sections.find((section) => section.id === id)?.blocks ?? [])
const write = (line: RawLine, id: string, text: string): void =>
  line.update(line.edit((_records, doc) => appendBlocks(sectionOf(doc, id), [{ type: 'paragraph', content: [{ type: 'text', text }] }])))
const set = (line: RawLine, key: string, value: unknown): void => line.update(line.edit((_records, doc) => fieldsOf(doc).set(key, value)))
const stored = (line: RawLine) => until(() => line.acked === line.sent || line.closed !== undefined, 'stored', 10_000)

describe('a draft that is opened', () => {
  test('is made once, holds what the room said, in its words, with its source', async () => {
    expect((await mette.ask<DraftOpened>('POST', `/api/workshops/${workshopId}/draft`)).body).toEqual({ documentId: draftId })
    const { note } = await noteOf('Et fælles bord')
    const section = (await content()).sections.find(({ blocks }) => blocks.length > 0)
    expect(section).toMatchObject({ status: 'raw', blocks: [{ type: 'quote', content: [{ text: 'Et fælles bord ' }, { type: 'source', kind: 'note', id: note }] }] })
  })
  test('does not take in later notes by itself', async () => {
    await karen.must('POST', `/api/boards/${boardId}/notes`, { text: 'Senere seddel', zoneId: 'behov' })
    expect(JSON.stringify((await content()).sections)).not.toContain('Senere')
    expect(JSON.stringify((await karen.must<Draft>('GET', `/api/workshops/${workshopId}/draft`)).sections)).toContain('Senere')
  })
  test('is read on an archived workshop, but not written', async () => {
    await karen.must('PATCH', `/api/workshops/${workshopId}`, { archived: true })
    const line = await enter(karen)
    // what every client says when it comes in: nothing, or all that it knows
    for (const update of [new Uint8Array([0, 0]), Y.encodeStateAsUpdate(line.doc)]) line.step2(update)
    await stored(line)
    expect([line.closed, line.refusals()]).toEqual([undefined, []])
    write(line, 'resume', 'for sent')
    await line.heard()
    expect([line.closed, line.refusals()]).toEqual([CLOSE.refusedFrame, ['archived']])
    expect(await wordsOf('resume')).not.toContain('for sent')
    expect((await karen.ask('POST', `/api/workshops/${workshopId}/draft`)).status).toBe(409)
  })
  test('is written for another form, and no word is lost', async () => {
    const line = await enter(karen)
    write(line, 'resume', 'Kort sagt')
    write(line, 'egen', 'Står kun i vores egen')
    await stored(line)
    await karen.must('PATCH', `/api/workshops/${workshopId}/draft`, { templateId: 'udviklingspuljen-2022' })
    expect(await wordsOf('resume')).toContain('Kort sagt')
    expect((await content()).templateId).toBe('udviklingspuljen-2022')
    const access = await findWorkshopAccess(world.server.deps.db, await userId(), workshopId)
    expect((await readDraft(world.server.deps, access as never)).former.map(({ id, blocks }) => [id, textOf(blocks)])).toEqual([['egen', 'Står kun i vores egen']])
    expect((await karen.ask('PATCH', `/api/workshops/${workshopId}/draft`, { templateId: 'nope' })).status).toBe(404)
  })
})

async function noteOf(text: string): Promise<{ note: string }> {
  const outline = await karen.must<{ zones: { notes: { id: string; text: string }[] }[] }>('GET', `/api/boards/${boardId}/outline`)
  const note = outline.zones.flatMap(({ notes }) => notes).find((each) => each.text === text)?.id
  if (note === undefined) throw new Error('no such note')
  return { note }
}

describe('two who write', () => {
  test('in the same paragraph at once lose no character, and a restart changes nothing', async () => {
    const [a, b] = [await enter(karen), await enter(mette)]
    write(a, 'resume', '')
    await stored(a)
    const wordIn = (line: RawLine, at: (length: number) => number, word: string) =>
      line.update(
        line.edit((_records, doc) => {
          const block = sectionOf(doc, 'resume').toArray().at(-1) as Y.XmlElement
          if (block.length === 0) block.push([new Y.XmlText()])
          const text = block.get(0) as Y.XmlText
          text.insert(at(text.length), word)
        }),
      )
    wordIn(a, () => 0, 'begyndelse')
    await until(() => textOf(blocksOf(sectionOf(b.doc, 'resume'))).includes('begyndelse'), 'the first word')
    for (let i = 0; i < 60; i++) {
      wordIn(a, () => 0, 'a')
      wordIn(b, (length) => length, 'b')
    }
    await Promise.all([stored(a), stored(b)])
    const before = await wordsOf('resume')
    expect([before.split('a').length - 1, before.split('b').length - 1]).toEqual([60, 61])
    await until(() => [a, b].every(({ doc }) => textOf(blocksOf(sectionOf(doc, 'resume'))) === before), 'the same on both screens')
    await world.restart()
    expect(await wordsOf('resume')).toBe(before)
  })
  test('one makes a heading of what the other writes on', async () => {
    const [a, b] = [await enter(karen), await enter(mette)]
    write(a, 'resume', 'Et bord')
    await until(() => textOf(blocksOf(sectionOf(b.doc, 'resume'))).includes('Et bord'), 'the paragraph')
    const blockOf = (doc: Y.Doc) => sectionOf(doc, 'resume').toArray().at(-1) as Y.XmlElement
    a.update(a.edit((_records, doc) => blockOf(doc).setAttribute('kind', 'heading')))
    b.update(b.edit((_records, doc) => (blockOf(doc).get(0) as Y.XmlText).insert(7, ' til alle')))
    await Promise.all([stored(a), stored(b)])
    expect((await content()).sections.find(({ id }) => id === 'resume')?.blocks.at(-1)).toEqual({ type: 'heading', content: [{ type: 'text', text: 'Et bord til alle' }] })
  })
})

describe('participants', () => {
  test('are not let in, unless the draft is shared; then they read', async () => {
    expect((await anna.ask('GET', `/api/workshops/${workshopId}/draft`)).status).toBe(403)
    expect((await anna.ask('POST', `/api/boards/${draftId}/connections`)).status).toBe(403)
    expect((await anna.ask('PATCH', `/api/workshops/${workshopId}/draft`, { shared: true })).status).toBe(403)
    await karen.must('PATCH', `/api/workshops/${workshopId}/draft`, { shared: true })
    const line = await enter(anna)
    const before = await content()
    write(line, 'resume', 'fra en deltager')
    line.step2(Y.encodeStateAsUpdate(line.doc))
    await line.heard()
    expect(line.refusals()).toEqual(['forbidden'])
    expect(await content()).toEqual(before)
    await karen.must('PATCH', `/api/workshops/${workshopId}/draft`, { shared: false })
    await until(() => line.closed !== undefined, 'shown out')
    expect(line.closed).toBe(CLOSE.noAccess)
    await expect(enter(anna)).rejects.toThrow()
  })
  test('cannot use the draft as a board', async () => {
    for (const path of ['outline', 'versions', 'notes/mine', 'export.json']) expect((await karen.ask('GET', `/api/boards/${draftId}/${path}`)).status).toBe(404)
    expect((await karen.ask('POST', `/api/boards/${draftId}/notes`, { text: 'x' })).status).toBe(404)
  })
})

describe('a frame is refused whole', () => {
  const child = (line: RawLine, kind: Parameters<typeof entry>[3], content: Parameters<typeof entry>[4], root = 'section:resume') =>
    entry(line.clientId, 0, null, kind, content, root)
  const element = (name: string) => (encoder: encoding.Encoder) => {
    encoding.writeVarUint(encoder, 3)
    encoding.writeVarString(encoder, name)
  }
  test.each<[string, (line: RawLine) => Uint8Array]>([
    ['an element of another kind', (line) => child(line, 'type', element('script'))],
    ['an element at a foreign root', (line) => child(line, 'type', element('block'), 'records')],
    ['a value at a section', (line) => anyEntry(line.clientId, 0, 'kind', 'x', 'section:resume')],
    ['a key of no facet', (line) => anyEntry(line.clientId, 0, 'anything', 'x', 'fields')],
    [
      'a mark',
      (line) =>
        child(line, 'format', (encoder) => {
          encoding.writeVarString(encoder, 'bold')
          encoding.writeVarString(encoder, 'true')
        }),
    ],
    ['an embedded thing', (line) => child(line, 'embed', (encoder) => encoding.writeVarString(encoder, '{"a":1}'))],
    [
      'bytes',
      (line) =>
        child(line, 'binary', (encoder) =>
          encoding.writeVarUint8Array(
            encoder,
            bytes(() => undefined),
          ),
        ),
    ],
    ['text of more than a frame', (line) => child(line, 'string', (encoder) => encoding.writeVarString(encoder, 'x'.repeat(LIMITS.updateBytes)))],
    ['what somebody else would write', (line) => anyEntry(line.clientId + 1000, 0, 'status:resume', 'ready', 'fields')],
  ])('%s', async (_what, frame) => {
    const line = await enter(karen)
    const before = await content()
    line.update(frame(line))
    await line.heard()
    expect([CLOSE.refusedFrame, CLOSE.frameTooLarge]).toContain(line.closed)
    expect(await content()).toEqual(before)
  })
})

describe('is put back', () => {
  test('a value that is none', async () => {
    const line = await enter(karen)
    set(line, 'status:resume', 'draft')
    set(line, 'status:resume', 'færdig')
    set(line, 'budget:a', { id: 'a' })
    await stored(line)
    expect(line.refusals()).toEqual(['record_invalid', 'record_invalid'])
    await until(() => fieldsOf(line.doc).get('status:resume') === 'draft' && !fieldsOf(line.doc).has('budget:a'), 'the values from before')
    expect(line.closed).toBeUndefined()
  })
  test('text where no text can be, and a kind that is none', async () => {
    const line = await enter(karen)
    write(line, 'resume', 'godt')
    line.update(
      line.edit((_records, doc) => {
        const block = sectionOf(doc, 'resume').toArray().at(-1) as Y.XmlElement
        block.setAttribute('kind', 'marquee')
        block.setAttribute('onclick', 'x')
        block.push([new Y.XmlElement('block')])
        sectionOf(doc, 'resume').push([new Y.XmlText('løs'), new Y.XmlElement('source')])
      }),
    )
    await stored(line)
    expect(line.refusals()).toEqual(['record_invalid'])
    const section = () => sectionOf(line.doc, 'resume').toArray().at(-1)?.toString()
    await until(() => section() === '<block kind="paragraph">godt</block>', 'the block as it was')
    expect((await content()).sections.find(({ id }) => id === 'resume')?.blocks.at(-1)).toEqual({ type: 'paragraph', content: [{ type: 'text', text: 'godt' }] })
  })
  test('what makes a section too large', async () => {
    const line = await enter(karen)
    write(line, 'resume', 'x'.repeat(LIMITS.draftSectionText - 10))
    write(line, 'resume', 'y'.repeat(20))
    write(line, 'formaal', 'z')
    await stored(line)
    expect(line.refusals()).toEqual(['draft_full'])
    expect(await wordsOf('resume')).not.toContain('y')
    expect(await wordsOf('formaal')).toContain('z')
  })
  test("somebody else's name under a remark, and somebody else's remark", async () => {
    const [a, b] = [await enter(karen), await enter(mette)]
    const remark: Remark = { id: 'k', section: 'resume', text: 'Hvor mange?', by: 'mbr_else', at: '1999-01-01T00:00:00.000Z', resolved: false }
    set(a, 'remark:k', remark)
    await stored(a)
    const [first] = (await content()).remarks
    expect(first?.by).not.toBe('mbr_else')
    expect(Date.now() - Date.parse(first?.at ?? '')).toBeLessThan(600_000)
    await until(() => fieldsOf(b.doc).has('remark:k'), 'the remark')
    set(b, 'remark:k', { ...remark, text: 'Noget andet' })
    await until(() => (fieldsOf(b.doc).get('remark:k') as Remark).text === first?.text, 'the words from before')
    b.update(b.edit((_records, doc) => fieldsOf(doc).delete('remark:k')))
    await until(() => fieldsOf(b.doc).has('remark:k'), 'the remark again')
    set(b, 'remark:k', { ...first, resolved: true })
    await stored(b)
    expect((await content()).remarks).toEqual([{ ...first, resolved: true }])
    expect(b.refusals()).toEqual(['forbidden', 'forbidden'])
  })
})
