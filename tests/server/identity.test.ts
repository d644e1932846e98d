/** How people appear: chosen before anybody writes, said at the door, and kept. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeRecord } from '#shared/board/layout.ts'
import type { Outline } from '#shared/boards.ts'
import type { InvitePreview } from '#shared/invites.ts'
import type { Workshop } from '#shared/workshops.ts'
import { Person } from '#tests/helpers/person.ts'
import { enterRoom, type RoomClient, until } from '#tests/helpers/room-client.ts'
import { setSilentStage, type SilentStage } from '#tests/helpers/silence.ts'

let stage: SilentStage
const clients: RoomClient[] = []
const enter = async (person: Person) => {
  const client = await enterRoom(person, stage.boardId)
  clients.push(client)
  await client.synced()
  return client
}
const preview = async (workshopId: string) => {
  const { url } = await stage.karen.invite(workshopId)
  return new Person(() => stage.world.url).must<InvitePreview>('GET', `/api/invites/${url.split('/').at(-1)}`)
}
const registered = (id: string) => stage.world.server.deps.db.selectFrom('notes').selectAll().where('id', '=', id).executeTakeFirst()

beforeAll(async () => {
  stage = await setSilentStage({ identity: 'anonymous', mode: 'open' })
})
afterAll(async () => {
  for (const client of clients) client.close()
  await stage.close()
})

describe('what a workshop declares at its door', () => {
  test('is chosen when it is made or before anybody has written, and shown to whoever is invited', async () => {
    const made = await stage.karen.must<Workshop>('POST', '/api/workshops', { title: 'Ny', identity: 'nickname', moderated: true })
    expect(made).toMatchObject({ identity: 'nickname', moderated: true })
    expect(await preview(made.id)).toMatchObject({ identity: 'nickname', moderated: true })
    expect(await stage.karen.must('PATCH', `/api/workshops/${made.id}`, { identity: 'anonymous', moderated: false })).toMatchObject({ identity: 'anonymous', moderated: false })
    expect(await preview(made.id)).toMatchObject({ identity: 'anonymous', moderated: false })
    expect(await stage.karen.must('POST', '/api/workshops', { title: 'Uden valg' })).toMatchObject({ identity: 'named', moderated: false })
    expect((await stage.karen.ask('PATCH', `/api/workshops/${made.id}`, { identity: 'masked' })).status).toBe(400)
  })
  test('stands once somebody has written, be it unseen; only reading first can still be given up', async () => {
    const made = await stage.karen.must<Workshop>('POST', '/api/workshops', { title: 'Begyndt', moderated: true })
    const path = `/api/workshops/${made.id}`
    await stage.world.server.deps.db.updateTable('workshops').set({ phase_mode: 'hidden' }).where('id', '=', made.id).execute()
    expect(await stage.karen.must('POST', `/api/boards/${made.boards[0]?.id}/notes`, { text: 'Den første' })).toMatchObject({ private: true })
    expect(await stage.karen.ask('PATCH', path, { identity: 'anonymous' })).toMatchObject({ status: 409, body: { error: { code: 'already_written' } } })
    expect(await stage.karen.must('PATCH', path, { identity: 'named', title: 'Andet navn' })).toMatchObject({ identity: 'named', title: 'Andet navn' })
    expect(await stage.karen.must('PATCH', path, { moderated: false })).toMatchObject({ moderated: false })
    expect((await stage.karen.ask('PATCH', path, { moderated: true })).status).toBe(409)
  })
})

describe('in an anonymous workshop', () => {
  test('no note has an author: not in the document, the register, the outline or the author’s own list', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const { id } = await stage.write(anna, 'Ingens')
    expect(await registered(id)).toMatchObject({ member_id: null, anon: 1 })
    const outline = await stage.karen.must<Outline>('GET', `/api/boards/${stage.boardId}/outline`)
    expect([...outline.notes, ...outline.zones.flatMap((zone) => zone.notes)].find((note) => note.id === id)).toMatchObject({ author: null, own: false, anonymous: true })
    expect(JSON.stringify([...(await stage.contents())])).not.toContain(anna.memberId)
    expect(await stage.mine(anna)).toEqual([])
  })
  test('a participant’s canvas never writes a note itself: it becomes a private one, which its author puts on the board', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const client = await enter(anna)
    const sent = client.addNote('Fra lærredet')
    await until(() => client.control.some((message) => message.type === 'private'), 'word of it')
    expect(JSON.stringify([...(await stage.contents())])).not.toContain('Fra lærredet')
    const [note] = await stage.mine(anna)
    expect(note).toMatchObject({ text: 'Fra lærredet', private: true, anonymous: true })
    // nobody signs here
    expect(await anna.must('PATCH', `/api/boards/${stage.boardId}/notes/${note?.id}`, { anonymous: false })).toMatchObject({ anonymous: true })
    await anna.must('POST', `/api/boards/${stage.boardId}/notes/${note?.id}/publish`)
    await until(() => client.records.has(`shape:${note?.id}`), 'the note on the board')
    expect(note?.id).not.toBe(sent)
    expect(await registered(note?.id ?? '')).toMatchObject({ member_id: null, anon: 1 })
    expect(await stage.world.server.deps.db.selectFrom('private_notes').selectAll().where('document_id', '=', stage.boardId).execute()).toEqual([])
  })
  test('what a facilitator puts on the canvas is nobody’s either', async () => {
    const client = await enter(stage.karen)
    const id = client.addNote('Fra facilitatoren')
    const line = { id: 'shape:tegning', typeName: 'shape', type: 'text', x: 0, y: 0, rotation: 0, index: 'a1', parentId: 'page:page', isLocked: false, opacity: 1, meta: {} }
    const props = { color: 'black', size: 'm', w: 8, font: 'sans', textAlign: 'start', autoSize: true, scale: 1, richText: { type: 'doc', content: [{ type: 'paragraph' }] } }
    client.doc.transact(() => writeRecord(client.records, { ...line, props } as never))
    await until(() => client.ackedClock() === client.clock(), 'saved')
    expect(await registered(id)).toMatchObject({ member_id: null, anon: 1 })
    const meta = (await stage.contents()).get('shape:tegning#m')
    expect(meta).toMatchObject({ at: expect.any(String) })
    expect(meta).not.toHaveProperty('by')
  })
  test('a reveal signs nothing, whatever was chosen for a note before', async () => {
    await stage.phase('hidden')
    const anna = await stage.guest('participant', 'Anna')
    const { id } = await stage.write(anna, 'Stille og ingens')
    await stage.world.server.deps.db.updateTable('private_notes').set({ anon: 0 }).where('id', '=', id).execute()
    const { revealId } = await stage.reveal()
    expect(await registered(id)).toMatchObject({ member_id: null, anon: 1 })
    expect(await stage.karen.must('POST', `/api/boards/${stage.boardId}/reveal/take-back`, { revealId })).toEqual({ notes: 0, kept: 1 })
    await stage.phase('open')
  })
})
