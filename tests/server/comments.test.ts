/** Comments and reactions: who may say something about which note, who sees it, and what nobody ever learns. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Comment, OwnNoteTalk, ReactionAnswer, ThreadAnswer } from '#shared/comments.ts'
import { LIMITS } from '#shared/limits.ts'
import type { NoteTalk, Reaction } from '#shared/reactions.ts'
import type { Person } from '#tests/helpers/person.ts'
import { enterRoom, type RoomClient, until } from '#tests/helpers/room-client.ts'
import { setSilentStage, type SilentStage } from '#tests/helpers/silence.ts'

let stage: SilentStage
type Guest = Person & { memberId: string }
let anna: Guest
let bo: Guest
const clients: RoomClient[] = []

beforeAll(async () => {
  stage = await setSilentStage({ mode: 'open' })
  anna = await stage.guest('participant', 'Anna')
  bo = await stage.guest('participant', 'Bo')
})
afterAll(async () => {
  for (const client of clients) client.close()
  await stage.close()
})

const path = (noteId: string, rest = 'comments') => `/api/boards/${stage.boardId}/notes/${noteId}/${rest}`
const note = async (text = 'En seddel', person: Person = anna) => (await stage.write(person, text)).id
const say = (person: Person, noteId: string, text: string, more: Record<string, unknown> = {}) => person.must<Comment>('POST', path(noteId), { text, ...more })
const thread = (person: Person, noteId: string) => person.must<ThreadAnswer>('GET', path(noteId))
const talk = async (person: Person, noteId: string) =>
  (await person.must<{ notes: OwnNoteTalk[] }>('GET', `/api/boards/${stage.boardId}/comments`)).notes.find(({ id }) => id === noteId)
const react = (person: Person, noteId: string, kind: Reaction, on = true) => person.must<ReactionAnswer>('PUT', path(noteId, 'reactions'), { kind, on })
const codeOf = async (request: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await request
  return `${status} ${(body as { error?: { code: string } } | undefined)?.error?.code ?? ''}`.trim()
}
const enter = async (person: Person) => {
  const client = await enterRoom(person, stage.boardId)
  clients.push(client)
  await client.synced()
  return client
}
const heard = (client: RoomClient, noteId: string): NoteTalk[] =>
  client.control.flatMap((message) => (message.type === 'comments' ? message.notes.filter(({ id }) => id === noteId) : []))

describe('a comment', () => {
  test('is read by everybody, oldest first, with who said it, and is in no document', async () => {
    const id = await note()
    await say(bo, id, 'God idé')
    await say(anna, id, 'Hvem spørger kommunen?')
    expect((await thread(stage.karen, id)).comments).toMatchObject([
      { text: 'God idé', author: 'Bo', own: false, anonymous: false, hidden: false },
      { text: 'Hvem spørger kommunen?', author: 'Anna', own: false },
    ])
    expect((await thread(bo, id)).comments.map(({ own }) => own)).toEqual([true, false])
    expect(await talk(anna, id)).toMatchObject({ comments: 2 })
    expect(JSON.stringify([...(await stage.contents())])).not.toContain('God idé')
    expect(JSON.stringify(await thread(stage.karen, id))).not.toContain('mbr_')
  })
  test('is told to everybody on the board as a number, never in words', async () => {
    const client = await enter(anna)
    const id = await note()
    await say(bo, id, 'Hemmelige ord på ledningen')
    await until(() => heard(client, id).at(-1)?.comments === 1, 'the number')
    expect(JSON.stringify(client.control)).not.toContain('Hemmelige ord')
  })
  test('is written once however often it is sent', async () => {
    const id = await note()
    const all = await Promise.all(Array.from({ length: 5 }, () => say(bo, id, 'En gang', { requestId: 'bo-og-nettet' })))
    expect(new Set(all.map((comment) => comment.id)).size).toBe(1)
    expect((await thread(anna, id)).comments).toHaveLength(1)
    // the same words of somebody else under the same id are somebody else's
    await say(anna, id, 'En gang', { requestId: 'bo-og-nettet' })
    expect((await thread(anna, id)).comments).toHaveLength(2)
  })
  test('without a name keeps no author, not even in the database, and is nobody’s to delete but a facilitator’s', async () => {
    const id = await note()
    const comment = await say(bo, id, 'Uden navn', { anonymous: true, requestId: 'uden-navn-1' })
    expect(comment).toMatchObject({ author: null, own: false, anonymous: true })
    const row = await stage.world.server.deps.db.selectFrom('comments').selectAll().where('id', '=', comment.id).executeTakeFirstOrThrow()
    expect(row.member_id).toBeNull()
    expect(JSON.stringify(row)).not.toContain(bo.memberId)
    expect(await codeOf(bo.ask('DELETE', path(id, `comments/${comment.id}`)))).toBe('403 forbidden')
    expect(await codeOf(stage.karen.ask('DELETE', path(id, `comments/${comment.id}`)))).toBe('204')
  })
  test('is deleted by its author, not by others', async () => {
    const id = await note()
    const comment = await say(bo, id, 'Fortrudt')
    expect(await codeOf(anna.ask('DELETE', path(id, `comments/${comment.id}`)))).toBe('403 forbidden')
    const other = await note('En anden')
    expect(await codeOf(bo.ask('DELETE', path(other, `comments/${comment.id}`)))).toBe('404 not_found')
    expect(await codeOf(bo.ask('DELETE', path(id, `comments/${comment.id}`)))).toBe('204')
    expect(await talk(anna, id)).toBeUndefined()
  })
  test('that a facilitator hides is seen by its author and facilitators only, is not counted, and can come back', async () => {
    const id = await note()
    const comment = await say(bo, id, 'Grimme ord')
    expect(await codeOf(anna.ask('POST', path(id, `comments/${comment.id}/hide`)))).toBe('403 forbidden')
    await stage.karen.must('POST', path(id, `comments/${comment.id}/hide`))
    expect((await thread(anna, id)).comments).toEqual([])
    expect(await talk(anna, id)).toBeUndefined()
    expect((await thread(bo, id)).comments).toMatchObject([{ text: 'Grimme ord', hidden: true }])
    expect((await thread(stage.karen, id)).comments).toMatchObject([{ hidden: true }])
    await stage.karen.must('POST', path(id, `comments/${comment.id}/unhide`))
    expect((await thread(anna, id)).comments).toMatchObject([{ hidden: false }])
  })
  test('holds whatever people write, as text', async () => {
    const id = await note()
    const texts = ['<img src=x onerror=alert(1)>', "'; DROP TABLE comments; --", 'مكان نلتقي فيه', '👩‍👩‍👧 '.repeat(20).trim(), '\u202Egnaj', 'a\n\nb']
    for (const text of texts) await say(bo, id, text)
    expect((await thread(anna, id)).comments.map(({ text }) => text)).toEqual(texts)
  })
  test('has words, and not too many', async () => {
    const id = await note()
    for (const text of ['', '   ', 'x'.repeat(LIMITS.commentText + 1)]) expect(await codeOf(bo.ask('POST', path(id), { text }))).toBe('400 invalid')
    expect(await codeOf(bo.ask('POST', path(id), { text: 'x', requestId: 'kort' }))).toBe('400 invalid')
    await say(bo, id, 'x'.repeat(LIMITS.commentText))
  })
})

describe('where nobody signs', () => {
  test('comments have no author, whatever is asked for', async () => {
    const silent = await setSilentStage({ identity: 'anonymous', mode: 'open' })
    try {
      const carl = await silent.guest('participant', 'Carl')
      const { id } = await silent.write(carl, 'Uden navne')
      const where = `/api/boards/${silent.boardId}/notes/${id}/comments`
      expect(await carl.must('POST', where, { text: 'Hej', anonymous: false })).toMatchObject({ author: null, anonymous: true, own: false })
      const [row] = await silent.world.server.deps.db.selectFrom('comments').selectAll().execute()
      expect(row?.member_id).toBeNull()
    } finally {
      await silent.close()
    }
  })
})

describe('a reaction', () => {
  test('is one of a few, once a person, put and taken back, and only counted', async () => {
    const id = await note()
    const client = await enter(anna)
    await react(bo, id, 'agree')
    expect(await react(bo, id, 'agree')).toEqual({ reactions: { agree: 1, question: 0, important: 0 }, mine: ['agree'] })
    await react(anna, id, 'agree')
    await react(anna, id, 'important')
    expect(await talk(bo, id)).toEqual({ id, comments: 0, reactions: { agree: 2, question: 0, important: 1 }, mine: ['agree'] })
    await until(() => heard(client, id).at(-1)?.reactions.agree === 2, 'the numbers')
    expect(await react(bo, id, 'agree', false)).toMatchObject({ reactions: { agree: 1 }, mine: [] })
    await react(bo, id, 'agree', false)
    expect(JSON.stringify(await thread(stage.karen, id))).not.toContain(anna.memberId)
    expect(await codeOf(bo.ask('PUT', path(id, 'reactions'), { kind: 'heart', on: true }))).toBe('400 invalid')
  })
  test('of fifty requests at once counts once', async () => {
    const id = await note()
    await Promise.all(Array.from({ length: 50 }, () => react(bo, id, 'question')))
    expect(await talk(anna, id)).toMatchObject({ reactions: { question: 1 } })
  })
  test('of somebody who was removed no longer counts', async () => {
    const id = await note()
    const dan = await stage.guest('participant', 'Dan')
    await react(dan, id, 'agree')
    await stage.karen.must('DELETE', `/api/workshops/${stage.workshop.id}/members/${dan.memberId}`)
    expect(await talk(anna, id)).toBeUndefined()
  })
})

describe('phases, locks and roles', () => {
  test('hold for what is said about notes', async () => {
    const id = await note()
    const own = await say(bo, id, 'Før')
    const viewer = await stage.guest('viewer', 'Vera')
    const attempts = (person: Person) =>
      Promise.all([codeOf(person.ask('POST', path(id), { text: 'Nu' })), codeOf(person.ask('PUT', path(id, 'reactions'), { kind: 'agree', on: true }))])
    expect(await attempts(viewer)).toEqual(['403 forbidden', '403 forbidden'])
    expect((await thread(viewer, id)).comments).toHaveLength(1)
    for (const mode of ['hidden', 'vote', 'locked'] as const) {
      await stage.phase(mode)
      expect(await attempts(bo)).toEqual(['403 not_now', '403 not_now'])
      expect(await attempts(stage.karen)).toEqual(['201', '200'])
      expect((await thread(bo, id)).comments.length).toBeGreaterThan(0)
    }
    expect(await codeOf(bo.ask('DELETE', path(id, `comments/${own.id}`)))).toBe('403 not_now')
    await stage.phase('open')
    await command({ type: 'freeze', memberId: bo.memberId, on: true })
    expect(await attempts(bo)).toEqual(['403 frozen', '403 frozen'])
    await command({ type: 'freeze', memberId: bo.memberId, on: false })
    const zone = stage.workshop.zones[0]?.id ?? ''
    const inZone = (await stage.write(anna, 'I feltet', { zoneId: zone })).id
    await command({ type: 'lock.zone', zoneId: zone, on: true })
    expect(await codeOf(bo.ask('POST', path(inZone), { text: 'Nu' }))).toBe('403 locked')
    expect(await codeOf(bo.ask('PUT', path(inZone, 'reactions'), { kind: 'agree', on: true }))).toBe('403 locked')
    await command({ type: 'lock.zone', zoneId: zone, on: false })
    expect(await attempts(bo)).toEqual(['201', '200'])
  })
  const command = (what: Record<string, unknown>) => stage.karen.must('POST', `/api/workshops/${stage.workshop.id}/commands`, { requestId: crypto.randomUUID(), command: what })
  test('strangers learn nothing', async () => {
    const id = await note()
    const other = await setSilentStage({ mode: 'open' })
    try {
      expect(await codeOf(other.karen.ask('GET', `/api/boards/${other.boardId}/notes/${id}/comments`))).toBe('404 not_found')
      const { url } = stage.world
      expect((await fetch(`${url}${path(id)}`)).status).toBe(401)
    } finally {
      await other.close()
    }
  })
})

describe('a note that is not on the board', () => {
  test('has nothing said about it: not before the reveal, and not while it is taken back', async () => {
    await stage.phase('hidden')
    const { id } = await stage.write(anna, 'Endnu min egen')
    for (const person of [anna, bo, stage.karen]) {
      expect(await codeOf(person.ask('GET', path(id)))).toBe('404 not_found')
      expect(await talk(person, id)).toBeUndefined()
    }
    expect(await codeOf(stage.karen.ask('POST', path(id), { text: 'Nysgerrig' }))).toBe('404 not_found')
    expect(await codeOf(stage.karen.ask('PUT', path(id, 'reactions'), { kind: 'agree', on: true }))).toBe('404 not_found')
    const { revealId } = await stage.reveal()
    await stage.phase('open')
    await say(bo, id, 'Sagt efter afsløringen')
    await stage.karen.must('POST', `/api/boards/${stage.boardId}/reveal/take-back`, { revealId })
    expect(await codeOf(bo.ask('GET', path(id)))).toBe('404 not_found')
    expect(await talk(bo, id)).toBeUndefined()
    await stage.phase('hidden')
    await stage.reveal()
    await stage.phase('open')
    expect((await thread(anna, id)).comments).toMatchObject([{ text: 'Sagt efter afsløringen' }])
  })
  test('gets back what was said about it when a version is restored', async () => {
    const id = await note('Kommer igen')
    await say(bo, id, 'Bliver ved sedlen')
    const version = await stage.karen.must<{ id: string }>('POST', `/api/boards/${stage.boardId}/versions`, { name: 'Med sedlen' })
    await anna.must('DELETE', `/api/boards/${stage.boardId}/notes/${id}`)
    expect(await codeOf(bo.ask('GET', path(id)))).toBe('404 not_found')
    await stage.karen.must('POST', `/api/boards/${stage.boardId}/versions/${version.id}/restore`, {})
    expect((await thread(anna, id)).comments).toMatchObject([{ text: 'Bliver ved sedlen', author: 'Bo' }])
  })
})

describe('limits', () => {
  test('count a person, never an address, and start over', async () => {
    const id = await note()
    const [eva, finn] = [await stage.guest('participant', 'Eva'), await stage.guest('participant', 'Finn')]
    for (let at = 0; at < LIMITS.commentsPerWindow; at++) await say(eva, id, `Nr. ${at}`)
    expect(await codeOf(eva.ask('POST', path(id), { text: 'En til' }))).toBe('429 too_many_requests')
    await say(finn, id, 'Jeg har ikke sagt noget')
  })
  test('keep a note’s comments to what can be read', async () => {
    const id = await note()
    const { db } = stage.world.server.deps
    const row = { document_id: stage.boardId, note_id: id, member_id: null, text: 'x', anon: 1, at: 1, hidden_at: null, request_key: null }
    for (let at = 0; at < LIMITS.noteComments; at++)
      await db
        .insertInto('comments')
        .values({ ...row, id: `full-${at}` })
        .execute()
    expect(await codeOf((await stage.guest('participant', 'Gro')).ask('POST', path(id), { text: 'En for meget' }))).toBe('409 comments_full')
    expect(await talk(anna, id)).toMatchObject({ comments: LIMITS.noteComments })
  })
})

test('deleting the workshop deletes everything that was said in it', async () => {
  const { karen, workshop } = stage
  const { db } = stage.world.server.deps
  expect(await db.selectFrom('comments').select('id').execute()).not.toEqual([])
  await karen.must('DELETE', `/api/workshops/${workshop.id}`, { title: workshop.title })
  expect(await db.selectFrom('comments').select('id').execute()).toEqual([])
  expect(await db.selectFrom('reactions').select('note_id').execute()).toEqual([])
})
