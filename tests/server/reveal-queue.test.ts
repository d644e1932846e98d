/** Moderation before a reveal: what is said is read, who said it is not, and only where that was declared at the door. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueuedNote } from '#shared/reveal.ts'
import type { Person } from '#tests/helpers/person.ts'
import { setSilentStage, type SilentStage } from '#tests/helpers/silence.ts'

let stage: SilentStage
let open: SilentStage
const queue = async () => (await stage.karen.must<{ notes: QueuedNote[] }>('GET', `/api/boards/${stage.boardId}/private-notes/queue`)).notes
const hold = (id: string, how: 'hide' | 'unhide') => stage.karen.must('POST', `/api/boards/${stage.boardId}/private-notes/${id}/${how}`)

beforeAll(async () => {
  stage = await setSilentStage({ moderated: true })
  open = await setSilentStage()
})
afterAll(async () => {
  await stage.close()
  await open.close()
})

describe('the queue of a moderated workshop', () => {
  test('holds what people wrote, in an order that is nobody’s, and not a trace of who', async () => {
    const writers: (Person & { memberId: string })[] = []
    const written: string[] = []
    for (let at = 0; at < 8; at++) {
      const person = await stage.guest('participant', `Deltager ${at}`)
      writers.push(person)
      for (let note = 0; note < 3; note++) written.push((await stage.write(person, `Tanke ${at}.${note}`)).id)
    }
    const notes = await queue()
    expect(new Set(notes.map((note) => note.id))).toEqual(new Set(written))
    expect(notes.map((note) => note.id)).not.toEqual(written)
    expect(Object.keys(notes[0] ?? {}).sort()).toEqual(['color', 'hidden', 'id', 'lang', 'text', 'zoneId'])
    const all = JSON.stringify(notes)
    expect(writers.filter(({ memberId }) => all.includes(memberId))).toEqual([])
    expect((await queue()).map((note) => note.id)).toEqual(notes.map((note) => note.id))
    await stage.world.server.deps.db.deleteFrom('private_notes').execute()
  })
  test('lets a facilitator hold a note back: its author keeps it and is told, the reveal goes on without it', async () => {
    const anna = await stage.guest('participant', 'Anna')
    const good = await stage.write(anna, 'God')
    const bad = await stage.write(anna, 'Grim')
    await hold(bad.id, 'hide')
    expect(await stage.karen.must('GET', `/api/boards/${stage.boardId}/private-notes`)).toMatchObject({ notes: 1, heldBack: 1 })
    expect((await stage.mine(anna)).map((note) => [note.text, note.heldBack]).sort()).toEqual([
      ['God', undefined],
      ['Grim', true],
    ])
    expect((await stage.reveal()).notes).toBe(1)
    expect((await stage.mine(anna)).find((note) => note.id === good.id)?.private).toBe(false)
    expect((await queue()).map((note) => [note.id, note.hidden])).toEqual([[bad.id, true]])
    await stage.phase('open')
    expect((await anna.ask('POST', `/api/boards/${stage.boardId}/notes/${bad.id}/publish`)).status).toBe(404)
    await hold(bad.id, 'unhide')
    await stage.phase('hidden')
    expect((await stage.reveal()).notes).toBe(1)
  })
  test('is not there where it was not declared, not for participants, and not for notes that are not', async () => {
    const path = `/api/boards/${open.boardId}/private-notes`
    const anna = await open.guest('participant', 'Anna')
    const { id } = await open.write(anna, 'Kun mit')
    expect((await open.karen.ask('GET', `${path}/queue`)).status).toBe(403)
    expect((await open.karen.ask('POST', `${path}/${id}/hide`)).status).toBe(403)
    expect((await (await stage.guest('participant')).ask('GET', `/api/boards/${stage.boardId}/private-notes/queue`)).status).toBe(403)
    expect((await stage.karen.ask('POST', `/api/boards/${stage.boardId}/private-notes/nte_nowhere/hide`)).status).toBe(404)
  })
})
